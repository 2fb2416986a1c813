package io.throughline.ontology;

import graphql.language.DescribedNode;
import graphql.language.Description;
import graphql.language.Node;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The text of the file, to find the places of its parts in. To graphql-java a definition
 * begins with its description; to somebody who has to correct it, behind it.
 *
 * @param sdl the text
 */
record OntologyText(String sdl) {

	private static final String BLOCK_QUOTES = "\"\"\"";

	/** Where the keyword of a definition, or the name of a field, stands. */
	@Nullable SourceLocation placeOf(Node<?> node) {
		Description description = (node instanceof DescribedNode<?> described) ? described.getDescription() : null;
		if (description == null || description.getSourceLocation() == null || BuiltIn.holds(node)) {
			return node.getSourceLocation();
		}
		return locationOf(skipBlanks(skipText(offset(description.getSourceLocation()))));
	}

	/** What stands at a place, or the character 0 at the end. */
	char at(SourceLocation place) {
		return charAt(offset(place));
	}

	private int offset(SourceLocation place) {
		int offset = 0;
		for (int line = 1; line < place.getLine() && offset < this.sdl.length(); line++) {
			offset = nextLine(offset);
		}
		return Math.min(offset + place.getColumn() - 1, this.sdl.length());
	}

	private int nextLine(int offset) {
		int end = offset;
		while (end < this.sdl.length() && this.sdl.charAt(end) != '\n' && this.sdl.charAt(end) != '\r') {
			end++;
		}
		return end + (this.sdl.startsWith("\r\n", end) ? 2 : 1);
	}

	private int skipText(int offset) {
		boolean block = this.sdl.startsWith(BLOCK_QUOTES, offset);
		int end = offset + (block ? BLOCK_QUOTES.length() : 1);
		while (end < this.sdl.length() && !this.sdl.startsWith(block ? BLOCK_QUOTES : "\"", end)) {
			boolean escaped = this.sdl.startsWith(block ? "\\" + BLOCK_QUOTES : "\\", end);
			end += escaped ? (block ? BLOCK_QUOTES.length() + 1 : 2) : 1;
		}
		return end + (block ? BLOCK_QUOTES.length() : 1);
	}

	private int skipBlanks(int offset) {
		int at = offset;
		while (Character.isWhitespace(charAt(at)) || charAt(at) == ',' || charAt(at) == '#') {
			at = (charAt(at) == '#') ? nextLine(at) : at + 1;
		}
		return at;
	}

	private char charAt(int offset) {
		return (offset < this.sdl.length()) ? this.sdl.charAt(offset) : 0;
	}

	private SourceLocation locationOf(int offset) {
		int line = 1;
		int start = 0;
		for (int next = nextLine(0); next <= offset && next <= this.sdl.length(); next = nextLine(next)) {
			line++;
			start = next;
		}
		return new SourceLocation(line, offset - start + 1);
	}

}
