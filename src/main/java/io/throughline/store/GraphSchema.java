package io.throughline.store;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import io.throughline.store.GraphSchemaStatement.Kind;
import io.throughline.store.GraphSchemaStatement.Target;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
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
			RETURN name, state = 'ONLINE' AS usable, coalesce(labelsOrTypes[0], '') AS label,
				coalesce(properties, []) AS properties,
				CASE
					WHEN entityType <> 'NODE' OR size(coalesce(labelsOrTypes, [])) <> 1 THEN null
					WHEN owningConstraint IS NOT NULL THEN 'UNIQUE'
					WHEN type IN ['RANGE', 'FULLTEXT'] THEN type
				END AS kind
			""";

	private final Neo4jClient neo4j;

	private final IndexSettings settings;

	private final GraphSchemaWriter writer;

	private final TransactionTemplate reading;

	/**
	 * @param writer another one than the statements themselves, if there is one
	 */
	GraphSchema(Neo4jClient neo4j, PlatformTransactionManager transactionManager, IndexSettings settings,
			ObjectProvider<GraphSchemaWriter> writer) {
		this.neo4j = neo4j;
		this.settings = settings;
		this.writer = writer
			.getIfAvailable(() -> new GraphSchemaStatementsRun(neo4j, new TransactionTemplate(transactionManager)));
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
			case REQUIRE -> refuse(missing(model));
			case OFF -> log.info("Constraints and indexes are neither created nor looked for, "
					+ "because throughline.indexes is off");
		}
	}

	/**
	 * Does what the settings say before an import into an empty graph: with
	 * {@code create}, only what keeps values unique is created. Indexes are filled faster
	 * once the nodes are there; {@link #begin} and {@link #prepare} follow.
	 * @throws GraphSchemaRefused as {@link #create} does
	 */
	public void prepareForImport(GraphModel model) {
		if (this.settings.indexes() == IndexSettings.Indexes.CREATE) {
			begin(missing(model), EnumSet.of(Kind.UNIQUE));
		}
		else {
			prepare(model);
		}
	}

	/**
	 * With {@code create}, begins to create what is missing, and does not wait for it.
	 */
	public void begin(GraphModel model) {
		if (this.settings.indexes() == IndexSettings.Indexes.CREATE) {
			begin(missing(model), EnumSet.allOf(Kind.class));
		}
	}

	private void begin(List<MissingIndex> missing, Set<Kind> kinds) {
		refuse(missing.stream().filter((index) -> index.inItsPlace() != null).toList());
		List<GraphSchemaStatement> statements = missing.stream()
			.filter((index) -> !index.isBeingFilled())
			.map(MissingIndex::statement)
			.filter((statement) -> kinds.contains(statement.kind()))
			.toList();
		if (!statements.isEmpty()) {
			this.writer.create(statements);
			log.info("Created {} constraints and indexes", statements.size());
		}
	}

	/**
	 * Creates what is missing, unless something else stands in its place, and waits until
	 * all of it can be used; a second call finds everything there.
	 * @return how many constraints and indexes were missing, or could not be used yet
	 * @throws GraphSchemaRefused if one cannot be created, or something else stands in
	 * its place
	 */
	public int create(GraphModel model) {
		List<MissingIndex> missing = missing(model);
		if (!missing.isEmpty()) {
			begin(missing, EnumSet.allOf(Kind.class));
			this.neo4j.query("CALL db.awaitIndexes($seconds)").bind(LONGEST_WAIT.toSeconds()).to("seconds").run();
			refuse(missing(model));
		}
		return missing.size();
	}

	private static void refuse(List<MissingIndex> missing) {
		if (!missing.isEmpty()) {
			throw GraphSchemaRefused.missing(missing);
		}
	}

	private List<MissingIndex> missing(GraphModel model) {
		Collection<PresentIndex> present = present();
		return GraphSchemaStatements.of(model)
			.stream()
			.filter((statement) -> present.stream().noneMatch((index) -> index.meets(statement)))
			.map((statement) -> MissingIndex.of(statement, present))
			.toList();
	}

	/**
	 * The names of the indexes that can be used now, whoever created them: what a request
	 * that cannot do without one asks before it is answered.
	 */
	public Set<String> usable() {
		return present().stream()
			.filter(PresentIndex::usable)
			.map(PresentIndex::name)
			.collect(Collectors.toUnmodifiableSet());
	}

	private Collection<PresentIndex> present() {
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

}
