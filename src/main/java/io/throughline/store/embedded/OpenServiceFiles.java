package io.throughline.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Finds what its parent finds, and reads the files that name services from jars that stay
 * open.
 * <p>
 * {@link java.util.ServiceLoader} opens a jar anew for each service, and a signed jar has
 * its signature checked each time it is opened. Eclipse Collections, which the database
 * is built on, is signed and looks up each of its many factories this way: a third of the
 * time in which a database opens. As the context class loader of the thread that opens
 * it, this has each signature checked once. The price: the database looks for its own
 * services by this loader and by theirs.
 */
final class OpenServiceFiles extends ClassLoader {

	static {
		registerAsParallelCapable();
	}

	private static final String SERVICES = "META-INF/services/";

	OpenServiceFiles(ClassLoader parent) {
		super("open-service-files", parent);
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		Enumeration<URL> found = super.getResources(name);
		if (!name.startsWith(SERVICES)) {
			return found;
		}
		List<URL> files = Collections.list(found).stream().map(OpenServiceFiles::open).toList();
		return Collections.enumeration(files);
	}

	/** What is no address that can be written is left as it is. */
	private static URL open(URL file) {
		try {
			return URL.of(URI.create(file.toString()), new Open(file));
		}
		catch (IOException | IllegalArgumentException ex) {
			return file;
		}
	}

	/** Opens the file in the jar that is open, whatever it is told. */
	private static final class Open extends URLStreamHandler {

		private final URL file;

		Open(URL file) {
			this.file = file;
		}

		@Override
		protected URLConnection openConnection(URL url) {
			URL shared = this.file;
			return new URLConnection(shared) {

				@Override
				public void connect() {
					this.connected = true;
				}

				@Override
				public InputStream getInputStream() throws IOException {
					URLConnection connection = shared.openConnection();
					connection.setUseCaches(true);
					return connection.getInputStream();
				}

			};
		}

	}

}
