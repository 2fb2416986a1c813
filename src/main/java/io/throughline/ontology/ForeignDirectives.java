package io.throughline.ontology;

import java.util.Optional;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.EnumValue;

/**
 * Checks what an ontology written for {@code @neo4j/graphql} says in directives and
 * arguments that are not this server's.
 *
 * @param problems where problems go, and what stays without effect
 */
record ForeignDirectives(Problems problems) {

	private static final Set<String> OF_RELATIONSHIPS = Set.of("nestedOperations", "aggregate", "queryDirection");

	/**
	 * Whether the directive is one of the other library's; a problem if it cannot stay.
	 */
	boolean check(Directive directive) {
		Optional<ForeignDirective> known = ForeignDirective.of(directive.getName());
		known.ifPresent((foreign) -> foreign.refusal(directive)
			.ifPresentOrElse((refusal) -> this.problems.at(directive, refusal),
					() -> this.problems.withoutEffect("@" + foreign.directive)));
		return known.isPresent();
	}

	/**
	 * Whether the argument is one of the other library's; a problem if it cannot stay.
	 */
	boolean check(DirectiveRule rule, Argument argument) {
		boolean known = (rule == DirectiveRule.RELATIONSHIP || rule == DirectiveRule.DECLARE_RELATIONSHIP)
				&& OF_RELATIONSHIPS.contains(argument.getName());
		if (known && argument.getValue() instanceof EnumValue word && word.getName().contains("UNDIRECTED")) {
			this.problems.at(argument, "`@relationship(queryDirection: " + word.getName()
					+ ")` follows relationships either way; write `direction: BOTH` in place of both directions.");
		}
		else if (known) {
			this.problems.withoutEffect("@" + rule.directive + "(" + argument.getName() + ":)");
		}
		return known;
	}

}
