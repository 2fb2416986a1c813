package io.throughline.ingest;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The system does not let an import have its temporary file; the import is not finished.
 */
final class TemporaryFileRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TemporaryFileRefused(String what, Path directory, IOException cause) {
		super("The import cannot " + what + " its temporary file in " + directory + ": " + cause.getMessage(), cause);
	}

}
