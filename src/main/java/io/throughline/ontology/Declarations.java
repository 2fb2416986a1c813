package io.throughline.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.SourceLocation;
import graphql.language.UnionTypeDefinition;
import io.throughline.model.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of an ontology by kind, before they are understood.
 *
 * @param nodes the types marked {@code @node}
 * @param edges the types marked {@code @relationshipProperties}
 * @param interfaces the interfaces
 * @param unions the unions
 * @param enums the enums
 * @param places where each definition stands, by name
 */
record Declarations(Map<String, ObjectTypeDefinition> nodes, Map<String, ObjectTypeDefinition> edges,
		Map<String, InterfaceTypeDefinition> interfaces, Map<String, UnionTypeDefinition> unions,
		Map<String, EnumTypeDefinition> enums, Map<String, SourceLocation> places) {

	private static final List<String> OPERATION_TYPES = List.of("Query", "Mutation", "Subscription");

	static Declarations of(Document authored, Document builtIn, Problems problems) {
		Declarations declarations = new Declarations(new LinkedHashMap<>(), new LinkedHashMap<>(),
				new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
		Map<String, SDLDefinition<?>> seen = new LinkedHashMap<>();
		List<Definition<?>> builtInDefinitions = rawDefinitions(builtIn);
		for (Definition<?> definition : rawDefinitions(authored)) {
			declarations.add(definition, seen, problems);
		}
		for (Definition<?> definition : builtInDefinitions) {
			declarations.add(definition, seen, problems);
		}
		return declarations;
	}

	private static List<Definition<?>> rawDefinitions(Document document) {
		List<Definition<?>> definitions = new ArrayList<>();
		document.getDefinitions().forEach(definitions::add);
		return definitions;
	}

	private void add(Definition<?> definition, Map<String, SDLDefinition<?>> seen, Problems problems) {
		if (definition instanceof SDLNamedDefinition<?> named && definition instanceof SDLDefinition<?> sdl
				&& !(definition instanceof DirectiveDefinition)) {
			@Nullable SDLDefinition<?> first = seen.putIfAbsent(named.getName(), sdl);
			if (first != null) {
				duplicate(named, first, problems);
				return;
			}
			if (ScalarType.of(named.getName()).isPresent()) {
				problems.at(definition, "`" + named.getName() + "` is a built-in scalar; give your type another name.");
				return;
			}
		}
		switch (definition) {
			case ObjectTypeDefinition type -> addType(type, problems);
			case InterfaceTypeDefinition type -> this.interfaces.put(type.getName(), type);
			case UnionTypeDefinition type -> this.unions.put(type.getName(), type);
			case EnumTypeDefinition type -> this.enums.put(type.getName(), type);
			case DirectiveDefinition ignored -> {
			}
			default -> problems.at(definition, "An ontology holds `type`, `interface`, `union` and `enum`; "
					+ nameOf(definition) + " is none of them. Leave it out: the rest is derived.");
		}
	}

	private static void duplicate(SDLNamedDefinition<?> again, SDLDefinition<?> first, Problems problems) {
		boolean builtIn = again.getSourceLocation() != null
				&& BuiltIn.SOURCE_NAME.equals(again.getSourceLocation().getSourceName());
		if (builtIn) {
			problems.at(first, "`" + again.getName() + "` is a built-in type; give your type another name and keep its "
					+ "label with `@node(labels: [\"" + again.getName() + "\"])`.");
			return;
		}
		problems.at(again.getSourceLocation(), "`" + again.getName() + "` is defined twice, first in line "
				+ ((first.getSourceLocation() != null) ? first.getSourceLocation().getLine() : 1) + ".");
	}

	private void addType(ObjectTypeDefinition type, Problems problems) {
		boolean node = type.hasDirective(DirectiveRule.NODE.directive);
		boolean edge = type.hasDirective(DirectiveRule.RELATIONSHIP_PROPERTIES.directive);
		if (OPERATION_TYPES.contains(type.getName())) {
			problems.at(type, "`" + type.getName() + "` is derived from the ontology; leave it out.");
		}
		else if (node && edge) {
			problems.at(type, "`" + type.getName()
					+ "` is marked both `@node` and `@relationshipProperties`; it can be one of them.");
		}
		else if (node) {
			this.nodes.put(type.getName(), type);
		}
		else if (edge) {
			this.edges.put(type.getName(), type);
		}
		else {
			problems.at(type, "`" + type.getName() + "` is neither marked `@node` nor `@relationshipProperties`; "
					+ "write `type " + type.getName() + " @node { … }` if it stands for nodes.");
		}
	}

	/** Whether {@code name} is a type whose values are nodes. */
	boolean hasGraphType(String name) {
		return this.nodes.containsKey(name) || this.interfaces.containsKey(name) || this.unions.containsKey(name);
	}

	/** Every name that a field's type may have, for "did you mean". */
	List<String> fieldTypeNames() {
		List<String> names = new ArrayList<>();
		for (ScalarType scalar : ScalarType.values()) {
			names.add(scalar.graphqlName());
		}
		names.addAll(this.nodes.keySet());
		names.addAll(this.interfaces.keySet());
		names.addAll(this.unions.keySet());
		names.addAll(this.enums.keySet());
		return names;
	}

	/** The node types that say they implement the interface, in the file's order. */
	List<String> implementorsOf(String interfaceName) {
		return this.nodes.values()
			.stream()
			.filter((type) -> type.getImplements()
				.stream()
				.anyMatch((implemented) -> implemented instanceof NamedNode<?> named
						&& named.getName().equals(interfaceName)))
			.map(ObjectTypeDefinition::getName)
			.toList();
	}

	/** The text of a description, or an empty one. */
	static String text(@Nullable Description description) {
		return (description != null) ? description.getContent().strip() : "";
	}

	private static String nameOf(Definition<?> definition) {
		return (definition instanceof NamedNode<?> named) ? "`" + named.getName() + "`" : "this definition";
	}

}
