package io.throughline.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown page of ontologies with faults, each followed by its report.
 */
record FaultPage(Path file, String text) {

	private static final Pattern CASE = Pattern.compile("^## ([^\n]+)\n```graphqls\n(.*?)```\n```text\n(.*?)```$",
			Pattern.DOTALL | Pattern.MULTILINE);

	static FaultPage at(Path file) throws IOException {
		return new FaultPage(file, Files.readString(file));
	}

	List<Fault> faults() {
		List<Fault> faults = new ArrayList<>();
		Matcher matcher = CASE.matcher(this.text);
		while (matcher.find()) {
			faults
				.add(new Fault(this.file.getFileName() + ": " + matcher.group(1), matcher.group(2), matcher.group(3)));
		}
		return faults;
	}

	/** How many ontologies the page has, whether they could be read from it or not. */
	long headings() {
		return this.text.lines().filter((line) -> line.startsWith("## ")).count();
	}

	/** The page with the reports as they are now. */
	String rewritten() {
		return CASE.matcher(this.text)
			.replaceAll((match) -> Matcher.quoteReplacement("## " + match.group(1) + "\n```graphqls\n" + match.group(2)
					+ "```\n```text\n" + report(match.group(2)) + "```"));
	}

	static String report(String ontology) {
		return switch (OntologyReader.read("schema.graphqls", ontology)) {
			case OntologyReading.Accepted ignored -> "accepted\n";
			case OntologyReading.Refused refused ->
				refused.problems().stream().map((problem) -> problem + "\n").collect(Collectors.joining());
		};
	}

	/**
	 * An ontology with faults.
	 *
	 * @param name the page and the heading
	 * @param ontology the text
	 * @param report what is said of it
	 */
	record Fault(String name, String ontology, String report) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
