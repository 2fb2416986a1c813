package io.throughline.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A GraphQL type whose values are nodes: a node type, or an interface or union of node
 * types.
 */
public sealed interface GraphType permits NodeType, AbstractType {

	/** The GraphQL name. */
	String name();

	/** The author's description, or an empty string. */
	String description();

	/** The root field for many of them. */
	String plural();

	/** What is stored on every such node. */
	List<Property> properties();

	/** The relationships that every such node may have. */
	List<Relationship> relationships();

	/** The derived traversals that every such node has. */
	List<Traversal> traversals();

	/** All fields: properties, relationships, traversals. */
	default Stream<Field> fields() {
		return Stream.of(properties(), relationships(), traversals()).flatMap(List::stream);
	}

	/** The field of this name, whatever it stands for. */
	default Optional<Field> field(String name) {
		return fields().filter((field) -> field.name().equals(name)).findFirst();
	}

	/**
	 * The fields over whose values or neighbours a connection of such nodes can be
	 * spread: properties marked {@code @facet}, relationships and traversals.
	 */
	default List<Field> dimensions() {
		return fields().filter((field) -> !(field instanceof Property property) || property.facet()).toList();
	}

	/**
	 * A field as a value of an enum of dimensions: {@code publishedYear} is
	 * {@code PUBLISHED_YEAR}.
	 */
	static String constant(String field) {
		return field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
	}

	/** The root field for one of them, such as {@code initiative}. */
	default String singular() {
		return Character.toLowerCase(name().charAt(0)) + name().substring(1);
	}

}
