package io.throughline.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.SearchIndex;

/**
 * The constraints and indexes that a model needs: what identifies a node is unique, what
 * is looked up by value or place has an index, what is searched a full-text index.
 */
final class GraphSchemaStatements {

	private static final String EVIDENCE = "Evidence";

	private final Map<GraphSchemaStatement.Target, GraphSchemaStatement> byTarget = new LinkedHashMap<>();

	private final GraphModel model;

	private GraphSchemaStatements(GraphModel model) {
		this.model = model;
	}

	/** The statements, constraints first; no label and property twice. */
	static List<GraphSchemaStatement> of(GraphModel model) {
		GraphSchemaStatements statements = new GraphSchemaStatements(model);
		statements.add(GraphSchemaStatement.unique(EVIDENCE, "id"));
		statements.add(GraphSchemaStatement.unique("EvidenceSource", "key"));
		statements.add(GraphSchemaStatement.unique("ImportRun", "id"));
		model.nodeTypes().forEach(statements::addIdentity);
		statements.add(GraphSchemaStatement.nodeIndex(EVIDENCE, "about"));
		model.nodeTypes().forEach(statements::addFacets);
		model.nodeTypes().forEach(statements::addPlaces);
		return Stream.concat(statements.byTarget.values().stream(), search(model)).toList();
	}

	private static Stream<GraphSchemaStatement> search(GraphModel model) {
		return model.nodeTypes()
			.stream()
			.flatMap((type) -> SearchIndex.of(model, type).stream())
			.distinct()
			.map(GraphSchemaStatement::searchIndex);
	}

	private void add(GraphSchemaStatement statement) {
		this.byTarget.putIfAbsent(statement.target(), statement);
	}

	private void addIdentity(NodeType type) {
		String label = this.model.label(type);
		boolean shared = !this.model.isOwnLabel(label, type);
		add(shared ? GraphSchemaStatement.nodeIndex(label, type.key().stored())
				: GraphSchemaStatement.unique(label, type.key().stored()));
		for (Property property : type.uniqueProperties()) {
			add(shared ? GraphSchemaStatement.nodeIndex(label, property.stored())
					: GraphSchemaStatement.unique(label, property.stored()));
		}
	}

	private void addPlaces(NodeType type) {
		type.properties()
			.stream()
			.filter((property) -> property.type() == ScalarType.POINT)
			.forEach((property) -> add(GraphSchemaStatement.pointIndex(this.model.label(type), property.stored())));
	}

	private void addFacets(NodeType type) {
		String label = this.model.label(type);
		for (Property property : type.properties()) {
			boolean indexed = this.byTarget
				.containsKey(new GraphSchemaStatement.Target(label, List.of(property.stored())));
			if (property.facet() && !property.list() && !indexed) {
				add(GraphSchemaStatement.nodeIndex(label, property.stored()));
			}
		}
	}

}
