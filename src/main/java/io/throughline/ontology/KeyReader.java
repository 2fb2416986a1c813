package io.throughline.ontology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import io.throughline.model.EnumType;
import io.throughline.model.NearestName;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;

/**
 * Finds the property that a node is known by, and the one that people call it by.
 *
 * @param problems where problems go
 */
record KeyReader(Problems problems) {

	private static final List<String> DISPLAY_NAMES = List.of("name", "title", "label");

	/** Stands for a key that is reported already. */
	static final Property UNKNOWN = new Property("id", "", "id", ScalarType.ID, false, true, true, false, null);

	Property key(ObjectTypeDefinition type, Fields fields, Directives directives) {
		Node<?> place = directives.gives(DirectiveRule.NODE, "key") ? directives.place(DirectiveRule.NODE, "key")
				: type;
		Optional<Property> key = directives.gives(DirectiveRule.NODE, "key")
				? directives.text(DirectiveRule.NODE, "key").flatMap((name) -> named(name, type, fields, place))
				: derived(type, fields);
		key.ifPresent((property) -> check(type.getName(), property, place));
		return key.orElse(UNKNOWN);
	}

	private Optional<Property> named(String name, ObjectTypeDefinition type, Fields fields, Node<?> place) {
		Optional<Property> property = fields.property(name);
		if (property.isEmpty() && !fields.refused().contains(name)) {
			String known = fields.definition(name).isPresent()
					? "`, which is a relationship; a key is a property: name one."
					: "`, but no such property." + nearKey(name, fields);
			this.problems.at(place, "`" + type.getName() + "` has the key `" + name + known);
		}
		return property;
	}

	private static String nearKey(String name, Fields fields) {
		Optional<String> stored = fields.properties()
			.stream()
			.filter((property) -> property.stored().equals(name))
			.map((property) -> " It is named by its field: write `key: \"" + property.name() + "\"`.")
			.findFirst();
		String near = NearestName.hint(name, fields.properties().stream().map(Property::name).toList());
		return stored.orElse(near.isEmpty() ? " Name a field that holds a value." : near);
	}

	private static String candidate(Fields fields) {
		return fields.properties()
			.stream()
			.filter((property) -> property.required() && isPlain(property) && property.type() != ScalarType.INT)
			.map(Property::name)
			.findFirst()
			.orElse("slug");
	}

	private Optional<Property> derived(ObjectTypeDefinition type, Fields fields) {
		List<Property> unique = fields.properties().stream().filter(Property::unique).toList();
		Optional<Property> key = Optional.ofNullable(fields.id())
			.or(() -> fields.properties().stream().filter((property) -> property.stored().equals("id")).findFirst())
			.or(() -> (unique.size() == 1) ? Optional.of(unique.getFirst()) : Optional.empty());
		boolean reported = fields.refused().contains("id") || type.getFieldDefinitions()
			.stream()
			.anyMatch((field) -> fields.refused().contains(field.getName())
					&& field.hasDirective(DirectiveRule.UNIQUE.directive));
		if (key.isEmpty() && !reported) {
			String candidates = unique.stream()
				.map((property) -> "`" + property.name() + "`")
				.collect(Collectors.joining(", "));
			this.problems.at(type,
					"Nothing says by which property a `" + type.getName() + "` is known"
							+ (unique.isEmpty()
									? "; name it, such as `@node(key: \"" + candidate(fields)
											+ "\")`, or add `id: ID!` if one is stored."
									: ", for several are unique (" + candidates + "); name one, such as `@node(key: \""
											+ unique.getFirst().name() + "\")`."));
		}
		return key;
	}

	private void check(String type, Property key, Node<?> place) {
		String written = "`" + type + "` has the key `" + key.name() + "`, which ";
		if (key.list()) {
			this.problems.at(place, written + "is a list; a key is a single value: name another.");
		}
		else if (!key.required()) {
			this.problems.at(place, written + "may be missing; write `" + key.name() + ": " + key.type().graphqlName()
					+ "!`, or choose another.");
		}
		else if (!isPlain(key)) {
			this.problems.at(place,
					written + "is `" + key.type().graphqlName() + "`; a key is a `String`, `ID`, `Int` or enum.");
		}
	}

	/** Whether the value can stand in an address and be read by people. */
	private static boolean isPlain(Property property) {
		return !property.list() && switch (property.type()) {
			case EnumType ignored -> true;
			case ScalarType scalar -> switch (scalar) {
				case STRING, ID, INT -> true;
				case FLOAT, BOOLEAN, DATE, DATE_TIME, POINT -> false;
			};
		};
	}

	Property display(Fields fields, Property key) {
		Optional<Property> marked = Optional.ofNullable(fields.display())
			.flatMap((field) -> fields.property(field.getName()));
		marked.filter((property) -> !isPlain(property))
			.ifPresent((property) -> this.problems.at(
					Directives.of(fields.definition(property.name()).orElseThrow(), this.problems)
						.place(DirectiveRule.DISPLAY),
					"`@display` is for one `String`, `ID`, `Int` or enum; `" + property.name() + "` is "
							+ (property.list() ? "a list" : "`" + property.type().graphqlName() + "`")
							+ ": mark another."));
		return marked
			.or(() -> DISPLAY_NAMES.stream()
				.flatMap((name) -> fields.property(name).stream())
				.filter(KeyReader::isPlain)
				.findFirst())
			.orElse(key);
	}

}
