package io.throughline.store;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.throughline.model.GraphModel;
import io.throughline.store.GraphSchemaStatement.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Knows which constraints and indexes a model needs and which of them are there, and
 * creates those that are missing where {@code throughline.indexes} lets it.
 */
@Component
public class GraphSchema {

	private static final Logger log = LoggerFactory.getLogger(GraphSchema.class);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

	private final IndexSettings settings;

	private final GraphSchemaCatalog catalog;

	/**
	 * @param catalog another one than that of statements, if there is one
	 */
	GraphSchema(Neo4jClient neo4j, PlatformTransactionManager transactionManager, IndexSettings settings,
			ObjectProvider<GraphSchemaCatalog> catalog) {
		this.settings = settings;
		this.catalog = catalog.getIfAvailable(() -> new CypherCatalog(neo4j, transactionManager));
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
	 * {@code create}, begins to create what is missing; {@link #begin} and
	 * {@link #prepare} follow.
	 * @param large whether only what keeps values unique is created, since indexes are
	 * filled faster once many nodes are there
	 * @throws GraphSchemaRefused as {@link #create} does
	 */
	public void prepareForImport(GraphModel model, boolean large) {
		if (this.settings.indexes() == IndexSettings.Indexes.CREATE) {
			begin(missing(model), large ? EnumSet.of(Kind.UNIQUE) : EnumSet.allOf(Kind.class));
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
			this.catalog.create(statements);
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
			this.catalog.awaitFilled(LONGEST_WAIT);
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
		Collection<PresentIndex> present = this.catalog.present();
		return GraphSchemaStatements.of(model)
			.stream()
			.filter((statement) -> present.stream().noneMatch((index) -> index.meets(statement)))
			.map((statement) -> MissingIndex.of(statement, present))
			.toList();
	}

}
