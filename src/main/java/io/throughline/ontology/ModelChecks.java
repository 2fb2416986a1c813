package io.throughline.ontology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.SourceLocation;
import io.throughline.model.AbstractType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * What can only be checked once every type is known: clashes, and whether the types of an
 * interface agree with it.
 *
 * @param model the model read so far
 * @param declarations where each type stands in the file
 * @param problems where problems go
 */
record ModelChecks(GraphModel model, Declarations declarations, Problems problems) {

	private static final List<String> DERIVED_ENDINGS = List.of("Connection", "Edge", "Where", "Order", "Filter",
			"Quantifier", "Facets", "Pivot", "Dimension");

	void run() {
		checkTypeNames();
		checkRootFields();
		checkLabels();
		for (AbstractType type : this.model.abstractTypes()) {
			if (type.kind() == AbstractType.Kind.INTERFACE) {
				checkImplementors(type);
			}
		}
	}

	private void checkTypeNames() {
		Set<String> names = new HashSet<>(this.model.types().keySet());
		names.addAll(this.model.enums().keySet());
		names.addAll(this.declarations.edges().keySet());
		for (String name : names) {
			boolean derived = DERIVED_ENDINGS.stream()
				.anyMatch((ending) -> name.endsWith(ending) && hasDerivationOf(name, ending, names));
			if (derived || ReservedNames.TYPES.contains(name)) {
				this.problems.at(place(name),
						"`" + name + "` is the name of a type that the API derives; choose another.");
			}
		}
	}

	private static boolean hasDerivationOf(String name, String ending, Set<String> names) {
		String stem = name.substring(0, name.length() - ending.length());
		return names.contains(stem) || stem.endsWith("Relationship") || stem.endsWith("Reached");
	}

	private void checkRootFields() {
		Map<String, String> taken = new HashMap<>();
		for (String field : ReservedNames.ROOT_FIELDS) {
			taken.put(field, "the API itself");
		}
		for (GraphType type : this.model.types().values()) {
			String owner = "`" + type.name() + "` (line " + line(type.name()) + ")";
			if (type instanceof NodeType) {
				claim(taken, type.singular(), owner, type, "rename the type");
			}
			claim(taken, type.plural(), owner, type, "give it another plural with `@plural(value: \"…\")`");
		}
	}

	private void claim(Map<String, String> taken, String field, String owner, GraphType type, String wayOut) {
		@Nullable String first = taken.putIfAbsent(field, owner);
		if (first != null) {
			this.problems.at(place(type.name()), "`" + type.name() + "` would be served by the root field `" + field
					+ "`, which already belongs to " + first + "; " + wayOut + ".");
		}
	}

	private void checkLabels() {
		Map<Set<String>, NodeType> byLabels = new HashMap<>();
		for (NodeType type : this.model.nodeTypes()) {
			@Nullable NodeType first = byLabels.putIfAbsent(Set.copyOf(type.labels()), type);
			if (first != null) {
				this.problems.at(place(type.name()),
						"`" + type.name() + "` and `" + first.name() + "` (line " + line(first.name())
								+ ") have the same labels, so no node could be told to be one of them; "
								+ "give one of them another label with `@node(labels: […])`.");
			}
		}
	}

	private void checkImplementors(AbstractType type) {
		for (String member : type.members()) {
			NodeType implementor = this.model.nodeType(member).orElseThrow();
			for (Property declared : type.properties()) {
				Property own = find(implementor.properties(), declared.name());
				if (own == null || !own.stored().equals(declared.stored()) || !own.type().equals(declared.type())
						|| own.list() != declared.list() || (declared.required() && !own.required())) {
					disagree(type, implementor, declared.name());
				}
			}
			for (Relationship declared : type.relationships()) {
				boolean agrees = implementor.relationships()
					.stream()
					.anyMatch((own) -> own.name().equals(declared.name()) && own.types().equals(declared.types())
							&& own.direction() == declared.direction() && own.target().equals(declared.target())
							&& own.many() == declared.many()
							&& java.util.Objects.equals(own.properties(), declared.properties()));
				if (!agrees) {
					disagree(type, implementor, declared.name());
				}
			}
			type.traversals().forEach((declared) -> {
				boolean agrees = implementor.traversals()
					.stream()
					.anyMatch((own) -> own.name().equals(declared.name()) && own.target().equals(declared.target()));
				if (!agrees) {
					disagree(type, implementor, declared.name());
				}
			});
		}
	}

	private void disagree(AbstractType type, NodeType implementor, String field) {
		this.problems.at(place(implementor.name()),
				"`" + implementor.name() + "` implements `" + type.name() + "` (line " + line(type.name())
						+ "), but does not have `" + field
						+ "` as it is written there; write it the same in both places.");
	}

	private static @Nullable Property find(List<Property> properties, String name) {
		return properties.stream().filter((property) -> property.name().equals(name)).findFirst().orElse(null);
	}

	private @Nullable SourceLocation place(String type) {
		return this.declarations.places().get(type);
	}

	private int line(String type) {
		SourceLocation place = place(type);
		return (place != null) ? place.getLine() : 1;
	}

}
