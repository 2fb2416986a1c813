package io.throughline.store;

import java.util.List;

import io.throughline.model.GraphModel;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which constraints and indexes a model asks for. */
class GraphSchemaStatementsTests {

	private static List<String> statements(String sdl) {
		return GraphSchemaStatements.of(model(sdl)).stream().map(GraphSchemaStatement::text).toList();
	}

	static GraphModel model(String sdl) {
		return switch (OntologyReader.read("test.graphqls", sdl)) {
			case OntologyReading.Accepted(GraphModel model) -> model;
			case OntologyReading.Refused refused -> throw new IllegalStateException(refused.problems().toString());
		};
	}

	@Test
	void identityIsUniqueAndFacetsAreIndexed() {
		assertThat(statements("""
				type Site @node(labels: ["Place"], key: "slug") {
				  id: ID!
				  slug: String! @unique
				  code: String @unique @alias(property: "fips")
				  state: String @facet
				  tags: [String!]! @facet
				  twins: [Site!]! @relationship(type: "TWIN_OF", direction: BOTH)
				}
				""")).containsExactly(
				"CREATE CONSTRAINT `Evidence_id_unique` IF NOT EXISTS FOR (n:`Evidence`) REQUIRE n.`id` IS UNIQUE",
				"CREATE CONSTRAINT `EvidenceSource_key_unique` IF NOT EXISTS FOR (n:`EvidenceSource`) REQUIRE n.`key` IS UNIQUE",
				"CREATE CONSTRAINT `ImportRun_id_unique` IF NOT EXISTS FOR (n:`ImportRun`) REQUIRE n.`id` IS UNIQUE",
				"CREATE CONSTRAINT `Place_slug_unique` IF NOT EXISTS FOR (n:`Place`) REQUIRE n.`slug` IS UNIQUE",
				"CREATE CONSTRAINT `Place_fips_unique` IF NOT EXISTS FOR (n:`Place`) REQUIRE n.`fips` IS UNIQUE",
				"CREATE INDEX `Evidence_about_index` IF NOT EXISTS FOR (n:`Evidence`) ON (n.`about`)",
				"CREATE INDEX `Place_state_index` IF NOT EXISTS FOR (n:`Place`) ON (n.`state`)");
	}

	@Test
	void aConstraintStandsOnALabelThatNoOtherTypeHas() {
		assertThat(statements("""
				type City @node(labels: ["Place", "City"], key: "slug") { id: ID!  slug: String! @unique }
				type Other @node(labels: ["Place"], key: "slug") { id: ID!  slug: String! @unique }
				"""))
			.contains("CREATE CONSTRAINT `City_slug_unique` IF NOT EXISTS FOR (n:`City`) REQUIRE n.`slug` IS UNIQUE",
					"CREATE INDEX `Place_slug_index` IF NOT EXISTS FOR (n:`Place`) ON (n.`slug`)")
			.noneMatch((statement) -> statement.contains("Place_slug_unique"));
	}

	@Test
	void placesHaveAnIndexOfTheirOwn() {
		assertThat(statements("type Site @node(key: \"slug\") { id: ID!  slug: String! @unique  at: Point }"))
			.contains("CREATE POINT INDEX `Site_at_point` IF NOT EXISTS FOR (n:`Site`) ON (n.`at`)");
	}

	@Test
	void whatIsSearchedHasAFullTextIndexOfEachType() {
		assertThat(statements("""
				type Site @node(labels: ["Place"], key: "slug") {
				  id: ID!
				  slug: String! @unique
				  name: String! @search(boost: 3)
				  note: String @search @alias(property: "its note?")
				}
				type Person @node(key: "code") { id: ID!  code: String! @unique  full_name: String! @search }
				""")).contains(
				"CREATE FULLTEXT INDEX `Place_name_its note?_search` IF NOT EXISTS FOR (n:`Place`) ON EACH [n.`name`, n.`its note?`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}",
				"CREATE FULLTEXT INDEX `Person_full_name_6_9_search` IF NOT EXISTS FOR (n:`Person`) ON EACH [n.`full_name`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}");
	}

	@Test
	void anIndexOfOtherPropertiesHasAnotherName() {
		String written = "type Site @node(key: \"slug\") { id: ID!  slug: String! @unique  name: String! @search  note: String %s }";
		assertThat(statements(written.formatted("@search")))
			.anyMatch((text) -> text.contains("`Site_name_note_search`"));
		assertThat(statements(written.formatted(""))).anyMatch((text) -> text.contains("`Site_name_search`"));
	}

	@Test
	void underscoresInLabelsAndPropertiesDoNotMakeNamesCollide() {
		assertThat(statements("""
				type First @node(labels: ["A_b"], key: "c") { id: ID!  c: String! @unique }
				type Second @node(labels: ["A"], key: "b_c") { id: ID!  b_c: String! @unique }
				""")).contains("CREATE CONSTRAINT `A_b_c_3_unique` IF NOT EXISTS FOR (n:`A_b`) REQUIRE n.`c` IS UNIQUE",
				"CREATE CONSTRAINT `A_b_c_1_unique` IF NOT EXISTS FOR (n:`A`) REQUIRE n.`b_c` IS UNIQUE");
	}

	@Test
	void namesCannotBreakOutOfAStatement() {
		assertThat(GraphSchemaName.escaped("a`b")).isEqualTo("`a``b`");
		assertThat(GraphSchemaName.escaped("a\\u0060b")).isEqualTo("`a``b`");
	}

}
