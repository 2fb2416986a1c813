package io.throughline.store;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the constraints and indexes a model needs, where they are missing.
 */
@Component
public class GraphSchema {

	private static final Logger log = LoggerFactory.getLogger(GraphSchema.class);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

	private static final int TRANSACTIONS = 4;

	private final Neo4jClient neo4j;

	private final TransactionTemplate transactions;

	public GraphSchema(Neo4jClient neo4j, PlatformTransactionManager transactionManager) {
		this.neo4j = neo4j;
		this.transactions = new TransactionTemplate(transactionManager);
	}

	/**
	 * Creates what is missing, and waits until all of it can be used; a second call finds
	 * everything there. Most of the time goes into reading each statement, so a few
	 * transactions share the work, each with labels of its own.
	 * @return how many constraints and indexes were missing, or could not be used yet
	 */
	public int create(GraphModel model) {
		Set<String> usable = new HashSet<>(usable());
		List<GraphSchemaStatement> missing = GraphSchemaStatements.of(model)
			.stream()
			.filter((statement) -> !usable.contains(statement.name()))
			.toList();
		if (!missing.isEmpty()) {
			runShared(missing);
			this.neo4j.query("CALL db.awaitIndexes($seconds)").bind(LONGEST_WAIT.toSeconds()).to("seconds").run();
			log.info("Created {} constraints and indexes", missing.size());
		}
		return missing.size();
	}

	private void runShared(List<GraphSchemaStatement> missing) {
		Collection<List<GraphSchemaStatement>> shares = missing.stream()
			.collect(Collectors
				.groupingBy((statement) -> Math.floorMod(statement.target().label().hashCode(), TRANSACTIONS)))
			.values();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<CompletableFuture<Void>> running = shares.stream()
				.map((share) -> CompletableFuture.runAsync(() -> runTogether(share), threads))
				.toList();
			running.forEach(CompletableFuture::join);
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private void runTogether(List<GraphSchemaStatement> statements) {
		this.transactions.executeWithoutResult((status) -> statements.forEach(this::run));
	}

	private Collection<String> usable() {
		return this.neo4j.query("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")
			.fetchAs(String.class)
			.all();
	}

	private void run(GraphSchemaStatement statement) {
		this.neo4j.query(statement.text()).run();
	}

}
