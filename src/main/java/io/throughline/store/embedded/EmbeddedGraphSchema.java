package io.throughline.store.embedded;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.throughline.store.GraphSchemaRefused;
import io.throughline.store.GraphSchemaStatement;
import io.throughline.store.GraphSchemaWriter;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexSetting;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;

/** Creates constraints and indexes by calls to the database in this process. */
final class EmbeddedGraphSchema implements GraphSchemaWriter {

	private final Supplier<GraphDatabaseService> graph;

	EmbeddedGraphSchema(Supplier<GraphDatabaseService> graph) {
		this.graph = graph;
	}

	@Override
	public void create(List<GraphSchemaStatement> missing) {
		try (Transaction transaction = this.graph.get().beginTx()) {
			Schema schema = transaction.schema();
			missing.forEach((statement) -> create(statement, schema));
			transaction.commit();
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
