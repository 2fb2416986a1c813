package io.throughline.store;

import java.util.List;

import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the statements through the driver, in one transaction. */
final class GraphSchemaStatementsRun implements GraphSchemaWriter {

	private final Neo4jClient neo4j;

	private final TransactionTemplate writing;

	GraphSchemaStatementsRun(Neo4jClient neo4j, TransactionTemplate writing) {
		this.neo4j = neo4j;
		this.writing = writing;
	}

	@Override
	public void create(List<GraphSchemaStatement> missing) {
		this.writing.executeWithoutResult((status) -> missing.forEach(this::run));
	}

	private void run(GraphSchemaStatement statement) {
		try {
			this.neo4j.query(statement.text()).run();
		}
		catch (DataAccessException | Neo4jException ex) {
			throw GraphSchemaRefused.refused(statement, ex);
		}
	}

}
