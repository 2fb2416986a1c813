package io.throughline.document;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names and values as they stand in messages: quoted, and never longer than a line.
 */
final class Words {

	private static final int LONGEST = 60;

	private static final int MOST = 20;

	private Words() {
	}

	/** A name or a value of the client. */
	static String quoted(String written) {
		if (written.length() <= LONGEST) {
			return "`" + written + "`";
		}
		int end = Character.isHighSurrogate(written.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return "`" + written.substring(0, end) + "…`";
	}

	/** Known names in their order, the first of them if there are many. */
	static String list(Collection<String> names) {
		List<String> first = names.stream().limit(MOST).toList();
		return first.stream().map(Words::quoted).collect(Collectors.joining(", "))
				+ ((names.size() > first.size()) ? " and " + (names.size() - first.size()) + " more" : "");
	}

}
