package io.throughline.golden;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lays a statement out for readers, a clause on each line; the text is the same but for
 * white space.
 */
public final class CypherLayout {

	private static final List<String> CLAUSES = List.of("MATCH ", "WHERE ", "WITH ", "RETURN ", "ORDER BY ", "LIMIT ",
			"UNION ", "UNWIND ", "SKIP ", "CALL ");

	/** How the braces of a map are remembered. */
	private static final char MAP = 'm';

	private CypherLayout() {
	}

	/** The statement, laid out. */
	public static String of(String statement) {
		StringBuilder laidOut = new StringBuilder();
		Deque<Character> open = new ArrayDeque<>();
		boolean quoted = false;
		for (int i = 0; i < statement.length(); i++) {
			char letter = statement.charAt(i);
			if (letter == '\'') {
				quoted = !quoted;
			}
			boolean closesMap = false;
			if (!quoted && (letter == '}' || letter == ')')) {
				closesMap = open.pop() == MAP;
			}
			if (!quoted && !closesMap && (letter == '}' || (beginsClause(statement, i) && isClauseLevel(open)))) {
				newLine(laidOut, open);
			}
			laidOut.append(letter);
			if (!quoted && (letter == '{' || letter == '(')) {
				open.push(statement.substring(i).matches("(?s)\\{\\w+:.*") ? MAP : letter);
			}
		}
		return laidOut.toString();
	}

	private static boolean isClauseLevel(Deque<Character> open) {
		return open.isEmpty() || open.peek() == '{';
	}

	private static boolean beginsClause(String statement, int at) {
		String before = statement.substring(0, at);
		boolean word = before.endsWith(" ") || before.endsWith("{");
		return word && !before.endsWith("STARTS ") && !before.endsWith("ENDS ")
				&& CLAUSES.stream().anyMatch(statement.substring(at)::startsWith);
	}

	private static void newLine(StringBuilder laidOut, Deque<Character> open) {
		while (!laidOut.isEmpty() && laidOut.charAt(laidOut.length() - 1) == ' ') {
			laidOut.setLength(laidOut.length() - 1);
		}
		if (!laidOut.isEmpty()) {
			laidOut.append('\n').append("  ".repeat((int) open.stream().filter((bracket) -> bracket == '{').count()));
		}
	}

	/** The same text with single spaces. */
	static String withoutLayout(String statement) {
		return statement.strip().replaceAll("\\s+", " ");
	}

}
