package io.throughline.cypher;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.plan.SearchTerm;
import io.throughline.plan.SearchText;
import io.throughline.plan.Sought;

/**
 * Writes a search in the language of the full-text index. Each term is looked for in
 * every property, in each with its weight, so that a term that must be there may be in
 * any of them. Only words are a client's, and every sign in them is escaped.
 *
 * @see <a href=
 * "https://lucene.apache.org/core/9_12_0/queryparser/org/apache/lucene/queryparser/classic/package-summary.html">Lucene
 * query syntax</a>
 */
final class LuceneText {

	private static final double NAME = 10;

	private final List<Property> properties;

	private final ToDoubleFunction<Property> weight;

	private LuceneText(List<Property> properties, ToDoubleFunction<Property> weight) {
		this.properties = properties;
		this.weight = weight;
	}

	private LuceneText(List<Property> properties) {
		this(properties, LuceneText::boost);
	}

	/** What finds {@code search} in the properties. */
	static String of(SearchText search, List<Property> properties) {
		return new LuceneText(properties).groups(search);
	}

	/** What finds {@code search} in a type, in what people call a node most of all. */
	static String named(SearchText search, NodeType type) {
		return new LuceneText(type.searchedProperties(),
				(property) -> property.equals(type.display()) ? NAME * boost(property) : boost(property))
			.groups(search);
	}

	private static double boost(Property property) {
		return Objects.requireNonNull(property.searchBoost());
	}

	private String groups(SearchText search) {
		List<String> groups = search.groups().stream().map(this::group).toList();
		return (groups.size() == 1) ? groups.getFirst()
				: groups.stream().map((group) -> "+(" + group + ")").collect(Collectors.joining(" "));
	}

	/** What finds words like this one. */
	static String similar(String word, List<Property> properties) {
		return new LuceneText(properties).anywhere(new Sought.Similar(word, 2));
	}

	private String group(List<SearchTerm> terms) {
		return terms.stream().map((term) -> switch (term.need()) {
			case MAY -> anywhere(term.sought());
			case MUST -> "+" + anywhere(term.sought());
			case MUST_NOT -> "-" + anywhere(term.sought());
		}).collect(Collectors.joining(" "));
	}

	private String anywhere(Sought sought) {
		return this.properties.stream()
			.map((property) -> escaped(property.stored()) + ":" + one(sought) + "^"
					+ BigDecimal.valueOf(this.weight.applyAsDouble(property)).toPlainString())
			.collect(Collectors.joining(" ", "(", ")"));
	}

	private static String one(Sought sought) {
		return switch (sought) {
			case Sought.Exactly exactly -> escaped(exactly.word());
			case Sought.Beginning beginning -> escaped(beginning.start()) + "*";
			case Sought.Similar similar -> escaped(similar.word()) + "~" + similar.edits();
			case Sought.Phrase phrase ->
				phrase.sequence().stream().map(LuceneText::escaped).collect(Collectors.joining(" ", "\"", "\""));
		};
	}

	private static String escaped(String name) {
		StringBuilder escaped = new StringBuilder();
		name.codePoints().forEach((letter) -> {
			if (!Character.isLetterOrDigit(letter)) {
				escaped.append('\\');
			}
			escaped.appendCodePoint(letter);
		});
		return escaped.toString();
	}

}
