package io.throughline.store.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.throughline.store.GraphSchemaCatalog;
import io.throughline.store.GraphSchemaRefused;
import io.throughline.store.GraphSchemaStatement;
import io.throughline.store.GraphSchemaStatement.Kind;
import io.throughline.store.GraphSchemaStatement.Target;
import io.throughline.store.PresentIndex;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexDefinition;
import org.neo4j.graphdb.schema.IndexSetting;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls to the database in this process. */
final class EmbeddedCatalog implements GraphSchemaCatalog {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedCatalog.class);

	/** Most of what an index takes is waiting for the disk to have its files. */
	private static final int LABELS_AT_ONCE = 4;

	private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().name("schema-creation-", 0).factory();

	private final Supplier<GraphDatabaseService> graph;

	EmbeddedCatalog(Supplier<GraphDatabaseService> graph) {
		this.graph = graph;
	}

	@Override
	public Collection<PresentIndex> present() {
		try (Transaction transaction = this.graph.get().beginTx()) {
			Schema schema = transaction.schema();
			return StreamSupport.stream(schema.getIndexes().spliterator(), false)
				.map((index) -> present(index, schema.getIndexState(index)))
				.toList();
		}
	}

	private static PresentIndex present(IndexDefinition index, Schema.IndexState state) {
		List<String> names = List.of();
		List<String> properties = List.of();
		if (index.getIndexType() != IndexType.LOOKUP) {
			names = index.isNodeIndex() ? names(index.getLabels(), Label::name)
					: names(index.getRelationshipTypes(), RelationshipType::name);
			properties = names(index.getPropertyKeys(), (key) -> key);
		}
		return new PresentIndex(index.getName(), (names.size() == 1 && index.isNodeIndex()) ? kind(index) : null,
				new Target(names.isEmpty() ? "" : names.getFirst(), properties), state == Schema.IndexState.ONLINE);
	}

	private static @Nullable Kind kind(IndexDefinition index) {
		if (index.isConstraintIndex()) {
			return Kind.UNIQUE;
		}
		return switch (index.getIndexType()) {
			case RANGE -> Kind.RANGE;
			case POINT -> Kind.POINT;
			case FULLTEXT -> Kind.FULLTEXT;
			default -> null;
		};
	}

	private static <T> List<String> names(Iterable<T> named, Function<T, String> name) {
		return StreamSupport.stream(named.spliterator(), false).map(name).toList();
	}

	@Override
	public void create(List<GraphSchemaStatement> missing) {
		Collection<List<GraphSchemaStatement>> byLabel = missing.stream()
			.collect(Collectors.groupingBy((statement) -> statement.target().label()))
			.values();
		List<? extends Future<?>> labels;
		try (ExecutorService threads = Executors.newFixedThreadPool(LABELS_AT_ONCE, THREADS)) {
			labels = byLabel.stream().map((ofLabel) -> threads.submit(() -> createTogether(ofLabel))).toList();
		}
		labels.forEach(EmbeddedCatalog::check);
	}

	private static void check(Future<?> label) {
		switch (label.state()) {
			case SUCCESS -> {
			}
			case FAILED -> {
				if (label.exceptionNow() instanceof Error error) {
					throw error;
				}
				throw (label.exceptionNow() instanceof RuntimeException known) ? known
						: new IllegalStateException(label.exceptionNow());
			}
			case RUNNING, CANCELLED -> throw new IllegalStateException("The making of indexes was interrupted");
		}
	}

	private void createTogether(List<GraphSchemaStatement> ofLabel) {
		try (Transaction transaction = this.graph.get().beginTx()) {
			Schema schema = transaction.schema();
			ofLabel.forEach((statement) -> create(statement, schema));
			transaction.commit();
		}
	}

	@Override
	public void awaitFilled(Duration time) {
		try (Transaction transaction = this.graph.get().beginTx()) {
			transaction.schema().awaitIndexesOnline(time.toSeconds(), TimeUnit.SECONDS);
		}
		catch (IllegalStateException ex) {
			log.warn("Not all indexes are filled: {}", ex.getMessage());
		}
	}

	private static void create(GraphSchemaStatement statement, Schema schema) {
		Label label = Label.label(statement.target().label());
		List<String> properties = statement.target().properties();
		try {
			switch (statement.kind()) {
				case UNIQUE -> schema.constraintFor(label)
					.assertPropertyIsUnique(properties.getFirst())
					.withName(statement.name())
					.create();
				case RANGE -> of(schema.indexFor(label), properties).withName(statement.name()).create();
				case POINT -> of(schema.indexFor(label), properties).withName(statement.name())
					.withIndexType(IndexType.POINT)
					.create();
				case FULLTEXT -> of(schema.indexFor(label), properties).withName(statement.name())
					.withIndexType(IndexType.FULLTEXT)
					.withIndexConfiguration(Map.of(IndexSetting.fulltext_Analyzer(), GraphSchemaStatement.ANALYZER))
					.create();
			}
		}
		catch (ConstraintViolationException | TransactionFailureException ex) {
			throw GraphSchemaRefused.refused(statement, ex);
		}
	}

	private static IndexCreator of(IndexCreator index, List<String> properties) {
		return properties.stream().reduce(index, IndexCreator::on, (left, right) -> right);
	}

}
