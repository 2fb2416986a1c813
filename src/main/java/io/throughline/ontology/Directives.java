package io.throughline.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import io.throughline.model.NearestName;

/**
 * The directives on one type or field, read with their arguments' types checked.
 */
final class Directives {

	private final DirectivesContainer<?> container;

	private final Problems problems;

	private Directives(DirectivesContainer<?> container, Problems problems) {
		this.container = container;
		this.problems = problems;
	}

	/** The directives of {@code container}, after checking that each may stand here. */
	static Directives on(DirectivesContainer<?> container, DirectiveRule.Place place, Problems problems) {
		for (Directive directive : container.getDirectives()) {
			check(directive, place, problems);
		}
		return new Directives(container, problems);
	}

	private static void check(Directive directive, DirectiveRule.Place place, Problems problems) {
		Optional<DirectiveRule> rule = DirectiveRule.of(directive.getName());
		if (rule.isEmpty()) {
			problems.at(directive, "`@" + directive.getName() + "` is not a directive of an ontology."
					+ NearestName.hint(directive.getName(), DirectiveRule.names()));
			return;
		}
		if (rule.get().place != place) {
			problems.at(directive, "`@" + directive.getName() + "` stands on " + place.words + "; it belongs on "
					+ rule.get().place.words + ".");
		}
		for (Argument argument : directive.getArguments()) {
			if (!rule.get().arguments.contains(argument.getName())) {
				problems.at(argument,
						"`@" + directive.getName() + "` has no argument `" + argument.getName() + "`; its arguments: "
								+ rule.get().argumentList() + "."
								+ NearestName.hint(argument.getName(), rule.get().arguments));
			}
		}
	}

	boolean has(DirectiveRule rule) {
		return this.container.hasDirective(rule.directive);
	}

	Optional<Directive> get(DirectiveRule rule) {
		return this.container.getDirectives(rule.directive).stream().findFirst();
	}

	Optional<String> text(DirectiveRule rule, String argument) {
		return value(rule, argument).flatMap((value) -> {
			String text = text(value);
			if (!text.isBlank()) {
				return Optional.of(text);
			}
			this.problems.at(value, expected(rule, argument, "a text in quotes"));
			return Optional.empty();
		});
	}

	Optional<String> word(DirectiveRule rule, String argument) {
		return value(rule, argument).flatMap((value) -> {
			if (value instanceof EnumValue word) {
				return Optional.of(word.getName());
			}
			this.problems.at(value, expected(rule, argument, "a word without quotes"));
			return Optional.empty();
		});
	}

	Optional<Double> number(DirectiveRule rule, String argument) {
		return value(rule, argument).flatMap((value) -> {
			if (value instanceof FloatValue number) {
				return Optional.of(number.getValue().doubleValue());
			}
			if (value instanceof IntValue number) {
				return Optional.of(number.getValue().doubleValue());
			}
			this.problems.at(value, expected(rule, argument, "a number"));
			return Optional.empty();
		});
	}

	Optional<List<String>> texts(DirectiveRule rule, String argument) {
		return value(rule, argument).flatMap((value) -> texts(rule, argument, value));
	}

	Optional<List<List<String>>> textLists(DirectiveRule rule, String argument) {
		return value(rule, argument).flatMap((value) -> {
			if (!(value instanceof ArrayValue lists)) {
				this.problems.at(value, expected(rule, argument, "a list of lists of texts"));
				return Optional.empty();
			}
			List<List<String>> read = new ArrayList<>();
			for (Value<?> list : lists.getValues()) {
				texts(rule, argument, list).ifPresent(read::add);
			}
			return Optional.of(read);
		});
	}

	private Optional<List<String>> texts(DirectiveRule rule, String argument, Value<?> value) {
		List<String> read = new ArrayList<>();
		if (value instanceof ArrayValue list) {
			for (Value<?> element : list.getValues()) {
				String text = text(element);
				if (!text.isBlank()) {
					read.add(text);
				}
			}
			if (!read.isEmpty() && read.size() == list.getValues().size()) {
				return Optional.of(read);
			}
		}
		this.problems.at(value, expected(rule, argument, "a list of texts, such as [\"a\", \"b\"]"));
		return Optional.empty();
	}

	private static String text(Value<?> value) {
		return (value instanceof StringValue text) ? Objects.requireNonNullElse(text.getValue(), "") : "";
	}

	private Optional<Value<?>> value(DirectiveRule rule, String argument) {
		return get(rule).map((directive) -> directive.getArgument(argument)).map(Argument::getValue);
	}

	private static String expected(DirectiveRule rule, String argument, String what) {
		return "`@" + rule.directive + "(" + argument + ":)` takes " + what + ".";
	}

}
