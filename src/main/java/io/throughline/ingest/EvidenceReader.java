package io.throughline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.NearestName;
import io.throughline.model.Property;
import io.throughline.provenance.EvidenceBasis;
import io.throughline.provenance.EvidenceMethod;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands under {@code evidence}.
 *
 * @param defaults what the file says once for all its statements
 * @param problems where problems go
 * @param statements where evidence goes
 */
record EvidenceReader(SeedFile.Defaults defaults, Problems problems, Statements statements) {

	private static final List<String> WORDS = List.of("says", "implies", "source", "basis", "property", "locator",
			"confidence", "method");

	/**
	 * @param properties the properties that evidence may single out
	 * @param owner what has these properties, for people
	 */
	void read(Written.Entry entry, About about, List<Property> properties, String owner) {
		switch (entry.value()) {
			case Written.Many many -> many.values().forEach((value) -> readOne(value, about, properties, owner));
			default -> readOne(entry.value(), about, properties, owner);
		}
	}

	private void readOne(Written written, About about, List<Property> properties, String owner) {
		switch (written) {
			case Written.Text says when !SourceText.collapsed(says.text()).isEmpty() ->
				add(Map.of("says", says), written.place(), about, properties, owner);
			case Written.Mapping mapping -> add(words(mapping), mapping.place(), about, properties, owner);
			default ->
				this.problems.at(written.place(), "Evidence is a quotation, or a group of words such as `source: …`;"
						+ " it is written as " + written.words() + ".");
		}
	}

	private Map<String, Written.Text> words(Written.Mapping mapping) {
		Map<String, Written.Text> words = new HashMap<>();
		for (Written.Entry entry : mapping.entries()) {
			if (!WORDS.contains(entry.name())) {
				this.problems.at(entry.place(), "`" + entry.name() + "` is not a word of evidence; known are "
						+ AddressReader.listed(WORDS) + "." + NearestName.hint(entry.name(), WORDS));
				continue;
			}
			Written.@Nullable Text text = SeedFile.text(entry, this.problems);
			if (text != null) {
				words.put(entry.name(), text);
			}
		}
		return words;
	}

	private void add(Map<String, Written.Text> words, Place place, About about, List<Property> properties,
			String owner) {
		Written.@Nullable Text source = words.getOrDefault("source", this.defaults.source());
		if (source == null) {
			this.problems.at(place,
					"This evidence has no source. Write `source: …` in it, or once at the top of the file.");
			return;
		}
		Written.@Nullable Text says = words.get("says");
		Written.@Nullable Text implies = words.get("implies");
		if (says != null && implies != null) {
			this.problems.at(implies.place(),
					"One piece of evidence either `says` it or `implies` it; write two of them.");
		}
		Written.@Nullable Text quote = (says != null) ? says : implies;
		EvidenceBasis basis = choice(words.get("basis"), EvidenceBasis.class,
				(implies != null && says == null) ? EvidenceBasis.IMPLIED : EvidenceBasis.STATED);
		if (quote != null && words.get("basis") != null) {
			this.problems.at(words.get("basis").place(), "`basis` is for evidence without a quotation: `says` means "
					+ "STATED, `implies` means IMPLIED. Leave it out.");
		}
		this.statements.evidence(new EvidenceStatement((quote != null) ? quote.place() : place, about, source,
				property(words.get("property"), properties, owner),
				(quote != null) ? SourceText.collapsed(quote.text()) : null, text(words.get("locator")), basis,
				choice(words.get("method"), EvidenceMethod.class, EvidenceMethod.CURATED),
				confidence(words.get("confidence")), this.defaults.agent()));
	}

	private static @Nullable String text(Written.@Nullable Text word) {
		return (word != null) ? word.text() : null;
	}

	private @Nullable String property(Written.@Nullable Text word, List<Property> properties, String owner) {
		List<String> known = properties.stream().map(Property::name).toList();
		if (word != null && !known.contains(word.text())) {
			this.problems.at(word.place(), "`" + owner + "` has no property `" + word.text()
					+ "` that evidence could be for." + NearestName.hint(word.text(), known));
		}
		return text(word);
	}

	private double confidence(Written.@Nullable Text word) {
		if (word == null) {
			return 1.0;
		}
		if (!(ScalarForm.FLOAT.read(word) instanceof Double value) || value < 0 || value > 1) {
			this.problems.at(word.place(),
					"`confidence` is a number from 0 to 1, such as `0.8`, and " + word.words() + " is none.");
			return 1.0;
		}
		return value;
	}

	private <E extends Enum<E>> E choice(Written.@Nullable Text word, Class<E> type, E absent) {
		if (word == null) {
			return absent;
		}
		List<E> constants = List.of(type.getEnumConstants());
		for (E constant : constants) {
			if (constant.name().equals(word.text())) {
				return constant;
			}
		}
		List<String> names = constants.stream().map(Enum::name).toList();
		this.problems.at(word.place(), word.words() + " is none of " + AddressReader.listed(names) + "."
				+ NearestName.hint(word.text(), names));
		return absent;
	}

}
