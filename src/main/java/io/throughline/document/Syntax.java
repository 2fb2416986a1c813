package io.throughline.document;

import java.util.List;
import java.util.Locale;

import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Parses documents and says in our words where one is no GraphQL.
 */
final class Syntax {

	private static final String HINT = "See that every bracket and every quotation mark is closed, and that names, "
			+ "arguments and values stand where GraphQL has them: `{ field(argument: \"value\") { field } }`.";

	private Syntax() {
	}

	static DocumentReading parse(String text) {
		try {
			return new DocumentReading.Accepted(
					Parser.parse(ParserEnvironment.newParserEnvironment().document(text).locale(Locale.ROOT).build()));
		}
		catch (InvalidSyntaxException ex) {
			return refused(message(ex.getOffendingToken(), ex.getLocation()), ex.getLocation());
		}
		catch (NumberFormatException | ArithmeticException ex) {
			return refused("The document holds a number that is too large to be read.", null);
		}
	}

	private static DocumentReading refused(String message, @Nullable SourceLocation location) {
		return new DocumentReading.Refused(
				List.of(new Problem.Unreadable(message, HINT, (location != null) ? List.of(location) : List.of())));
	}

	private static String message(@Nullable String token, @Nullable SourceLocation location) {
		String place = (location != null) ? " at line " + location.getLine() + ", column " + location.getColumn() : "";
		if (token == null || token.isBlank()) {
			return "The document is not GraphQL"
					+ (place.isEmpty() ? "." : ": what begins" + place + " is not closed or not known.");
		}
		if (token.equals("<EOF>")) {
			return "The document is not GraphQL: it ends too early" + place + ".";
		}
		return "The document is not GraphQL: " + Words.quoted(token) + place + " does not belong there.";
	}

}
