package io.throughline.model;

import java.util.List;
import java.util.Optional;

/**
 * A type of node.
 *
 * @param name the GraphQL name
 * @param description the author's description, or an empty string
 * @param plural the root field for many of them
 * @param labels the labels that every such node has in the database; never empty
 * @param interfaces the interfaces of the ontology it implements
 * @param key the property whose value is the second half of the global id
 * @param display the property that names a node to people
 * @param properties what is stored on the node; the key is among them unless it is
 * {@code id} itself, which is served as the global id
 * @param relationships the relationships it may have
 * @param traversals the derived traversals it has
 */
public record NodeType(String name, String description, String plural, List<String> labels, List<String> interfaces,
		Property key, Property display, List<Property> properties, List<Relationship> relationships,
		List<Traversal> traversals) implements GraphType {

	/** The properties that identify a node by themselves, the key first. */
	public List<Property> uniqueProperties() {
		return this.properties.stream().filter((property) -> property.unique() || property.equals(this.key)).toList();
	}

	/** The properties that full-text search looks at. */
	public List<Property> searchedProperties() {
		return this.properties.stream().filter((property) -> property.searchBoost() != null).toList();
	}

	/**
	 * The key as it is stored, from its text in a global id; empty if no key of this type
	 * can be so.
	 */
	public Optional<Object> storedKey(String text) {
		return switch (this.key.type()) {
			case ScalarType.STRING, ScalarType.ID -> Optional.of(text);
			case ScalarType.INT -> number(text);
			case ScalarType ignored -> Optional.empty();
			case EnumType ignored -> Optional.of(text);
		};
	}

	/** That of the name: types are keys of maps, and all of their fields are many. */
	@Override
	public int hashCode() {
		return this.name.hashCode();
	}

	private static Optional<Object> number(String text) {
		try {
			long number = Long.parseLong(text);
			return Long.toString(number).equals(text) ? Optional.of(number) : Optional.empty();
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
