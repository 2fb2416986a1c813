package io.throughline.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The full-text index in which nodes of one type are found by what is marked
 * {@code @search}. Nodes of other types that have the label are in it too.
 *
 * @param name its name in the database; another label or other properties give another
 * name, so that a changed ontology never asks an index of the former one
 * @param label the label of the nodes in it
 * @param properties the stored properties it looks at
 */
public record SearchIndex(String name, String label, List<String> properties) {

	/** The index of a type; empty if nothing of it is searched. */
	public static Optional<SearchIndex> of(GraphModel model, NodeType type) {
		List<String> properties = type.searchedProperties().stream().map(Property::stored).toList();
		String label = model.label(type);
		return properties.isEmpty() ? Optional.empty()
				: Optional.of(new SearchIndex(name(label, properties), label, properties));
	}

	/**
	 * All of the names with underscores between them; where they have underscores
	 * themselves, their lengths tell which ones are between them.
	 */
	private static String name(String label, List<String> properties) {
		String names = label + "_" + String.join("_", properties);
		boolean plain = names.chars().filter((letter) -> letter == '_').count() == properties.size();
		String lengths = properties.stream()
			.map((property) -> "_" + property.length())
			.collect(Collectors.joining("", "_" + label.length(), ""));
		return names + (plain ? "" : lengths) + "_search";
	}

}
