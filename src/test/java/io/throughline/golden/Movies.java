package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An ontology written for {@code @neo4j/graphql}, with the changes that the page about it
 * lists and no others, over a graph that no import of this server wrote.
 */
final class Movies {

	private static final Path FOLDER = Path.of("src/test/resources/ontologies/movies");

	private static final Path DOCS = Path.of("src/docs/neo4j-graphql.md");

	private static final Pattern CHANGES = Pattern.compile("```diff\n(.*?)```", Pattern.DOTALL);

	private Movies() {
	}

	/**
	 * Starts a server over it.
	 * @param folder where the changed ontology is written
	 */
	static Server start(Path folder) throws IOException {
		Path ontology = Files.writeString(folder.resolve("movies.graphqls"), changed());
		return Server.over(List.of(Files.readString(FOLDER.resolve("graph.cypher"))),
				"--throughline.schema=" + ontology, "--throughline.seed=" + folder.resolve("none"),
				"--throughline.indexes=off");
	}

	/** The other library's ontology with every change of the page, each where it fits. */
	private static String changed() throws IOException {
		String ontology = Files.readString(FOLDER.resolve("neo4j-graphql.graphqls"));
		Matcher changes = CHANGES.matcher(Files.readString(DOCS));
		assertThat(changes.find()).isTrue();
		for (String change : changes.group(1).split("\n\n", -1)) {
			String before = lines(change, "-");
			assertThat(ontology.split(Pattern.quote(before), -1)).as(change).hasSize(2);
			ontology = ontology.replace(before, lines(change, "+"));
		}
		return ontology;
	}

	private static String lines(String change, String mark) {
		return change.lines()
			.filter((line) -> line.startsWith(mark))
			.map((line) -> line.substring(1) + "\n")
			.collect(Collectors.joining());
	}

}
