package io.throughline.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SourceLocation;
import io.throughline.model.AbstractType;
import io.throughline.model.AbstractType.Kind;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import io.throughline.ontology.DirectiveRule.Place;

/**
 * Reads node types, interfaces and unions, relationships before traversals.
 *
 * @param declarations all definitions
 * @param properties reads fields that hold values
 * @param relationships reads fields that lead one relationship away
 * @param problems where problems go
 */
record TypeReader(Declarations declarations, PropertyReader properties, RelationshipReader relationships,
		Problems problems) {

	/** The fields of every node type and interface. */
	Map<String, Fields> fields() {
		Map<String, Fields> fields = new LinkedHashMap<>();
		this.declarations.interfaces().forEach((name, type) -> {
			checkFields(type, name, type.getFieldDefinitions());
			fields.put(name,
					FieldsReader
						.ofInterface(name, this.declarations.implementorsOf(name), this.properties, this.relationships,
								this.problems)
						.read(type.getFieldDefinitions()));
		});
		this.declarations.nodes().forEach((name, type) -> {
			checkFields(type, name, type.getFieldDefinitions());
			Fields read = FieldsReader.ofType(name, this.properties, this.relationships, this.problems)
				.read(type.getFieldDefinitions());
			fields.put(name, read.withRelationships(ownedByInterface(type, read.relationships(), fields)));
		});
		return fields;
	}

	private void checkFields(Node<?> type, String name, List<FieldDefinition> fields) {
		if (fields.isEmpty() && !this.declarations.refused().contains(name)) {
			this.problems.at(type, "`" + name + "` has no fields; write at least one.");
		}
	}

	/** A relationship that an interface declares too belongs to the interface. */
	private static List<Relationship> ownedByInterface(ObjectTypeDefinition type, List<Relationship> own,
			Map<String, Fields> fields) {
		return own.stream()
			.map((relationship) -> declaring(type, relationship.name(), fields)
				.map((name) -> new Relationship(relationship.name(), relationship.description(), name,
						relationship.types(), relationship.direction(), relationship.target(), relationship.many(),
						relationship.properties()))
				.orElse(relationship))
			.toList();
	}

	/** The interface of a type that declares a field too. */
	private static Optional<String> declaring(ObjectTypeDefinition type, String field, Map<String, Fields> fields) {
		return Declarations.interfacesOf(type)
			.stream()
			.filter((name) -> fields.containsKey(name)
					&& Objects.requireNonNull(fields.get(name)).definition(field).isPresent())
			.findFirst();
	}

	/**
	 * Every node type, interface and union, in the author's order, built-in ones last.
	 */
	Map<String, GraphType> types(Map<String, Fields> fields) {
		TraversalReader traversals = new TraversalReader(fields, this.declarations, this.problems);
		List<GraphType> types = new ArrayList<>();
		this.declarations.nodes()
			.forEach((name, type) -> types.add(nodeType(type, Objects.requireNonNull(fields.get(name)), traversals)));
		this.declarations.interfaces()
			.forEach((name, type) -> types
				.add(interfaceType(type, Objects.requireNonNull(fields.get(name)), traversals)));
		UnionReader unions = new UnionReader(this.declarations, this.problems);
		this.declarations.unions().forEach((name, type) -> types.add(unions.read(type)));
		Map<String, GraphType> ordered = new LinkedHashMap<>();
		types.stream()
			.sorted(Comparator.comparing((GraphType type) -> this.declarations.definition(type.name()),
					Comparator.comparing(BuiltIn::holds)
						.thenComparingInt((node) -> location(node).getLine())
						.thenComparingInt((node) -> location(node).getColumn())))
			.forEach((type) -> ordered.put(type.name(), type));
		return ordered;
	}

	private static SourceLocation location(Node<?> node) {
		return Objects.requireNonNullElse(node.getSourceLocation(), SourceLocation.EMPTY);
	}

	private NodeType nodeType(ObjectTypeDefinition type, Fields fields, TraversalReader traversals) {
		Directives directives = Directives.on(type, Place.NODE_TYPE, this.problems);
		TypeNames names = new TypeNames(this.problems);
		KeyReader keys = new KeyReader(this.problems);
		Property key = fields.definitions().isEmpty() ? KeyReader.UNKNOWN : keys.key(type, fields, directives);
		return new NodeType(type.getName(), Declarations.text(type.getDescription()),
				names.plural(type.getName(), directives),
				BuiltIn.holds(type) ? List.of(type.getName()) : names.labels(type, directives),
				Declarations.interfacesOf(type), key, keys.display(fields, key), fields.properties(),
				fields.relationships(),
				ownedByInterface(type, traversals(type.getName(), fields, traversals), traversals));
	}

	/** A traversal that an interface declares too belongs to the interface. */
	private static List<Traversal> ownedByInterface(ObjectTypeDefinition type, List<Traversal> own,
			TraversalReader reader) {
		return own.stream()
			.map((traversal) -> declaring(type, traversal.name(), reader.fields())
				.map((name) -> new Traversal(traversal.name(), traversal.description(), name, traversal.target(),
						traversal.paths(), traversal.maxHops()))
				.orElse(traversal))
			.toList();
	}

	private AbstractType interfaceType(InterfaceTypeDefinition type, Fields fields, TraversalReader traversals) {
		Directives directives = Directives.on(type, Place.INTERFACE, this.problems);
		List<ObjectTypeDefinition> implementors = this.declarations.implementorsOf(type.getName());
		if (implementors.isEmpty()) {
			this.problems.at(type, "No type implements the interface `" + type.getName()
					+ "`; write `type … implements " + type.getName() + " @node { … }`, or leave it out.");
		}
		if (!type.getImplements().isEmpty()) {
			this.problems.at(type, "The interface `" + type.getName()
					+ "` implements another; write the other's fields here, and both names at the types.");
		}
		return new AbstractType(type.getName(), Declarations.text(type.getDescription()),
				new TypeNames(this.problems).plural(type.getName(), directives), Kind.INTERFACE,
				implementors.stream().map(ObjectTypeDefinition::getName).toList(), fields.properties(),
				fields.relationships(), traversals(type.getName(), fields, traversals));
	}

	private static List<Traversal> traversals(String owner, Fields fields, TraversalReader reader) {
		List<Traversal> traversals = new ArrayList<>();
		for (FieldDefinition definition : fields.traversals()) {
			Traversal traversal = reader.read(definition, owner);
			if (traversal != null) {
				traversals.add(traversal);
			}
			else {
				fields.refused().add(definition.getName());
			}
		}
		return traversals;
	}

}
