package io.throughline.ingest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Opens one file of the seed for a {@link YamlReader}, and reports why it cannot be read
 * to its end.
 *
 * @param folder the folder
 * @param path the file
 * @param problems where problems go
 */
record YamlFile(SeedFolder folder, Path path, Problems problems) {

	/**
	 * The one document of the file; empty after reporting that it cannot be read to its
	 * end.
	 * @param streamed the name of the list whose values are not in the document
	 * @param each takes these values, one after the other
	 */
	Optional<Written> read(String streamed, Consumer<Written> each) {
		String file = this.folder.nameOf(this.path);
		try (Reader content = this.folder.open(this.path)) {
			return Optional.of(new YamlReader(file, content, this.problems, streamed, each).document());
		}
		catch (MarkedYAMLException ex) {
			this.problems.incompleteAt(YamlReader.place(file, ex.getProblemMark()), notYaml(ex.getProblem()));
		}
		catch (ReaderException ex) {
			this.problems.incompleteAt(this.folder.placeOf(this.path, ex.getPosition()),
					notYaml("the character U+%04X is not allowed in it".formatted(ex.getCodePoint())));
		}
		catch (YAMLException ex) {
			if (ex.getCause() instanceof IOException unreadable) {
				notUtf8(unreadable);
			}
			else {
				this.problems.incompleteAt(new Place(file, 1),
						"The file is larger than the %d MB a statement file may have; split it."
							.formatted(YamlReader.LARGEST >> 20));
			}
		}
		catch (IOException ex) {
			notUtf8(ex);
		}
		return Optional.empty();
	}

	private void notUtf8(IOException failure) {
		this.problems.incompleteAt(this.folder.placeOf(this.path, failure), SeedFolder.NOT_UTF8);
	}

	private static String notYaml(@Nullable String problem) {
		return "This is not well-formed YAML: " + ((problem != null) ? problem : "it ends too early")
				+ ". Check the indentation, and put a text that holds `: ` or ` #` in quotes.";
	}

}
