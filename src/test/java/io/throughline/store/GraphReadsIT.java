package io.throughline.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.cypher.CypherStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GraphReadsIT {

	private final GraphReads reads = new GraphReads(TestStore.driver(), new ReadSettings(Duration.ofSeconds(5)));

	@BeforeEach
	void fill() {
		TestStore.clear();
		TestStore.driver()
			.executableQuery("UNWIND range(1, 3) AS n CREATE (:Number {n: n, name: 'number ' + n})")
			.execute();
	}

	@Test
	void rowsComeInTheStatementsOrder() {
		assertThat(read("MATCH (n:Number) WHERE n.n >= $least RETURN n.name AS name ORDER BY n.n DESC",
				Map.of("least", 2)))
			.isEqualTo(List.of(Map.of("name", "number 3"), Map.of("name", "number 2")));
	}

	@Test
	void valuesArePlainJava() {
		var row = read("""
				RETURN 1 AS whole, 1.5 AS fraction, true AS flag, null AS nothing, date('2024-02-29') AS day,
				duration('P1DT2H') AS span, [1, [null, {a: 'x'}]] AS nested, point({x: 1, y: 2}) AS place
				""", Map.of()).getFirst();
		assertThat(row).containsEntry("whole", 1L)
			.containsEntry("fraction", 1.5)
			.containsEntry("flag", true)
			.containsEntry("nothing", null)
			.containsEntry("day", LocalDate.of(2024, 2, 29))
			.containsEntry("span", "P0M1DT7200S")
			.containsEntry("place", Map.of("srid", 7203, "x", 1.0, "y", 2.0));
		assertThat(Objects.requireNonNull(row.get("nested"))).hasToString("[1, [null, {a=x}]]");
		assertThat(row.keySet()).startsWith("whole", "fraction", "flag");
	}

	@Test
	void noRowIsAnEmptyList() {
		assertThat(read("MATCH (n:Missing) RETURN n.name AS name", Map.of())).isEmpty();
	}

	@Test
	void wholeNodesAreRefused() {
		assertThatThrownBy(() -> read("MATCH (n:Number) RETURN n", Map.of()))
			.isInstanceOf(StoreException.StatementFailed.class);
	}

	@Test
	void aStatementThatWritesIsRefused() {
		assertThatThrownBy(() -> read("CREATE (n:Number) RETURN n.n AS n", Map.of()))
			.isInstanceOf(StoreException.StatementFailed.class);
		assertThat(read("MATCH (n:Number) RETURN count(*) AS n", Map.of())).isEqualTo(List.of(Map.of("n", 3L)));
	}

	@Test
	void aSearchWithoutItsIndexIsToldApart() {
		assertThatThrownBy(
				() -> read("CALL db.index.fulltext.queryNodes('nothing', 'x') YIELD score RETURN score", Map.of()))
			.isInstanceOf(StoreException.SearchIndexMissing.class);
	}

	@Test
	void theDatabaseStopsAReadAtTheDeadline() {
		var impatient = new GraphReads(TestStore.driver(), new ReadSettings(Duration.ofMillis(200)));
		var endless = new CypherStatement(
				"UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n", Map.of());
		assertThatThrownBy(() -> impatient.read(endless)).isInstanceOf(StoreException.DeadlineExceeded.class)
			.hasMessageContaining("0.2 s");
	}

	@Test
	void anAbsentDatabaseIsUnavailableAtOnce() {
		try (var nowhere = GraphDatabase.driver("bolt://127.0.0.1:1", TestStore.auth())) {
			var cutOff = new GraphReads(nowhere, new ReadSettings(Duration.ofSeconds(5)));
			assertThatThrownBy(() -> cutOff.read(new CypherStatement("RETURN 1 AS one", Map.of())))
				.isInstanceOf(StoreException.DatabaseUnavailable.class);
		}
	}

	private List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
		return this.reads.read(new CypherStatement(cypher, parameters));
	}

}
