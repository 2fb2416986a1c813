package io.throughline.web;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleQueriesTests {

	private static final String TWO = """
			# All sites
			{ sites { name } }

			# One resource,
			# with its title
			query Resource($slug: String!) {
			  # looked up by slug
			  resource(slug: $slug) { ...Title }
			}

			fragment Title on Resource { title }
			""";

	@Test
	void theCommentAboveAnOperationIsItsTitle() {
		assertThat(SampleQueries.parse(TWO)).extracting(SampleQuery::title)
			.containsExactly("All sites", "One resource, with its title");
	}

	@Test
	void aSampleIsCompleteWithCommentAndFragments() {
		assertThat(SampleQueries.parse(TWO)).extracting(SampleQuery::query)
			.containsExactly("# All sites\n{ sites { name } }", """
					# One resource,
					# with its title
					query Resource($slug: String!) {
					  # looked up by slug
					  resource(slug: $slug) { ...Title }
					}

					fragment Title on Resource { title }""");
	}

	@Test
	void anOperationWithoutCommentIsNumbered() {
		assertThat(SampleQueries.parse("{ a }\n\n{ b }")).containsExactly(new SampleQuery("Sample 1", "{ a }"),
				new SampleQuery("Sample 2", "{ b }"));
	}

	@Test
	void aSampleOfAnotherOntologyDoesNotFit() {
		var schema = new SchemaGenerator().makeExecutableSchema(
				new SchemaParser().parse("type Query { sites: [Site!]! } type Site { name: String }"),
				RuntimeWiring.MOCKED_WIRING);
		assertThat(SampleQueries.parse(TWO).stream().filter(new SampleCheck(schema))).extracting(SampleQuery::title)
			.containsExactly("All sites");
	}

}
