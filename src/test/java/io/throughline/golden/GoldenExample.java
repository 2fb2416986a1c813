package io.throughline.golden;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * An example of a golden page.
 *
 * @param page its page
 * @param example the example
 */
record GoldenExample(Page page, Page.Example example) {

	/** Whether the pages are rewritten instead of compared. */
	static final boolean UPDATE = Boolean.getBoolean("golden.update");

	private static final Path FOLDER = Path.of("src/test/resources/translation");

	/** The examples of the query guide, which have no statement. */
	static Stream<GoldenExample> guide() {
		Page guide = Page.read(Path.of("src/docs/query-guide.md"));
		return guide.examples().stream().map((example) -> new GoldenExample(guide, example));
	}

	static Stream<GoldenExample> all() {
		return Page.in(FOLDER)
			.stream()
			.flatMap((page) -> page.examples().stream().map((example) -> new GoldenExample(page, example)));
	}

	@Override
	public String toString() {
		return this.page.file().getFileName() + ": " + this.example.title();
	}

}
