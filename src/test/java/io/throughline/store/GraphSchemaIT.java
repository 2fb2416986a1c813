package io.throughline.store;

import java.util.List;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a start does about constraints and indexes, be it by statements or, in a database
 * of the same process, by calls.
 */
@ParameterizedClass
@EnumSource
class GraphSchemaIT {

	enum Way {

		STATEMENTS, CALLS

	}

	private final Way way;

	GraphSchemaIT(Way way) {
		this.way = way;
	}

	private static final GraphModel MODEL = GraphSchemaStatementsTests.model("""
			type Movie @node(key: "title") { title: String!  kind: String @facet  at: Point }
			""");

	private static final GraphModel SEARCHED = GraphSchemaStatementsTests.model("""
			type Movie @node(key: "title") { title: String!  plot: String @facet @search }
			""");

	private static final List<String> NEEDED = GraphSchemaStatements.of(MODEL)
		.stream()
		.map(GraphSchemaStatement::text)
		.toList();

	private final Driver driver = TestStore.driver();

	@BeforeEach
	void empty() {
		TestStore.clear();
	}

	@Test
	void requiredOnesAreListedAsStatementsToRun() {
		run(NEEDED.get(1));
		awaitIndexes();
		assertThatExceptionOfType(GraphSchemaRefused.class)
			.isThrownBy(() -> schema(IndexSettings.Indexes.REQUIRE).prepare(MODEL))
			.satisfies((refused) -> {
				String missing = NEEDED.stream()
					.filter((text) -> !text.equals(NEEDED.get(1)))
					.map((text) -> text + ";")
					.collect(Collectors.joining("\n"));
				assertThat(refused).hasMessage((NEEDED.size() - 1)
						+ " constraints and indexes that the ontology needs are missing in the database:\n\n"
						+ missing);
				assertThat(refused.action()).contains("throughline.indexes=create", "throughline.indexes=off");
				missing.lines().map((line) -> line.substring(0, line.length() - 1)).forEach(this::run);
			});
		awaitIndexes();
		schema(IndexSettings.Indexes.REQUIRE).prepare(MODEL);
		assertThat(indexes()).hasSize(NEEDED.size());
	}

	@Test
	void whatIsThereByAnotherNameIsEnough() {
		schema(IndexSettings.Indexes.CREATE).create(MODEL);
		run("DROP CONSTRAINT Movie_title_unique");
		run("DROP INDEX Movie_kind_index");
		run("CREATE CONSTRAINT ours FOR (m:Movie) REQUIRE m.title IS UNIQUE");
		run("CREATE INDEX also_ours FOR (m:Movie) ON (m.kind)");
		awaitIndexes();
		schema(IndexSettings.Indexes.REQUIRE).prepare(MODEL);
		assertThat(schema(IndexSettings.Indexes.CREATE).create(MODEL)).isZero();
	}

	@Test
	void anIndexAloneKeepsNothingUnique() {
		schema(IndexSettings.Indexes.CREATE).create(MODEL);
		run("DROP CONSTRAINT Movie_title_unique");
		run("CREATE INDEX ours FOR (m:Movie) ON (m.title)");
		awaitIndexes();
		assertThatExceptionOfType(GraphSchemaRefused.class)
			.isThrownBy(() -> schema(IndexSettings.Indexes.REQUIRE).prepare(MODEL))
			.withMessageContaining("CREATE CONSTRAINT `Movie_title_unique`");
	}

	@Test
	void withoutThemNothingIsCreated() {
		schema(IndexSettings.Indexes.OFF).prepare(MODEL);
		assertThat(indexes()).isEmpty();
	}

	@Test
	void aConstraintThatTheGraphBreaksIsReportedWithTheReason() {
		run("CREATE (:Movie {title: 'twice'}), (:Movie {title: 'twice'})");
		assertThatExceptionOfType(GraphSchemaRefused.class)
			.isThrownBy(() -> schema(IndexSettings.Indexes.CREATE).prepare(MODEL))
			.withMessageContaining("CREATE CONSTRAINT `Movie_title_unique`")
			.withMessageContaining("'twice'")
			.satisfies((refused) -> assertThat(refused.action()).contains("throughline.indexes=off"));
	}

	@Test
	void whenTheReasonIsGoneEverythingThatIsMissingIsMade() {
		GraphModel several = GraphSchemaStatementsTests.model("""
				type Movie @node(key: "title") { title: String! }
				type Person @node(key: "name") { name: String! }
				type Studio @node(key: "name") { name: String! }
				""");
		run("CREATE (:Person {name: 'twice'}), (:Person {name: 'twice'})");
		GraphSchema schema = schema(IndexSettings.Indexes.CREATE);
		assertThatExceptionOfType(GraphSchemaRefused.class).isThrownBy(() -> schema.prepare(several))
			.withMessageContaining("Person_name_unique");
		run("MATCH (p:Person) WITH p LIMIT 1 DELETE p");
		schema.prepare(several);
		assertThat(usable()).contains("Movie_title_unique", "Person_name_unique", "Studio_name_unique");
	}

	@Test
	void theIndexesThatCanBeUsedAreKnownByName() {
		run("CREATE FULLTEXT INDEX words FOR (m:Movie) ON EACH [m.title]");
		awaitIndexes();
		assertThat(usable()).contains("words");
	}

	@Test
	void bothWaysKnowTheSameOfIndexesOfEveryKind() {
		run("CREATE INDEX two FOR (m:Movie) ON (m.title, m.year)");
		run("CREATE TEXT INDEX text FOR (m:Movie) ON (m.plot)");
		run("CREATE POINT INDEX point FOR (m:Movie) ON (m.place)");
		run("CREATE INDEX related FOR ()-[r:ACTED_IN]-() ON (r.role)");
		run("CREATE FULLTEXT INDEX several FOR (m:Movie|Person) ON EACH [m.title, m.name]");
		run("CREATE CONSTRAINT pair FOR (m:Movie) REQUIRE (m.title, m.kind) IS UNIQUE");
		awaitIndexes();
		assertThat(TestStore.catalog().present()).containsExactlyInAnyOrderElementsOf(statements().present());
	}

	@Test
	void anIndexOfValuesDoesNotStandForOneOfWords() {
		run("CREATE INDEX ours FOR (m:Movie) ON (m.plot)");
		awaitIndexes();
		schema(IndexSettings.Indexes.CREATE).prepare(SEARCHED);
		assertThat(usable()).contains("ours", "Movie_plot_search").doesNotContain("Movie_plot_index");
	}

	@Test
	void aFullTextIndexThatStandsInTheWayIsReportedAtTheStart() {
		run("CREATE FULLTEXT INDEX `their words` FOR (m:Movie) ON EACH [m.plot]");
		awaitIndexes();
		for (IndexSettings.Indexes indexes : List.of(IndexSettings.Indexes.CREATE, IndexSettings.Indexes.REQUIRE)) {
			GraphSchema schema = schema(indexes);
			assertThatExceptionOfType(GraphSchemaRefused.class).isThrownBy(() -> schema.prepare(SEARCHED))
				.withMessageContaining("missing in the database:\n\n")
				.withMessageContaining("// In its place stands `their words`: DROP INDEX `their words`;\n"
						+ "CREATE FULLTEXT INDEX `Movie_plot_search` IF NOT EXISTS FOR (n:`Movie`) ON EACH [n.`plot`] ")
				.satisfies((refused) -> assertThat(refused.action()).contains("Drop", "throughline.indexes=off"));
		}
		run("DROP INDEX `their words`");
		schema(IndexSettings.Indexes.CREATE).prepare(SEARCHED);
		assertThat(usable()).contains("Movie_plot_search");
	}

	@Test
	void anotherIndexOfTheSameNameIsReportedToo() {
		run("CREATE INDEX Movie_kind_index FOR (m:Movie) ON (m.year)");
		awaitIndexes();
		assertThatExceptionOfType(GraphSchemaRefused.class)
			.isThrownBy(() -> schema(IndexSettings.Indexes.CREATE).prepare(MODEL))
			.withMessageContaining("// In its place stands `Movie_kind_index`: DROP INDEX `Movie_kind_index`;\n"
					+ "CREATE INDEX `Movie_kind_index` IF NOT EXISTS FOR (n:`Movie`) ON (n.`kind`);");
	}

	@Test
	void beforeASmallImportEverythingIsMade() {
		schema(IndexSettings.Indexes.CREATE).prepareForImport(MODEL, false);
		awaitIndexes();
		assertThat(schema(IndexSettings.Indexes.CREATE).create(MODEL)).isZero();
	}

	@Test
	void beforeAnImportOnlyWhatKeepsValuesUniqueIsCreated() {
		schema(IndexSettings.Indexes.CREATE).prepareForImport(MODEL, true);
		assertThat(usable()).contains("Movie_title_unique", "Evidence_id_unique")
			.doesNotContain("Movie_kind_index", "Evidence_about_index");
		schema(IndexSettings.Indexes.CREATE).begin(MODEL);
		awaitIndexes();
		assertThat(schema(IndexSettings.Indexes.CREATE).create(MODEL)).isZero();
	}

	@Test
	void beforeAnImportWhatStandsInTheWayIsReported() {
		run("CREATE INDEX Movie_kind_index FOR (m:Movie) ON (m.year)");
		awaitIndexes();
		assertThatExceptionOfType(GraphSchemaRefused.class)
			.isThrownBy(() -> schema(IndexSettings.Indexes.CREATE).prepareForImport(MODEL, true))
			.withMessageContaining("// In its place stands `Movie_kind_index`");
		assertThat(usable()).doesNotContain("Movie_title_unique");
	}

	@Test
	void beforeAnImportNothingIsCreatedUnlessItMayBe() {
		assertThatExceptionOfType(GraphSchemaRefused.class)
			.isThrownBy(() -> schema(IndexSettings.Indexes.REQUIRE).prepareForImport(MODEL, true));
		schema(IndexSettings.Indexes.OFF).prepareForImport(MODEL, true);
		schema(IndexSettings.Indexes.OFF).begin(MODEL);
		schema(IndexSettings.Indexes.REQUIRE).begin(MODEL);
		assertThat(usable()).doesNotContain("Movie_title_unique", "Movie_kind_index");
	}

	private GraphSchema schema(IndexSettings.Indexes indexes) {
		return new GraphSchema(Neo4jClient.create(this.driver), new Neo4jTransactionManager(this.driver),
				new IndexSettings(indexes), catalog());
	}

	private ObjectProvider<GraphSchemaCatalog> catalog() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		if (this.way == Way.CALLS) {
			beans.registerSingleton("catalog", TestStore.catalog());
		}
		return beans.getBeanProvider(GraphSchemaCatalog.class);
	}

	private GraphSchemaCatalog statements() {
		return new CypherCatalog(Neo4jClient.create(this.driver), new Neo4jTransactionManager(this.driver));
	}

	private List<String> usable() {
		GraphSchemaCatalog catalog = (this.way == Way.CALLS) ? TestStore.catalog() : statements();
		return catalog.present().stream().filter(PresentIndex::usable).map(PresentIndex::name).toList();
	}

	private List<String> indexes() {
		return this.driver.executableQuery("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("name").asString())
			.toList();
	}

	private void awaitIndexes() {
		run("CALL db.awaitIndexes(60)");
	}

	private void run(String statement) {
		this.driver.executableQuery(statement).execute();
	}

}
