package io.throughline.ontology;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import graphql.language.ObjectTypeDefinition;

/**
 * Reads what else a type is called: its plural and its labels.
 *
 * @param problems where problems go
 */
record TypeNames(Problems problems) {

	private static final Pattern GRAPHQL_NAME = Pattern.compile("(?!__)[_A-Za-z][_0-9A-Za-z]*");

	String plural(String type, Directives directives) {
		return directives.text(DirectiveRule.PLURAL, "value").map((plural) -> {
			if (!GRAPHQL_NAME.matcher(plural).matches()) {
				this.problems.at(directives.place(DirectiveRule.PLURAL, "value"),
						"`@plural(value: \"" + plural
								+ "\")` is no name of a field; write letters, digits and `_`, such as `"
								+ Plurals.of(type) + "`.");
			}
			return plural;
		}).orElseGet(() -> Plurals.of(type));
	}

	List<String> labels(ObjectTypeDefinition type, Directives directives) {
		boolean written = directives.gives(DirectiveRule.NODE, "labels");
		List<String> labels = directives.texts(DirectiveRule.NODE, "labels").orElse(List.of(type.getName()));
		for (String label : labels) {
			if (ReservedNames.LABELS.contains(label)) {
				this.problems.at(written ? directives.place(DirectiveRule.NODE, "labels") : type, "`" + type.getName()
						+ "` has the label `" + label + "`, which marks the server's own records; choose another.");
			}
			else if (label.startsWith("$")) {
				this.problems.at(directives.place(DirectiveRule.NODE, "labels"), "`" + label
						+ "` stands for another label in each request, which is not offered; write the label itself.");
			}
			else if (!StoredName.isUsable(label)) {
				this.problems.at(directives.place(DirectiveRule.NODE, "labels"), StoredName.problem(label, "a label"));
			}
		}
		if (new HashSet<>(labels).size() < labels.size()) {
			this.problems.at(directives.place(DirectiveRule.NODE, "labels"),
					"`@node(labels:)` names a label twice; leave one of them out.");
		}
		return labels.stream().distinct().toList();
	}

}
