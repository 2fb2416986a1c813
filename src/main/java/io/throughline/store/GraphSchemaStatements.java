package io.throughline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.model.Property;

/**
 * The constraints and indexes that a model needs: what identifies a node is unique, what
 * is looked up by value has an index.
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
		return new ArrayList<>(statements.byTarget.values());
	}

	private void add(GraphSchemaStatement statement) {
		this.byTarget.putIfAbsent(statement.target(), statement);
	}

	private void addIdentity(NodeType type) {
		String label = label(type);
		boolean shared = !isOwn(label, type);
		add(shared ? GraphSchemaStatement.nodeIndex(label, type.key().stored())
				: GraphSchemaStatement.unique(label, type.key().stored()));
		for (Property property : type.uniqueProperties()) {
			add(shared ? GraphSchemaStatement.nodeIndex(label, property.stored())
					: GraphSchemaStatement.unique(label, property.stored()));
		}
	}

	private void addFacets(NodeType type) {
		String label = label(type);
		for (Property property : type.properties()) {
			boolean indexed = this.byTarget.containsKey(new GraphSchemaStatement.Target(label, property.stored()));
			if (property.facet() && !property.list() && !indexed) {
				add(GraphSchemaStatement.nodeIndex(label, property.stored()));
			}
		}
	}

	/**
	 * The label that stands for the type: one that no other type has, so that a
	 * constraint on it says nothing about nodes of other types; the first if all are
	 * shared.
	 */
	private String label(NodeType type) {
		return type.labels()
			.stream()
			.filter((label) -> isOwn(label, type))
			.findFirst()
			.orElse(type.labels().getFirst());
	}

	private boolean isOwn(String label, NodeType type) {
		return this.model.nodeTypes()
			.stream()
			.noneMatch((other) -> !other.name().equals(type.name()) && other.labels().contains(label));
	}

}
