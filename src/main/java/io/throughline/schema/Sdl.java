package io.throughline.schema;

import java.util.List;

/**
 * Schema language being written, definition by definition.
 */
final class Sdl {

	private final StringBuilder text = new StringBuilder();

	/** A definition with a body; nothing is written for an empty body. */
	void block(String description, String header, List<String> body) {
		if (body.isEmpty()) {
			return;
		}
		this.text.append(described(description)).append(header).append(" {\n");
		body.forEach((member) -> this.text.append(indented(member)).append('\n'));
		this.text.append("}\n\n");
	}

	/** A definition on one line. */
	void line(String description, String definition) {
		this.text.append(described(description)).append(definition).append("\n\n");
	}

	/** Definitions already written. */
	void raw(String definitions) {
		this.text.append(definitions.strip()).append("\n\n");
	}

	/** A member of a definition with its description before it. */
	static String member(String description, String member) {
		return described(description) + member;
	}

	/**
	 * An argument, or a key of an input, with its description before it on one line.
	 */
	static String inline(String description, String member) {
		return quoted(description) + " " + member;
	}

	/** Two members that belong together, on one line. */
	static String pair(String left, String right) {
		return left + " " + right;
	}

	private static String described(String description) {
		if (description.contains("\n")) {
			return "\"\"\"\n" + description.replace("\"\"\"", "\\\"\"\"") + "\n\"\"\"\n";
		}
		return quoted(description) + "\n";
	}

	private static String quoted(String description) {
		StringBuilder text = new StringBuilder("\"");
		description.codePoints().forEach((character) -> {
			switch (character) {
				case '\\' -> text.append("\\\\");
				case '"' -> text.append("\\\"");
				case '\n' -> text.append(' ');
				default -> {
					if (Character.isISOControl(character)) {
						text.append("\\u%04X".formatted(character));
					}
					else {
						text.appendCodePoint(character);
					}
				}
			}
		});
		return text.append('"').toString();
	}

	private static String indented(String member) {
		return member.lines()
			.map((line) -> line.isEmpty() ? line : "  " + line)
			.reduce((a, b) -> a + "\n" + b)
			.orElse("");
	}

	@Override
	public String toString() {
		return this.text.toString().stripTrailing() + "\n";
	}

}
