package io.throughline.ontology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import graphql.language.Node;
import graphql.language.SourceLocation;
import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Checks that no two things are served by one name: types, root fields, fields, and nodes
 * by their labels.
 *
 * @param model the model read so far
 * @param fields the fields of every type and interface
 * @param declarations all definitions
 * @param problems where problems go
 */
record NameChecks(GraphModel model, Map<String, Fields> fields, Declarations declarations, Problems problems) {

	void run() {
		checkTypeNames();
		checkRootFields();
		checkLabels();
		this.model.types().values().forEach(this::checkEdgeFields);
		this.model.types().values().forEach(this::checkDimensions);
	}

	/** A pivot names fields in capitals. */
	private void checkDimensions(GraphType type) {
		Map<String, String> byConstant = new HashMap<>();
		for (Field field : type.dimensions()) {
			String constant = GraphType.constant(field.name());
			@Nullable String first = byConstant.putIfAbsent(constant, field.name());
			if (first != null) {
				Node<?> place = place(new DerivedType(constant, type.name(), field.name()));
				this.problems.at(place,
						"`" + type.name() + "." + field.name() + "` and `" + type.name() + "." + first + "` ("
								+ where(new DerivedType(constant, type.name(), first)) + ") would both be `" + constant
								+ "` among what can be grouped by; rename one of them.");
			}
		}
	}

	private void checkTypeNames() {
		Map<String, Node<?>> own = this.declarations.all();
		Map<String, DerivedType> derived = new HashMap<>();
		Set<String> reported = new HashSet<>();
		for (DerivedType type : DerivedType.of(this.model)) {
			Node<?> definition = own.get(type.name());
			if (definition != null) {
				this.problems.at(definition,
						"`" + type.name() + "` is the name of a type that "
								+ type.from()
									.map((from) -> "the API derives from `" + from + "` (" + where(type) + ")")
									.orElse("every API has")
								+ "; choose another.");
			}
			DerivedType first = derived.putIfAbsent(type.name(), type);
			if (first != null && reported.add(first.from() + " " + type.from())) {
				reportBoth(first, type);
			}
		}
	}

	private void reportBoth(DerivedType first, DerivedType second) {
		boolean inOrder = first.owner().isEmpty() || !isBehind(place(first), place(second));
		DerivedType before = inOrder ? first : second;
		DerivedType after = inOrder ? second : first;
		this.problems.at(place(after),
				"`" + after.from().orElse("") + "` would be served with a type `" + after.name() + "`, which "
						+ before.from()
							.map((from) -> "`" + from + "` (" + where(before) + ") is served with too")
							.orElse("every API has")
						+ "; rename " + (before.owner().isEmpty() ? "it." : "one of them."));
	}

	private static boolean isBehind(Node<?> first, Node<?> second) {
		SourceLocation left = Objects.requireNonNull(first.getSourceLocation());
		SourceLocation right = Objects.requireNonNull(second.getSourceLocation());
		return left.getLine() > right.getLine()
				|| (left.getLine() == right.getLine() && left.getColumn() > right.getColumn());
	}

	private Node<?> place(DerivedType type) {
		String owner = type.owner();
		return Optional.ofNullable(type.field())
			.flatMap((field) -> Objects.requireNonNull(this.fields.get(owner)).definition(field))
			.<Node<?>>map((definition) -> definition)
			.orElseGet(() -> this.declarations.definition(owner));
	}

	private String where(DerivedType type) {
		return this.problems.where(place(type));
	}

	private void checkRootFields() {
		Map<String, String> taken = new HashMap<>();
		ReservedNames.ROOT_FIELDS.forEach((field) -> taken.put(field, ""));
		for (GraphType type : this.model.types().values()) {
			if (type.name().equals(BuiltIn.EVIDENCE)) {
				continue;
			}
			if (type instanceof NodeType) {
				claim(taken, type.singular(), type, "rename the type");
			}
			claim(taken, type.plural(), type, "give it another plural with `@plural(value: \"…\")`");
		}
	}

	private void claim(Map<String, String> taken, String field, GraphType type, String wayOut) {
		@Nullable String first = taken.putIfAbsent(field, type.name());
		if (first == null) {
			return;
		}
		Node<?> place = this.declarations.definition(type.name());
		if (first.equals(type.name())) {
			this.problems.at(place, "`" + type.name() + "` has `" + field
					+ "` for singular and plural, and both are root fields; give it another plural, such as `@plural(value: \"all"
					+ type.name() + "\")`.");
			return;
		}
		String owner = first.isEmpty() ? "every API has"
				: "`" + first + "` (" + this.problems.where(this.declarations.definition(first)) + ") is served by too";
		this.problems.at(place, "`" + type.name() + "` would be served by the root field `" + field + "`, which "
				+ owner + "; " + wayOut + ".");
	}

	private void checkLabels() {
		Map<Set<String>, NodeType> byLabels = new HashMap<>();
		List<NodeType> authored = this.model.nodeTypes()
			.stream()
			.filter((type) -> !BuiltIn.holds(this.declarations.definition(type.name())))
			.toList();
		for (NodeType type : authored) {
			@Nullable NodeType first = byLabels.putIfAbsent(Set.copyOf(type.labels()), type);
			if (first != null) {
				this.problems.at(this.declarations.definition(type.name()),
						"`" + type.name() + "` has the same labels as `" + first.name() + "` ("
								+ this.problems.where(this.declarations.definition(first.name()))
								+ "), so no node could be told to be one of them; "
								+ "give one of them another label with `@node(labels: […])`.");
			}
		}
	}

	private void checkEdgeFields(GraphType type) {
		List<Relationship> single = type.relationships().stream().filter((field) -> !field.many()).toList();
		for (Relationship relationship : single) {
			String derived = relationship.name() + "Edge";
			Optional.ofNullable(this.fields.get(type.name()))
				.flatMap((read) -> read.definition(derived))
				.ifPresent((own) -> this.problems.at(own,
						"`" + type.name() + "." + derived + "` is the name of a field that the API derives from `"
								+ type.name() + "." + relationship.name() + "` ("
								+ where(new DerivedType(derived, type.name(), relationship.name()))
								+ "); choose another."));
		}
	}

}
