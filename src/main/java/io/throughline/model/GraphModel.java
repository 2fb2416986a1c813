package io.throughline.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The whole ontology, the built-in types among it.
 *
 * @param types the node types, interfaces and unions by name, in the author's order,
 * built-in ones last
 * @param enums the enums by name, in the author's order, built-in ones last
 */
public record GraphModel(Map<String, GraphType> types, Map<String, EnumType> enums) {

	/** The type of this name, which the ontology is known to have. */
	public GraphType type(String name) {
		GraphType type = this.types.get(name);
		if (type == null) {
			throw new IllegalArgumentException("The ontology has no node type, interface or union `" + name + "`.");
		}
		return type;
	}

	/** The node type of this name, if there is one. */
	public Optional<NodeType> nodeType(String name) {
		@Nullable GraphType type = this.types.get(name);
		return (type instanceof NodeType nodeType) ? Optional.of(nodeType) : Optional.empty();
	}

	/** Every node type. */
	public List<NodeType> nodeTypes() {
		return this.types.values().stream().filter(NodeType.class::isInstance).map(NodeType.class::cast).toList();
	}

	/** Every interface and union. */
	public List<AbstractType> abstractTypes() {
		return this.types.values()
			.stream()
			.filter(AbstractType.class::isInstance)
			.map(AbstractType.class::cast)
			.toList();
	}

	/**
	 * The node types a value of {@code type} may have: itself, or the members of an
	 * interface or union. Types with more labels come first, so that the first whose
	 * labels a node has is the node's type.
	 */
	public List<NodeType> concreteTypes(GraphType type) {
		return switch (type) {
			case NodeType nodeType -> List.of(nodeType);
			case AbstractType abstractType -> mostSpecificFirst(
					abstractType.members().stream().map((member) -> nodeType(member).orElseThrow()).toList());
		};
	}

	/** The node types that have all labels of {@code type} and more. */
	public List<NodeType> moreSpecificThan(NodeType type) {
		return nodeTypes().stream()
			.filter((other) -> other.labels().size() > type.labels().size())
			.filter((other) -> other.labels().containsAll(type.labels()))
			.toList();
	}

	/**
	 * Whether a node with these labels is of {@code type}: it has the labels, and not
	 * those of a more specific type that is another.
	 */
	public boolean isOf(GraphType type, Set<String> labels) {
		List<NodeType> asked = concreteTypes(type);
		return asked.stream().anyMatch((member) -> labels.containsAll(member.labels())) && asked.stream()
			.flatMap((member) -> moreSpecificThan(member).stream())
			.filter((other) -> !asked.contains(other) && labels.containsAll(other.labels()))
			.allMatch((other) -> moreSpecificThan(other).stream()
				.anyMatch((member) -> asked.contains(member) && labels.containsAll(member.labels())));
	}

	/** The node types among those of {@code type} that full-text search finds. */
	public List<NodeType> searchedTypes(GraphType type) {
		return concreteTypes(type).stream().filter((member) -> !member.searchedProperties().isEmpty()).toList();
	}

	/**
	 * The label that stands for a type in constraints and indexes: one that no other type
	 * has, so that they say nothing about nodes of other types; the first if all are
	 * shared.
	 */
	public String label(NodeType type) {
		return type.labels()
			.stream()
			.filter((label) -> isOwnLabel(label, type))
			.findFirst()
			.orElse(type.labels().getFirst());
	}

	/** Whether no other type has the label. */
	public boolean isOwnLabel(String label, NodeType type) {
		return nodeTypes().stream()
			.noneMatch((other) -> !other.name().equals(type.name()) && other.labels().contains(label));
	}

	private static List<NodeType> mostSpecificFirst(Collection<NodeType> types) {
		return types.stream()
			.sorted(Comparator.comparingInt((NodeType type) -> type.labels().size()).reversed())
			.toList();
	}

}
