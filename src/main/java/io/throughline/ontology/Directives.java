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
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.language.Value;

/**
 * The directives on one type or field, read with their arguments' kinds checked.
 */
final class Directives {

	private final DirectivesContainer<?> container;

	private final Problems problems;

	private Directives(DirectivesContainer<?> container, Problems problems) {
		this.container = container;
		this.problems = problems;
	}

	/** The directives of {@code container}, whether they may stand there or not. */
	static Directives of(DirectivesContainer<?> container, Problems problems) {
		return new Directives(container, problems);
	}

	/** The directives of {@code container}, after checking that each may stand here. */
	static Directives on(DirectivesContainer<?> container, DirectiveRule.Place place, Problems problems) {
		new DirectiveChecks(place, problems).check(container);
		return new Directives(container, problems);
	}

	boolean has(DirectiveRule rule) {
		return this.container.hasDirective(rule.directive);
	}

	/** Whether the argument is written, be it rightly or not. */
	boolean gives(DirectiveRule rule, String argument) {
		return value(rule, argument).isPresent();
	}

	/**
	 * Where an argument is to be corrected: its value, else the directive, else the
	 * field.
	 */
	Node<?> place(DirectiveRule rule, String argument) {
		Optional<Directive> directive = get(rule);
		return value(rule, argument).<Node<?>>map((value) -> value)
			.or(() -> directive)
			.orElse((Node<?>) this.container);
	}

	/** Where a directive stands, else the field. */
	Node<?> place(DirectiveRule rule) {
		return get(rule).<Node<?>>map((directive) -> directive).orElse((Node<?>) this.container);
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
			List<List<String>> read = new ArrayList<>();
			if (value instanceof ArrayValue lists) {
				for (Value<?> list : lists.getValues()) {
					texts(rule, argument, list).ifPresent(read::add);
				}
				if (read.size() < lists.getValues().size()) {
					return Optional.empty();
				}
			}
			if (read.isEmpty()) {
				this.problems.at(value, expected(rule, argument, "a list of paths, such as [[\"a\", \"b\"], [\"c\"]]"));
				return Optional.empty();
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

	private Optional<Directive> get(DirectiveRule rule) {
		return this.container.getDirectives(rule.directive).stream().findFirst();
	}

	private Optional<Value<?>> value(DirectiveRule rule, String argument) {
		return get(rule).map((directive) -> directive.getArgument(argument)).map(Argument::getValue);
	}

	private static String expected(DirectiveRule rule, String argument, String what) {
		return "`@" + rule.directive + "(" + argument + ":)` takes " + what + ".";
	}

}
