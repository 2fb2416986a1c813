package io.throughline.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows which constraints and indexes a model needs and which of them are there, and
 * creates those that are missing where {@code throughline.indexes} lets it.
 */
@Component
public class GraphSchema {

	private static final Logger log = LoggerFactory.getLogger(GraphSchema.class);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

	private static final String PRESENT = """
			SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, state
			WHERE state = 'ONLINE'
			RETURN name, type = 'RANGE' AND entityType = 'NODE' AS range, coalesce(labelsOrTypes, []) AS labels,
				coalesce(properties, []) AS properties, owningConstraint IS NOT NULL AS unique
			""";

	private final Neo4jClient neo4j;

	private final IndexSettings settings;

	private final TransactionTemplate writing;

	private final TransactionTemplate reading;

	GraphSchema(Neo4jClient neo4j, PlatformTransactionManager transactionManager, IndexSettings settings) {
		this.neo4j = neo4j;
		this.settings = settings;
		this.writing = new TransactionTemplate(transactionManager);
		this.reading = new TransactionTemplate(transactionManager);
		this.reading.setReadOnly(true);
	}

	/**
	 * Does what the settings say, so that the model's graph can be read and written. Only
	 * with {@code create} is anything written.
	 */
	public void prepare(GraphModel model) {
		switch (this.settings.indexes()) {
			case CREATE -> create(model);
			case REQUIRE -> require(model);
			case OFF -> log.info("Constraints and indexes are neither created nor looked for, "
					+ "because throughline.indexes is off");
		}
	}

	/**
	 * Creates what is missing, in one transaction, and waits until all of it can be used;
	 * a second call finds everything there.
	 * @return how many constraints and indexes were missing, or could not be used yet
	 */
	public int create(GraphModel model) {
		List<GraphSchemaStatement> missing = missing(model);
		if (!missing.isEmpty()) {
			this.writing.executeWithoutResult((status) -> missing.forEach(this::run));
			this.neo4j.query("CALL db.awaitIndexes($seconds)").bind(LONGEST_WAIT.toSeconds()).to("seconds").run();
			log.info("Created {} constraints and indexes", missing.size());
		}
		return missing.size();
	}

	private void require(GraphModel model) {
		List<GraphSchemaStatement> missing = missing(model);
		if (!missing.isEmpty()) {
			throw GraphSchemaRefused.missing(missing);
		}
	}

	private List<GraphSchemaStatement> missing(GraphModel model) {
		Collection<PresentIndex> present = present();
		return GraphSchemaStatements.of(model)
			.stream()
			.filter((statement) -> present.stream().noneMatch((index) -> index.meets(statement)))
			.toList();
	}

	/**
	 * The names of the indexes that can be used now, whoever created them: what a request
	 * that cannot do without one asks before it is answered.
	 */
	public Set<String> usable() {
		return present().stream().map(PresentIndex::name).collect(Collectors.toUnmodifiableSet());
	}

	private Collection<PresentIndex> present() {
		return List.copyOf(this.reading.execute((status) -> this.neo4j.query(PRESENT)
			.fetchAs(PresentIndex.class)
			.mappedBy((types, row) -> new PresentIndex(row.get("name").asString(), row.get("range").asBoolean(),
					row.get("labels").asList(Value::asString), row.get("properties").asList(Value::asString),
					row.get("unique").asBoolean()))
			.all()));
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
