package io.throughline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.model.GlobalId;
import io.throughline.provenance.Source;
import io.throughline.provenance.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Checks the sources and reads their texts.
 *
 * @param folder where the texts are
 * @param problems where problems go
 */
record SourceChecks(SeedFolder folder, Problems problems) {

	/**
	 * A source that evidence may name.
	 *
	 * @param node the source as a node
	 * @param text the whole text, or null if it has none
	 * @param textMissing whether it names a text that could not be read
	 */
	record Known(NodeStatement node, @Nullable String text, boolean textMissing) {

		/** The source as a record; all required properties are there. */
		Source toSource() {
			Map<String, Object> properties = this.node.properties();
			return new Source(this.node.address().key().toString(),
					(String) Objects.requireNonNull(properties.get("title")), (String) properties.get("url"),
					SourceKind.valueOf((String) Objects.requireNonNull(properties.get("kind"))),
					(LocalDate) properties.get("retrievedAt"), this.text);
		}

	}

	/** The sources by key. */
	Map<String, Known> read(List<NodeStatement> nodes, List<SourcePart> parts) {
		Map<GlobalId, SourcePart> byNode = new HashMap<>();
		for (SourcePart part : parts) {
			@Nullable SourcePart earlier = byNode.putIfAbsent(part.source().id(), part);
			if (earlier != null) {
				this.problems.at(part.file().place(), "`text` of `" + part.source() + "` is written already, in "
						+ earlier.file().place() + ". Keep one of them.");
			}
		}
		Map<String, Known> sources = new LinkedHashMap<>();
		for (NodeStatement node : nodes) {
			GlobalId id = node.address().id();
			sources.put(id.key(), known(node, byNode.get(id)));
		}
		return sources;
	}

	private Known known(NodeStatement node, @Nullable SourcePart part) {
		if (part == null) {
			if (!node.properties().containsKey("url")) {
				this.problems.at(node.place(), "`" + node.address()
						+ "` has neither `text` nor `url`; write one of them or both, so that readers find it.");
			}
			return new Known(node, null, false);
		}
		@Nullable String text = text(part.file());
		return new Known(node, text, text == null);
	}

	private @Nullable String text(Written.Text written) {
		try {
			Path file = this.folder.root().resolve(written.text()).normalize();
			if (!file.startsWith(this.folder.root())
					|| (Files.exists(file) && !file.toRealPath().startsWith(this.folder.root()))) {
				this.problems.at(written.place(),
						written.words() + " is outside the seed's folder; a source's text is a " + "file inside it.");
				return null;
			}
			if (Files.isRegularFile(file)) {
				return this.folder.textOf(file, this.problems).orElse(null);
			}
		}
		catch (IOException | InvalidPathException ex) {
			// reported below: to the author it is the same
		}
		this.problems.at(written.place(), "There is no file " + written.words() + " in the seed's folder.");
		return null;
	}

}
