package io.throughline.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown page of examples: a heading of the second level begins an example, and its
 * fenced blocks are told apart by their info strings.
 *
 * @param file where the page is
 * @param examples its examples, in order
 */
record Page(Path file, List<Example> examples) {

	private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);

	private static final Pattern BLOCK = Pattern.compile("^```(\\w+)( \\w+)?\\n(.*?)^```$",
			Pattern.MULTILINE | Pattern.DOTALL);

	/**
	 * One example.
	 *
	 * @param title the heading
	 * @param blocks the fenced blocks by info string, such as {@code graphql}
	 */
	record Example(String title, Map<String, String> blocks) {

		String block(String info) {
			return find(info)
				.orElseThrow(() -> new IllegalArgumentException("\"" + this.title + "\" has no " + info + " block"));
		}

		Optional<String> find(String info) {
			return Optional.ofNullable(this.blocks.get(info));
		}

		@Override
		public String toString() {
			return this.title;
		}

	}

	static Page read(Path file) {
		try {
			List<Example> examples = new ArrayList<>();
			for (String section : SECTION.splitAsStream(Files.readString(file)).toList()) {
				String title = section.lines().findFirst().orElse("").strip();
				Map<String, String> blocks = new LinkedHashMap<>();
				Matcher matcher = BLOCK.matcher(section);
				while (matcher.find()) {
					String info = matcher.group(1) + Objects.requireNonNullElse(matcher.group(2), "");
					blocks.put(info, matcher.group(3));
				}
				if (!blocks.isEmpty()) {
					examples.add(new Example(title, blocks));
				}
			}
			return new Page(file, examples);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every page in a folder. */
	static List<Page> in(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".md")).sorted().map(Page::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Replaces a block of an example, adding it if it is not there. */
	void rewrite(Example example, String info, String content) {
		try {
			String text = Files.readString(this.file);
			String header = "## " + example.title() + "\n";
			int start = text.indexOf(header);
			int end = text.indexOf("\n## ", start + header.length());
			String section = text.substring(start, (end < 0) ? text.length() : end + 1);
			String block = "```" + info + "\n" + content.stripTrailing() + "\n```";
			String replaced = example.find(info).isPresent()
					? section.replace("```" + info + "\n" + example.block(info) + "```", block)
					: section.stripTrailing() + "\n\n" + block + "\n" + ((end < 0) ? "" : "\n");
			Files.writeString(this.file,
					text.substring(0, start) + replaced + ((end < 0) ? "" : text.substring(end + 1)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
