package io.throughline.ontology;

import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words why a file is not GraphQL schema language.
 *
 * @param sdl the file's text
 * @param problems where problems go
 */
record SyntaxProblem(String sdl, Problems problems) {

	private static final String END = "<EOF>";

	void report(InvalidSyntaxException ex) {
		SourceLocation place = (ex.getLocation() != null) ? ex.getLocation() : SourceLocation.EMPTY;
		if (isEmpty()) {
			this.problems.at(new SourceLocation(1, 1),
					"The file is empty; an ontology has at least one `type … @node { … }`.");
			return;
		}
		this.problems.at(place, message(ex.getOffendingToken(), place));
	}

	private boolean isEmpty() {
		return this.sdl.lines().allMatch((line) -> line.isBlank() || line.strip().startsWith("#"));
	}

	private String message(@Nullable String token, SourceLocation place) {
		if (END.equals(token)) {
			return "The file ends in the middle of a definition; a `}` or a value is missing.";
		}
		if ("=".equals(token)) {
			return "`=` cannot stand here; a field of an ontology has no value, and a union is written `union A = B | C`.";
		}
		if (token != null) {
			return "`" + token
					+ "` cannot stand here; a definition begins with `type`, `interface`, `union` or `enum`, "
					+ "and a field is written `name: Type @directive`.";
		}
		char found = this.problems.characterAt(place);
		if (found == '"') {
			return "A text in quotes begins here and does not end; close it with `\"`.";
		}
		if (found == '\'') {
			return "A text stands in double quotes, `\"…\"`, not in single ones.";
		}
		if (found == '/') {
			return "A comment begins with `#`, a description stands in double quotes.";
		}
		if (found == ';') {
			return "Nothing ends with `;` here; leave it out.";
		}
		if (Character.isISOControl(found)) {
			return "A control character stands here; remove it.";
		}
		return "`" + found
				+ "` has no meaning in GraphQL here; names are letters, digits and `_`, and do not begin with a digit.";
	}

}
