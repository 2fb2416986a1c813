package io.throughline.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import io.throughline.model.AbstractType;
import io.throughline.model.AbstractType.Kind;
import io.throughline.model.GraphType;
import io.throughline.model.NearestName;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import org.jspecify.annotations.Nullable;

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

	private static final List<String> DISPLAY_NAMES = List.of("name", "title", "label");

	Map<String, GraphType> read() {
		Map<String, Fields> fields = new LinkedHashMap<>();
		this.declarations.interfaces()
			.forEach((name, type) -> fields.put(name, fields(type, type.getFieldDefinitions())));
		this.declarations.nodes().forEach((name, type) -> fields.put(name, fields(type, type.getFieldDefinitions())));
		Map<String, List<Relationship>> known = new LinkedHashMap<>();
		fields.forEach((name, read) -> known.put(name, ownedByInterface(name, read.relationships(), fields)));
		TraversalReader traversals = new TraversalReader(known, this.problems);

		Map<String, GraphType> types = new LinkedHashMap<>();
		this.declarations.nodes().forEach((name, type) -> {
			Fields read = Objects.requireNonNull(fields.get(name));
			NodeType nodeType = nodeType(type, read, Objects.requireNonNull(known.get(name)),
					traversals(name, read, traversals));
			if (nodeType != null) {
				types.put(name, nodeType);
			}
		});
		this.declarations.interfaces().forEach((name, type) -> {
			Fields read = Objects.requireNonNull(fields.get(name));
			types.put(name, interfaceType(type, read, traversals(name, read, traversals)));
		});
		this.declarations.unions().forEach((name, type) -> types.put(name, unionType(type)));
		return types;
	}

	private Fields fields(TypeDefinition<?> type, List<FieldDefinition> definitions) {
		return Fields.read(type.getName(), definitions, this.properties, this.relationships, this.problems);
	}

	private static List<Traversal> traversals(String owner, Fields fields, TraversalReader reader) {
		List<Traversal> traversals = new ArrayList<>();
		for (FieldDefinition definition : fields.traversals()) {
			Traversal traversal = reader.read(definition, owner);
			if (traversal != null) {
				traversals.add(traversal);
			}
		}
		return traversals;
	}

	/** A relationship that an interface declares too belongs to the interface. */
	private List<Relationship> ownedByInterface(String type, List<Relationship> own, Map<String, Fields> fields) {
		List<String> interfaces = interfacesOf(type);
		return own.stream().map((relationship) -> {
			for (String name : interfaces) {
				Fields declared = fields.get(name);
				if (declared != null && declared.relationships()
					.stream()
					.anyMatch((other) -> other.name().equals(relationship.name()))) {
					return new Relationship(relationship.name(), relationship.description(), name, relationship.types(),
							relationship.direction(), relationship.target(), relationship.many(),
							relationship.properties());
				}
			}
			return relationship;
		}).toList();
	}

	private List<String> interfacesOf(String type) {
		ObjectTypeDefinition definition = this.declarations.nodes().get(type);
		if (definition == null) {
			return List.of();
		}
		return definition.getImplements()
			.stream()
			.filter(NamedNode.class::isInstance)
			.map((named) -> ((NamedNode<?>) named).getName())
			.toList();
	}

	private @Nullable NodeType nodeType(ObjectTypeDefinition type, Fields fields, List<Relationship> relationships,
			List<Traversal> traversals) {
		Directives directives = Directives.on(type, DirectiveRule.Place.TYPE, this.problems);
		List<String> interfaces = interfacesOf(type.getName());
		for (String name : interfaces) {
			if (!this.declarations.interfaces().containsKey(name)) {
				this.problems.at(type, "`" + type.getName() + "` implements `" + name + "`, which is no interface here."
						+ NearestName.hint(name, this.declarations.interfaces().keySet()));
			}
		}
		Optional<Property> key = key(type, fields, directives);
		if (key.isEmpty()) {
			return null;
		}
		return new NodeType(type.getName(), Declarations.text(type.getDescription()),
				plural(type.getName(), directives),
				directives.texts(DirectiveRule.NODE, "labels").orElse(List.of(type.getName())), interfaces, key.get(),
				display(fields, key.get()), fields.properties(), relationships, traversals);
	}

	private Optional<Property> key(ObjectTypeDefinition type, Fields fields, Directives directives) {
		Optional<String> named = directives.text(DirectiveRule.NODE, "key");
		List<String> names = fields.properties().stream().map(Property::name).toList();
		Optional<Property> key = named.flatMap((name) -> find(fields, name));
		if (named.isPresent() && key.isEmpty()) {
			this.problems.at(type, "`" + type.getName() + "` has the key `" + named.get() + "`, but no such property."
					+ NearestName.hint(named.get(), names));
			return key;
		}
		List<Property> unique = fields.properties().stream().filter(Property::unique).toList();
		key = key.or(() -> Optional.ofNullable(fields.id()))
			.or(() -> (unique.size() == 1) ? Optional.of(unique.getFirst()) : Optional.empty());
		if (key.isEmpty()) {
			this.problems.at(type, "Nothing says by which property a `" + type.getName()
					+ "` is known; name it, such as `@node(key: \"slug\")`.");
		}
		else if (key.get().list()) {
			this.problems.at(type, "`" + type.getName() + "` has the key `" + key.get().name()
					+ "`, which is a list; a key is a single value.");
		}
		return key;
	}

	private static Optional<Property> find(Fields fields, String name) {
		if (name.equals("id")) {
			return Optional.ofNullable(fields.id());
		}
		return fields.properties().stream().filter((property) -> property.name().equals(name)).findFirst();
	}

	private static Property display(Fields fields, Property key) {
		return Optional.ofNullable(fields.display())
			.flatMap((name) -> find(fields, name))
			.or(() -> DISPLAY_NAMES.stream().flatMap((name) -> find(fields, name).stream()).findFirst())
			.orElse(key);
	}

	private AbstractType interfaceType(InterfaceTypeDefinition type, Fields fields, List<Traversal> traversals) {
		Directives directives = Directives.on(type, DirectiveRule.Place.TYPE, this.problems);
		List<String> members = this.declarations.implementorsOf(type.getName());
		if (members.isEmpty()) {
			this.problems.at(type, "No type implements the interface `" + type.getName() + "`.");
		}
		return new AbstractType(type.getName(), Declarations.text(type.getDescription()),
				plural(type.getName(), directives), Kind.INTERFACE, members, fields.properties(),
				fields.relationships(), traversals);
	}

	private AbstractType unionType(UnionTypeDefinition type) {
		Directives directives = Directives.on(type, DirectiveRule.Place.TYPE, this.problems);
		List<String> members = type.getMemberTypes()
			.stream()
			.map((member) -> ((NamedNode<?>) member).getName())
			.toList();
		for (String member : members) {
			if (!this.declarations.nodes().containsKey(member)) {
				this.problems.at(type, "The union `" + type.getName() + "` holds `" + member
						+ "`, which is no node type." + NearestName.hint(member, this.declarations.nodes().keySet()));
			}
		}
		return new AbstractType(type.getName(), Declarations.text(type.getDescription()),
				plural(type.getName(), directives), Kind.UNION, members, List.of(), List.of(), List.of());
	}

	private static String plural(String name, Directives directives) {
		return directives.text(DirectiveRule.PLURAL, "value").orElseGet(() -> Plurals.of(name));
	}

}
