package io.throughline.ingest;

import java.util.HashMap;
import java.util.Map;

import io.throughline.model.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the source of each piece of evidence is known and says what is quoted.
 */
final class EvidenceChecks {

	private final Problems problems;

	private final Map<String, SourceChecks.Known> sources;

	private final Map<String, SourceText> texts = new HashMap<>();

	private final StatementScope<Place> seen;

	EvidenceChecks(Problems problems, Map<String, SourceChecks.Known> sources, Survey survey) {
		this.problems = problems;
		this.sources = sources;
		this.seen = new StatementScope<>(survey);
	}

	void check(EvidenceStatement piece) {
		SourceChecks.@Nullable Known source = this.sources.get(piece.source().text());
		if (source != null) {
			checkQuote(piece, source);
		}
		else if (!this.problems.incomplete()) {
			this.problems.at(piece.source().place(), "No source " + piece.source().words() + " is written anywhere."
					+ NearestName.hint(piece.source().text(), this.sources.keySet()));
		}
		@Nullable Place earlier = this.seen.of(piece.about()).putIfAbsent(piece.id(), piece.place());
		if (earlier != null) {
			this.problems.at(piece.place(),
					"The same evidence for the same is written already, in " + earlier + ". Keep one of them.");
		}
	}

	/** The entry of a node ends. */
	void end() {
		this.seen.end();
	}

	private void checkQuote(EvidenceStatement piece, SourceChecks.Known source) {
		if (piece.quote() == null || source.textMissing()) {
			return;
		}
		String key = piece.source().text();
		String words = source.text();
		if (words == null) {
			this.problems.at(piece.place(),
					"`" + key + "` has no text, so it cannot be quoted. Leave the quotation out, "
							+ "or give the source its `text`.");
			return;
		}
		SourceText text = this.texts.computeIfAbsent(key, (absent) -> new SourceText(words));
		text.whyNot(piece.quote())
			.ifPresent((reason) -> this.problems.at(piece.place(),
					"The quotation does not stand in the text of `" + key + "`. " + reason));
	}

}
