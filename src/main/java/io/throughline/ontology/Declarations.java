package io.throughline.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
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
 * @param refused the names of definitions that are reported already, so that what refers
 * to them is not
 */
record Declarations(Map<String, ObjectTypeDefinition> nodes, Map<String, ObjectTypeDefinition> edges,
		Map<String, InterfaceTypeDefinition> interfaces, Map<String, UnionTypeDefinition> unions,
		Map<String, EnumTypeDefinition> enums, Set<String> refused) {

	static Declarations empty() {
		return new Declarations(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
				new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
	}

	/**
	 * Every definition by its name, the author's before the built-in ones of each kind.
	 */
	Map<String, Node<?>> all() {
		Map<String, Node<?>> all = new LinkedHashMap<>(this.nodes);
		all.putAll(this.edges);
		all.putAll(this.interfaces);
		all.putAll(this.unions);
		all.putAll(this.enums);
		return all;
	}

	/**
	 * The definition of a node type, interface, union, enum or relationship's properties.
	 */
	Node<?> definition(String name) {
		Node<?> definition = all().get(name);
		if (definition == null) {
			throw new IllegalArgumentException("The ontology does not define `" + name + "`.");
		}
		return definition;
	}

	/** Whether {@code name} is a type whose values are nodes. */
	boolean hasGraphType(String name) {
		return this.nodes.containsKey(name) || this.interfaces.containsKey(name) || this.unions.containsKey(name);
	}

	/** Every name that a field's type may have, for "did you mean". */
	List<String> fieldTypeNames() {
		return Stream
			.concat(Stream.of(ScalarType.values()).map(ScalarType::graphqlName),
					Stream.concat(graphTypeNames().stream(), this.enums.keySet().stream()))
			.toList();
	}

	/** Every name of a type whose values are nodes. */
	List<String> graphTypeNames() {
		List<String> names = new ArrayList<>(this.nodes.keySet());
		names.addAll(this.interfaces.keySet());
		names.addAll(this.unions.keySet());
		return names;
	}

	/** The interfaces that a node type says it implements. */
	static List<String> interfacesOf(ObjectTypeDefinition type) {
		return type.getImplements()
			.stream()
			.filter(NamedNode.class::isInstance)
			.map((named) -> ((NamedNode<?>) named).getName())
			.distinct()
			.toList();
	}

	/** The node types that say they implement the interface, in the file's order. */
	List<ObjectTypeDefinition> implementorsOf(String interfaceName) {
		return this.nodes.values().stream().filter((type) -> interfacesOf(type).contains(interfaceName)).toList();
	}

	/** The text of a description, or an empty one. */
	static String text(@Nullable Description description) {
		return (description != null) ? description.getContent().strip() : "";
	}

}
