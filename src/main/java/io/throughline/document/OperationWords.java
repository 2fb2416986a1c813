package io.throughline.document;

import java.util.List;

import graphql.language.FragmentDefinition;
import graphql.language.ObjectField;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;

/** What is said of operations, and of names that stand twice. */
final class OperationWords {

	static final Problem NOT_EXECUTABLE = invalid(
			"The document defines types; a request only holds operations and fragments.", "Leave the definition out.");

	static final Problem NOT_SERVED = invalid("The server answers queries only.",
			"Write `query`, or nothing, before `{`.");

	static final Problem DIRECTIVE_TWICE = invalid("A directive stands twice at one place.", "Write it once.");

	static final Problem ARGUMENT_TWICE = invalid("An argument is given twice.", "Give it once.");

	static final Problem KEY_TWICE = invalid("A key is given twice.",
			"Give it once; to combine filters on one property use `and` or `or`.");

	static final Problem MORE = invalid("The document has more problems than are listed.",
			"Correct these first and send it again.");

	private OperationWords() {
	}

	static Problem unsupported(Place place) {
		String kind = ((OperationDefinition) place.node()).getOperation().name().toLowerCase(java.util.Locale.ROOT);
		return invalid("The operation is a " + kind + ", and the server answers queries only.", NOT_SERVED.hint());
	}

	static Problem anonymous(Place place) {
		String name = ((OperationDefinition) place.node()).getName();
		return invalid(
				((name != null) ? "The operation " + Words.quoted(name) + " stands beside one without a name"
						: "An operation without a name stands beside others") + ".",
				"Give every operation a name, and say with `operationName` which one is meant.");
	}

	static Problem twice(Place place) {
		return switch (place.node()) {
			case OperationDefinition operation -> twice("operation", String.valueOf(operation.getName()));
			case FragmentDefinition fragment -> twice("fragment", fragment.getName());
			case VariableDefinition variable -> twice("variable", "$" + variable.getName());
			case ObjectField key ->
				invalid("The key " + Words.quoted(key.getName()) + " is given twice.", KEY_TWICE.hint());
			default -> KEY_TWICE;
		};
	}

	private static Problem twice(String kind, String name) {
		return invalid("There are two " + kind + "s " + Words.quoted(name) + ".", "Give one of them another name.");
	}

	/** A problem at the place that the validation names. */
	static Problem invalid(String message, String hint) {
		return new Problem.Invalid(message, hint, List.of());
	}

}
