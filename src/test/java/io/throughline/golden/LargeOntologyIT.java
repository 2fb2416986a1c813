package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeOntologyIT {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path folder;

	@Test
	void measure() throws IOException {
		Path schema = folder.resolve("schema.graphqls");
		Files.writeString(schema, LargeOntology.sdl());
		Files.createDirectory(folder.resolve("seed"));
		for (int i = 0; i < 3; i++) {
			long t = System.nanoTime();
			try (Server server = Server.start("--throughline.schema=" + schema,
					"--throughline.seed=" + folder.resolve("seed"))) {
				say("start", t);
				t = System.nanoTime();
				server.data("{ kind0s { totalCount nodes { name to0 { edges { since node { name } } } } } }");
				say("first", t);
				t = System.nanoTime();
				server.data("{ ontology { types { name count } } }");
				say("counts of types", t);
				t = System.nanoTime();
				server.data("{ ontology { types { name relationships { count } } } }");
				say("counts of relationships", t);
				t = System.nanoTime();
				server.data("{ ontology { types { name relationships { name } } } }");
				say("no counts", t);
			}
		}
	}

	private static void say(String what, long since) {
		System.err.println("MEASURED " + what + " " + (System.nanoTime() - since) / 1_000_000);
	}

}
