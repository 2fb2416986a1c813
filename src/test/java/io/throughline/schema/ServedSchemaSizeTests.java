package io.throughline.schema;

import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.throughline.model.GraphModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many lines an ontology makes. */
class ServedSchemaSizeTests {

	private static final int LINES_OF_EVERY_API = 400;

	private static final int LINES_PER_NODE_TYPE = 250;

	private static final int LINES_PER_RELATIONSHIP = 60;

	private static long lines(GraphModel model) {
		return ServedSchema.of(model).lines().count();
	}

	private static long budget(GraphModel model) {
		return LINES_OF_EVERY_API + (long) LINES_PER_NODE_TYPE * model.types().size()
				+ (long) LINES_PER_RELATIONSHIP * Connections.relationships(model).size();
	}

	@Test
	void theLibraryStaysWithinTheBudget() {
		GraphModel model = Ontologies.library();
		assertThat(lines(model)).isLessThanOrEqualTo(budget(model));
	}

	@Test
	void aHundredTypesWithFourHundredRelationshipsStayWithinTheBudgetAndCanBeServed() {
		GraphModel model = Ontologies.generated(100, 4);
		String served = ServedSchema.of(model);
		assertThat(served.lines().count()).isLessThanOrEqualTo(budget(model));
		assertThat(new SchemaGenerator()
			.makeExecutableSchema(new SchemaParser().parse(served),
					RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build())
			.getQueryType()
			.getFields()).hasSize(4 + 2 * 101);
	}

	@Test
	void oneMoreTypeCostsTheSameInASmallAndInALargeOntology() {
		long small = lines(Ontologies.generated(11, 4)) - lines(Ontologies.generated(10, 4));
		long large = lines(Ontologies.generated(101, 4)) - lines(Ontologies.generated(100, 4));
		assertThat(large).isEqualTo(small).isLessThanOrEqualTo(LINES_PER_NODE_TYPE + 4L * LINES_PER_RELATIONSHIP);
	}

	@Test
	void oneMoreRelationshipStaysWithinItsBudget() {
		long more = lines(Ontologies.generated(10, 5)) - lines(Ontologies.generated(10, 4));
		assertThat(more).isLessThanOrEqualTo(10L * LINES_PER_RELATIONSHIP);
	}

}
