package io.throughline.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.throughline.model.GraphModel;
import io.throughline.schema.ServedSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The names that are kept from authors are those that the served schema takes. */
class DerivedTypeTests {

	private static GraphModel model(String sdl) {
		return switch (OntologyReader.read("schema.graphqls", sdl)) {
			case OntologyReading.Accepted(GraphModel model) -> model;
			case OntologyReading.Refused refused -> throw new AssertionError(refused.problems());
		};
	}

	private static void assertAllKnown(GraphModel model) {
		TypeDefinitionRegistry served = new SchemaParser().parse(ServedSchema.of(model));
		Set<String> known = new HashSet<>(model.types().keySet());
		known.addAll(model.enums().keySet());
		DerivedType.of(model).forEach((type) -> known.add(type.name()));
		assertThat(served.types().keySet()).isSubsetOf(known);
	}

	@Test
	void everyTypeOfTheLibrarysApiIsTheOntologysOrKnownToBeDerived() throws IOException {
		assertAllKnown(model(Files.readString(Path.of("schema.graphqls"))));
	}

	@Test
	void soIsEveryTypeOfAnOntologyThatHasOneOfEverything() {
		assertAllKnown(model("""
				interface Place { names: [String!]  visits: [Any!]! @relationship(types: ["A", "B"], direction: IN) }
				union Any = Site | Town
				type Site implements Place @node {
				  id: ID!
				  names: [String!]
				  kinds: [Kind!] @facet
				  founded: Date @facet
				  area: Float @facet
				  visits: [Any!]! @relationship(types: ["A", "B"], direction: IN)
				  owner: Town @relationship(type: "OWNED_BY", direction: OUT, properties: "Stay")
				  twin: Site @relationship(type: "TWIN", direction: OUT)
				  stays: [Site!]! @relationship(type: "STAYS", direction: IN, properties: "Stay")
				  twins: [Site!]! @through(paths: [["twin*"], ["stays"]])
				}
				type Town @node { id: ID!  kind: Kind @facet  seen: DateTime @facet  size: Int }
				type Stay @relationshipProperties { since: Int  marks: [Float!]  open: Boolean }
				enum Kind { A }
				"""));
	}

}
