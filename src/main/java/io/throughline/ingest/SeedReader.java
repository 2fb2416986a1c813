package io.throughline.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.throughline.model.GraphModel;

/**
 * Reads the statement files of a seed folder and checks them, each by itself and all
 * together.
 */
final class SeedReader {

	private SeedReader() {
	}

	/**
	 * The seed, ready to be written.
	 * @throws SeedRefused with all problems of all files, if there is one
	 */
	static Seed read(SeedFolder folder, GraphModel model) {
		Problems problems = new Problems();
		Statements statements = new Statements();
		NodeReader nodes = new NodeReader(model, problems, statements);
		List<Path> files = folder.statementFiles();
		for (Path file : files) {
			Optional<String> text = folder.textOf(file, problems);
			if (text.isPresent()) {
				Written root = YamlReader.read(folder.nameOf(file), text.get(), problems);
				SeedFile read = SeedFile.read(root, problems);
				read.nodes().forEach((node) -> nodes.read(node, read.defaults()));
			}
		}
		return SeedChecks.check(statements, model, folder, files.size(), problems);
	}

}
