package io.throughline.ontology;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import io.throughline.model.NearestName;

/**
 * Checks that directives exist, may stand where they do, and have the arguments they are
 * given.
 *
 * @param place what they stand on
 * @param problems where problems go
 */
record DirectiveChecks(DirectiveRule.Place place, Problems problems) {

	void check(DirectivesContainer<?> container) {
		Set<String> seen = new HashSet<>();
		for (Directive directive : container.getDirectives()) {
			if (!seen.add(directive.getName())) {
				this.problems.at(directive, "`@" + directive.getName() + "` stands here twice; leave one of them out.");
			}
			else {
				check(directive);
			}
		}
	}

	private void check(Directive directive) {
		String name = directive.getName();
		Optional<DirectiveRule> known = DirectiveRule.of(name);
		ForeignDirectives foreign = new ForeignDirectives(this.problems);
		if (known.isEmpty() && foreign.check(directive)) {
			return;
		}
		if (known.isEmpty()) {
			this.problems.at(directive, "`@" + name + "` is not a directive of an ontology; "
					+ nearest(NearestName.of(name, DirectiveRule.names()).map((near) -> "@" + near)));
			return;
		}
		DirectiveRule rule = known.get();
		if (!rule.places.contains(this.place)) {
			this.problems.at(directive,
					"`@" + name + "` stands on " + this.place.words + "; it belongs on " + rule.placeList() + ".");
			return;
		}
		Set<String> seen = new HashSet<>();
		for (Argument argument : directive.getArguments()) {
			if (rule.arguments.contains(argument.getName())) {
				if (!seen.add(argument.getName())) {
					this.problems.at(argument,
							"`@" + name + "` is given `" + argument.getName() + "` twice; keep one of them.");
				}
			}
			else if (!foreign.check(rule, argument)) {
				this.problems.at(argument,
						"`@" + name + "` has no argument `" + argument.getName() + "`; its arguments: "
								+ rule.argumentList() + "." + NearestName.hint(argument.getName(), rule.arguments));
			}
		}
		rule.required.stream()
			.filter((argument) -> !seen.contains(argument))
			.forEach((argument) -> this.problems.at(directive,
					"`@" + name + "` needs `" + argument + "`; write `@" + name + "(" + argument + ": \"…\")`."));
	}

	private static String nearest(Optional<String> near) {
		return near.map((name) -> "did you mean `" + name + "`?").orElse("leave it out.");
	}

}
