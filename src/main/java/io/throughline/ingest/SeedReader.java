package io.throughline.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.throughline.model.GraphModel;

/**
 * Reads the statement files of a seed folder, as often as it is asked to, and holds one
 * node of one file at a time.
 */
final class SeedReader {

	private final SeedFolder folder;

	private final GraphModel model;

	private final List<Path> files;

	private final Map<Path, SeedFile.Defaults> defaults = new HashMap<>();

	private final Set<Path> unreadable = new HashSet<>();

	SeedReader(SeedFolder folder, GraphModel model) {
		this.folder = folder;
		this.model = model;
		this.files = folder.statementFiles();
	}

	SeedFolder folder() {
		return this.folder;
	}

	/** How many files it reads. */
	int files() {
		return this.files.size();
	}

	/**
	 * Reads all files once. What a file says for all its statements may stand after them,
	 * and so is known from the second time on; the first time, evidence is not complete.
	 * @param statements where statements go
	 * @param problems where problems of single statements go
	 */
	void read(Statements statements, Problems problems) {
		for (Path file : this.files) {
			SeedFile.read(this.folder, file, problems, nodesOf(file, statements, problems))
				.ifPresentOrElse((defaults) -> this.defaults.put(file, defaults), () -> this.unreadable.add(file));
		}
	}

	/** From the second time on, files that cannot be read to their end have none. */
	private Consumer<Written.Mapping> nodesOf(Path file, Statements statements, Problems problems) {
		if (this.unreadable.contains(file)) {
			return (node) -> {
			};
		}
		SeedFile.Defaults known = this.defaults.getOrDefault(file, SeedFile.Defaults.NONE);
		return new NodeReader(this.model, problems, statements, known)::read;
	}

}
