package io.throughline.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.throughline.model.GraphModel;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;

/** The ontologies whose APIs are looked at. */
final class Ontologies {

	private Ontologies() {
	}

	static GraphModel library() {
		try {
			return read(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The example by which the rules of derivation are explained, and what it lacks. */
	static GraphModel example() {
		return read(
				"""
						type Site implements Place @node(key: "slug") {
						  id: ID!
						  slug: String! @unique
						  name: String! @search(boost: 3)
						  nickNames: [String!]
						  initiatives: [Initiative!]! @relationship(type: "HAS_SITE", direction: IN, properties: "Participation")
						  visitors: [Organization!]! @relationship(type: "VISITS", direction: IN, properties: "Visit")
						  contacts: [Anyone!]! @relationship(types: ["CALLS", "WRITES"], direction: BOTH)
						  head: Organization @relationship(types: ["LEADS", "OWNS"], direction: IN, properties: "Marks")
						}
						type Initiative @node(key: "slug") {
						  id: ID!
						  slug: String! @unique
						  startYear: Int @facet
						  funder: Organization @relationship(type: "FUNDED_BY", direction: OUT)
						  sites: [Site!]! @relationship(type: "HAS_SITE", direction: OUT, properties: "Participation")
						  siteVisitors: [Organization!]! @through(path: ["sites", "visitors"])
						}
						interface Place {
						  name: String!
						  visitors: [Organization!]! @relationship(type: "VISITS", direction: IN, properties: "Visit")
						}
						type Organization @node { id: ID!  founded: Date  legalForm: LegalForm }
						union Anyone = Organization | Initiative
						enum LegalForm { NON_PROFIT COMPANY }
						"How a site takes part."
						type Participation @relationshipProperties { since: Int  role: String }
						type Visit @relationshipProperties { on: Date }
						type Marks @relationshipProperties { marks: [Int!] }
						""");
	}

	/** One type, and nothing else. */
	static GraphModel smallest() {
		return read("type Thing @node { id: ID! }");
	}

	/** So many node types, each with so many relationships to the next ones. */
	static GraphModel generated(int nodeTypes, int relationshipsEach) {
		StringBuilder sdl = new StringBuilder("type Link @relationshipProperties { since: Int  role: String }\n");
		for (int type = 0; type < nodeTypes; type++) {
			sdl.append("type Kind%d @node(key: \"slug\") {\n  id: ID!\n  slug: String! @unique\n  name: String!\n"
				.formatted(type));
			for (int field = 0; field < relationshipsEach; field++) {
				int target = (type + field + 1) % nodeTypes;
				String properties = (field % 2 == 0) ? ", properties: \"Link\"" : "";
				sdl.append("  to%d: [Kind%d!]! @relationship(type: \"TO_%d\", direction: OUT%s)\n".formatted(field,
						target, field, properties));
			}
			sdl.append("}\n");
		}
		return read(sdl.toString());
	}

	static GraphModel read(String sdl) {
		return switch (OntologyReader.read("schema.graphqls", sdl)) {
			case OntologyReading.Accepted(GraphModel model) -> model;
			case OntologyReading.Refused refused -> throw new AssertionError(refused.problems());
		};
	}

}
