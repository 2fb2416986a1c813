package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of connection fields.
 */
final class Arguments {

	private Arguments() {
	}

	/** The arguments in parentheses, ready to stand behind a field's name. */
	static String of(String where, String edgeWhere, String order) {
		List<String> arguments = new ArrayList<>();
		String matching = Sdl.inline("Only those that match.", "where: " + where);
		arguments.add(edgeWhere.isEmpty() ? matching
				: Sdl.pair(matching, Sdl.inline("Only those whose relationship matches.", "edge: " + edgeWhere)));
		arguments.add(Sdl.inline("In this order; by id if nothing is said.", "orderBy: [" + order + "!]"));
		arguments.add(Sdl.pair(Sdl.inline("The first so many: 1 to 100.", "first: Int"),
				Sdl.inline("Only those after this cursor.", "after: String")));
		arguments.add(Sdl.pair(Sdl.inline("The last so many: 1 to 100; not with `first`.", "last: Int"),
				Sdl.inline("Only those before this cursor.", "before: String")));
		StringBuilder text = new StringBuilder("(\n");
		arguments.forEach((argument) -> text.append("  ").append(argument).append('\n'));
		return text.append(')').toString();
	}

}
