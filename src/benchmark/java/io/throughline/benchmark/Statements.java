package io.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.throughline.benchmark.side.BenchmarkQuery;
import io.throughline.cypher.CypherCompiler;
import io.throughline.cypher.CypherStatement;
import io.throughline.golden.CypherLayout;
import io.throughline.plan.Requests;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;
import org.neo4j.driver.summary.ProfiledPlan;

/**
 * What the database does for each query: the statement that the server sends, and the
 * hits of the database's profile for it and for the one by hand. Unlike times, hits are
 * the same in every run.
 */
final class Statements {

	private static final String VERSION = "CYPHER 5 ";

	private final Requests requests;

	private final CypherCompiler compiler;

	private final Driver driver;

	Statements(Driver driver) throws IOException {
		this.driver = driver;
		this.requests = Requests.over(Files.readString(PreparedGraph.ONTOLOGY));
		this.compiler = new CypherCompiler(this.requests.model());
	}

	/** A section on the query, over all variables. */
	String section(BenchmarkQuery query, List<Map<String, Object>> variables) {
		long server = 0;
		long floor = 0;
		String text = "";
		try (Session session = this.driver.session()) {
			for (Map<String, Object> some : variables) {
				CypherStatement ours = this.compiler.compile(this.requests.plan(query.graphql(), some));
				text = ours.text();
				server += hits(session, text, ours.parameters());
				floor += hits(session, query.cypher(), some);
			}
		}
		return String.format(Locale.ROOT,
				"## %s%n%n%,d hits by hand, %,d by the server, %.2f times as many%n%n```cypher%n%s%n```%n%n",
				query.name(), floor / variables.size(), server / variables.size(), (double) server / floor,
				CypherLayout.of(text));
	}

	private static long hits(Session session, String statement, Map<String, ? extends @Nullable Object> parameters) {
		String plain = statement.startsWith(VERSION) ? statement.substring(VERSION.length()) : statement;
		return hits(session.run(VERSION + "PROFILE " + plain, Values.value(parameters)).consume().profile());
	}

	private static long hits(ProfiledPlan step) {
		return step.dbHits() + step.children().stream().mapToLong(Statements::hits).sum();
	}

}
