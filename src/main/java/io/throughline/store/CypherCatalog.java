package io.throughline.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import io.throughline.store.GraphSchemaStatement.Kind;
import io.throughline.store.GraphSchemaStatement.Target;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs statements through the driver. */
final class CypherCatalog implements GraphSchemaCatalog {

	private static final Logger log = LoggerFactory.getLogger(CypherCatalog.class);

	private static final String PRESENT = """
			SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, state
			RETURN name, state = 'ONLINE' AS usable, coalesce(labelsOrTypes[0], '') AS label,
				coalesce(properties, []) AS properties,
				CASE
					WHEN entityType <> 'NODE' OR size(coalesce(labelsOrTypes, [])) <> 1 THEN null
					WHEN owningConstraint IS NOT NULL THEN 'UNIQUE'
					WHEN type IN ['RANGE', 'POINT', 'FULLTEXT'] THEN type
				END AS kind
			""";

	private final Neo4jClient neo4j;

	private final TransactionTemplate writing;

	private final TransactionTemplate reading;

	CypherCatalog(Neo4jClient neo4j, PlatformTransactionManager transactionManager) {
		this.neo4j = neo4j;
		this.writing = new TransactionTemplate(transactionManager);
		this.reading = new TransactionTemplate(transactionManager);
		this.reading.setReadOnly(true);
	}

	@Override
	public Collection<PresentIndex> present() {
		return List.copyOf(this.reading.execute((status) -> this.neo4j.query(PRESENT)
			.fetchAs(PresentIndex.class)
			.mappedBy((types, row) -> present(row))
			.all()));
	}

	private static PresentIndex present(Record row) {
		Value kind = row.get("kind");
		return new PresentIndex(row.get("name").asString(), kind.isNull() ? null : Kind.valueOf(kind.asString()),
				new Target(row.get("label").asString(), row.get("properties").asList(Value::asString)),
				row.get("usable").asBoolean());
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

	@Override
	public void awaitFilled(Duration time) {
		try {
			this.neo4j.query("CALL db.awaitIndexes($seconds)").bind(time.toSeconds()).to("seconds").run();
		}
		catch (DataAccessException | Neo4jException ex) {
			log.warn("Not all indexes are filled: {}", ex.getMessage());
		}
	}

}
