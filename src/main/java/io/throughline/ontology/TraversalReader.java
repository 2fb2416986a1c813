package io.throughline.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.FieldDefinition;
import io.throughline.model.NearestName;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import io.throughline.model.Traversal.Step;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields marked {@code @through}, once every type's relationships are known.
 *
 * @param relationships every type's relationships, by the type's name
 * @param problems where problems go
 */
record TraversalReader(Map<String, List<Relationship>> relationships, Problems problems) {

	private static final int DEFAULT_MAX_HOPS = 5;

	private static final int GREATEST_MAX_HOPS = 20;

	/** The traversal a field stands for, or null after reporting why it is none. */
	@Nullable Traversal read(FieldDefinition field, String owner) {
		Directives directives = Directives.on(field, DirectiveRule.Place.FIELD, new Problems());
		TypeShape shape = TypeShape.of(field.getType());
		String place = "`" + owner + "." + field.getName() + "`";
		if (!shape.list() || !shape.required() || shape.nested()) {
			this.problems.at(field, place + " is written `" + shape.written()
					+ "`; `@through` reaches many nodes: write `[" + shape.name() + "!]!`.");
		}
		Optional<List<List<String>>> paths = paths(field, directives, place);
		if (paths.isEmpty()) {
			return null;
		}
		List<List<Step>> steps = new ArrayList<>();
		for (List<String> path : paths.get()) {
			List<Step> read = steps(field, place, owner, path, shape.name());
			if (read == null) {
				return null;
			}
			steps.add(read);
		}
		return new Traversal(field.getName(), Declarations.text(field.getDescription()), owner, shape.name(), steps,
				maxHops(field, directives, place));
	}

	private Optional<List<List<String>>> paths(FieldDefinition field, Directives directives, String place) {
		Optional<List<List<String>>> one = directives.texts(DirectiveRule.THROUGH, "path").map(List::of);
		Optional<List<List<String>>> several = directives.textLists(DirectiveRule.THROUGH, "paths");
		if (one.isPresent() == several.isPresent()) {
			this.problems.at(field, place + (one.isPresent() ? " has both `path` and `paths`; keep one of them."
					: " does not say which way it goes; write `@through(path: [\"field\", \"field\"])`."));
			return Optional.empty();
		}
		return one.or(() -> several);
	}

	private int maxHops(FieldDefinition field, Directives directives, String place) {
		double written = directives.number(DirectiveRule.THROUGH, "maxHops").orElse((double) DEFAULT_MAX_HOPS);
		if (written != Math.rint(written) || written < 1 || written > GREATEST_MAX_HOPS) {
			this.problems.at(field, place + " has `maxHops` " + written + "; write a whole number from 1 to "
					+ GREATEST_MAX_HOPS + ".");
			return DEFAULT_MAX_HOPS;
		}
		return (int) written;
	}

	private @Nullable List<Step> steps(FieldDefinition field, String place, String owner, List<String> path,
			String target) {
		List<Step> steps = new ArrayList<>();
		String at = owner;
		for (String written : path) {
			boolean repeated = written.endsWith("*");
			String name = repeated ? written.substring(0, written.length() - 1) : written;
			List<Relationship> known = this.relationships.getOrDefault(at, List.of());
			Optional<Relationship> step = known.stream()
				.filter((relationship) -> relationship.name().equals(name))
				.findFirst();
			if (step.isEmpty()) {
				this.problems.at(field,
						place + " goes through `" + written + "`, but `" + at + "` has no relationship `" + name + "`."
								+ NearestName.hint(name, known.stream().map(Relationship::name).toList()));
				return null;
			}
			if (repeated && !step.get().target().equals(at)) {
				this.problems.at(field, place + " repeats `" + written + "`, which leads from `" + at + "` to `"
						+ step.get().target() + "`; only a step that leads back to its own type can be repeated.");
				return null;
			}
			steps.add(new Step(step.get(), repeated));
			at = step.get().target();
		}
		if (!at.equals(target)) {
			this.problems.at(field, place + " ends at `" + at + "`, but the field's type is `" + target + "`; write `["
					+ at + "!]!`, or another path.");
			return null;
		}
		return steps;
	}

}
