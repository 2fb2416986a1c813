package io.throughline.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.FieldDefinition;
import graphql.language.Node;
import io.throughline.model.NearestName;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import io.throughline.model.Traversal.Step;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields marked {@code @through}, once every type's relationships are known.
 *
 * @param fields every type's fields, by the type's name
 * @param declarations all definitions
 * @param problems where problems go
 */
record TraversalReader(Map<String, Fields> fields, Declarations declarations, Problems problems) {

	private static final int DEFAULT_MAX_HOPS = 5;

	private static final int GREATEST_MAX_HOPS = 20;

	/** The traversal a field stands for, or null after reporting why it is none. */
	@Nullable Traversal read(FieldDefinition field, String owner) {
		Directives directives = Directives.of(field, this.problems);
		TypeShape shape = TypeShape.of(field.getType());
		String place = "`" + owner + "." + field.getName() + "`";
		boolean leadsSomewhere = checkTarget(field, shape, place);
		int maxHops = maxHops(directives);
		List<List<Step>> steps = new ArrayList<>();
		List<List<String>> paths = paths(directives, place);
		for (List<String> path : paths) {
			List<Step> read = steps(directives.place(DirectiveRule.THROUGH), place, owner, path, shape.name());
			if (read != null) {
				steps.add(read);
			}
		}
		if (!leadsSomewhere || paths.isEmpty() || steps.size() < paths.size()) {
			return null;
		}
		boolean repeats = steps.stream().flatMap(List::stream).anyMatch(Step::repeated);
		if (!repeats && directives.gives(DirectiveRule.THROUGH, "maxHops")) {
			this.problems.at(directives.place(DirectiveRule.THROUGH, "maxHops"), place
					+ " has `maxHops`, but no step to repeat; write the step as `\"field*\"`, or leave `maxHops` out.");
		}
		return new Traversal(field.getName(), Declarations.text(field.getDescription()), owner, shape.name(), steps,
				maxHops);
	}

	private boolean checkTarget(FieldDefinition field, TypeShape shape, String place) {
		if (!this.declarations.hasGraphType(shape.name())) {
			if (!this.declarations.refused().contains(shape.name())) {
				String near = NearestName.hint(shape.name(), this.declarations.graphTypeNames());
				this.problems.at(field, place + " reaches `" + shape.name() + "`, which is no type of node"
						+ (near.isEmpty() ? "; write the type that the path ends at." : "." + near));
			}
			return false;
		}
		if (!shape.isConnection()) {
			this.problems.at(field, place + " is written `" + shape.written()
					+ "`; `@through` reaches many nodes: write `[" + shape.name() + "!]!`.");
		}
		return true;
	}

	private List<List<String>> paths(Directives directives, String place) {
		boolean one = directives.gives(DirectiveRule.THROUGH, "path");
		if (one == directives.gives(DirectiveRule.THROUGH, "paths")) {
			this.problems.at(directives.place(DirectiveRule.THROUGH),
					place + (one ? " has both `path` and `paths`; keep one of them."
							: " does not say which way it goes; write `@through(path: [\"field\", \"field\"])`."));
			return List.of();
		}
		return one ? directives.texts(DirectiveRule.THROUGH, "path").map(List::of).orElse(List.of())
				: directives.textLists(DirectiveRule.THROUGH, "paths").orElse(List.of());
	}

	private int maxHops(Directives directives) {
		Optional<Double> written = directives.number(DirectiveRule.THROUGH, "maxHops");
		double hops = written.orElse((double) DEFAULT_MAX_HOPS);
		if (hops != Math.rint(hops) || hops < 1 || hops > GREATEST_MAX_HOPS) {
			this.problems.at(directives.place(DirectiveRule.THROUGH, "maxHops"),
					"`@through(maxHops:)` takes a whole number from 1 to " + GREATEST_MAX_HOPS + ".");
			return DEFAULT_MAX_HOPS;
		}
		return (int) hops;
	}

	private @Nullable List<Step> steps(Node<?> node, String place, String owner, List<String> path, String target) {
		List<Step> steps = new ArrayList<>();
		String at = owner;
		for (String written : path) {
			boolean repeated = written.endsWith("*");
			String name = repeated ? written.substring(0, written.length() - 1) : written;
			Optional<Relationship> step = step(at, name);
			if (step.isEmpty()) {
				reportStep(node, place, at, name);
				return null;
			}
			if (repeated && !step.get().target().equals(at)) {
				this.problems.at(node, place + " repeats `" + name + "`, which leads from `" + at + "` to `"
						+ step.get().target() + "`; only a step that leads back to its own type can be repeated.");
				return null;
			}
			steps.add(new Step(step.get(), repeated));
			at = step.get().target();
		}
		if (!at.equals(target) && this.declarations.hasGraphType(target)) {
			this.problems.at(node, place + " ends at `" + at + "`, but the field's type is `" + target + "`; write `["
					+ at + "!]!`, or another path.");
			return null;
		}
		return steps;
	}

	private Optional<Relationship> step(String type, String name) {
		return relationships(type).stream().filter((relationship) -> relationship.name().equals(name)).findFirst();
	}

	private List<Relationship> relationships(String type) {
		Fields read = this.fields.get(type);
		return (read != null) ? read.relationships() : List.of();
	}

	private void reportStep(Node<?> node, String place, String type, String name) {
		Fields read = this.fields.get(type);
		if (read != null && read.refused().contains(name)) {
			return;
		}
		String start = place + " goes through `" + name + "`, but ";
		if (read != null && read.traversals().stream().anyMatch((field) -> field.getName().equals(name))) {
			this.problems.at(node,
					start + "`" + type + "." + name + "` is itself a `@through`; write its steps in its place.");
			return;
		}
		String near = NearestName.hint(name, relationships(type).stream().map(Relationship::name).toList());
		this.problems.at(node, start + "`" + type + "` has no relationship `" + name + "`"
				+ (near.isEmpty() ? "; a step is a field with `@relationship`." : "." + near));
	}

}
