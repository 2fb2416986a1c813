package io.throughline.document;

import java.util.List;
import java.util.Objects;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.throughline.model.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * What is said of fields, their arguments and directives.
 *
 * @param schema the served schema
 */
record FieldWords(GraphQLSchema schema) {

	Problem unknown(Place place) {
		String written = ((Field) place.node()).getName();
		return switch (place.parent()) {
			case GraphQLFieldsContainer type -> {
				List<String> known = names(type);
				yield invalid("`" + type.getName() + "` has no field " + Words.quoted(written) + "."
						+ NearestName.hint(written, known), "Its fields are " + Words.list(known) + ".");
			}
			case GraphQLUnionType union -> {
				List<String> types = union.getTypes().stream().map((type) -> type.getName()).toList();
				yield invalid(
						"`" + union.getName() + "` is a union and has no field " + Words.quoted(written)
								+ " of its own.",
						"Ask for it in a fragment: `... on " + types.getFirst() + " { … }`. Its types are "
								+ Words.list(types) + ".");
			}
			case null, default -> invalid("There is no field " + Words.quoted(written) + " here.", "Leave it out.");
		};
	}

	private static List<String> names(GraphQLFieldsContainer type) {
		return type.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList();
	}

	Problem unknownArgument(Place place) {
		String written = ((Argument) place.node()).getName();
		List<String> known = arguments(place).stream().map(GraphQLArgument::getName).toList();
		return invalid(
				owner(place) + " has no argument " + Words.quoted(written) + "." + NearestName.hint(written, known),
				known.isEmpty() ? "It takes no arguments." : "Its arguments are " + Words.list(known) + ".");
	}

	List<Problem> missingArguments(Place place) {
		List<Argument> given = switch (place.node()) {
			case Field field -> field.getArguments();
			case Directive directive -> directive.getArguments();
			default -> List.of();
		};
		return arguments(place).stream()
			.filter((argument) -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
			.filter((argument) -> given.stream().noneMatch((written) -> written.getName().equals(argument.getName())))
			.map((argument) -> invalid(owner(place) + " needs the argument `" + argument.getName() + "`.",
					"Give `" + argument.getName() + "`; its type is `" + GraphQLTypeUtil.simplePrint(argument.getType())
							+ "`."))
			.toList();
	}

	List<Problem> wrongValue(Place place) {
		GraphQLType type = place.expected();
		if (type == null) {
			return List.of();
		}
		return switch (place.node()) {
			case Argument argument -> ValueChecks.check(argument.getName(), Given.written(argument.getValue()), type);
			case VariableDefinition variable when variable.getDefaultValue() != null ->
				ValueChecks.check("$" + variable.getName(), Given.written(variable.getDefaultValue()), type);
			default -> List.of();
		};
	}

	Problem needsSelection(Place place) {
		String name = ((Field) place.node()).getName();
		GraphQLType type = (place.field() != null) ? GraphQLTypeUtil.unwrapAll(place.field().getType()) : null;
		List<GraphQLFieldDefinition> fields = (type instanceof GraphQLFieldsContainer container)
				? container.getFieldDefinitions() : List.of();
		String leaf = fields.stream()
			.filter((field) -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
			.map(GraphQLFieldDefinition::getName)
			.findFirst()
			.orElse("__typename");
		return invalid("`" + name + "` is " + described(type) + ", of which fields are to be chosen.",
				"Write `" + name + " { " + leaf + " }`" + (fields.isEmpty() ? "." : ", with any of "
						+ Words.list(fields.stream().map(GraphQLFieldDefinition::getName).toList()) + "."));
	}

	Problem hasNoFields(Place place) {
		String name = ((Field) place.node()).getName();
		GraphQLType type = (place.field() != null) ? GraphQLTypeUtil.unwrapAll(place.field().getType()) : null;
		return invalid("`" + name + "` is " + described(type) + " and has no fields.",
				"Write `" + name + "` without braces.");
	}

	Problem conflict(Place place) {
		Field field = (Field) place.node();
		String key = (field.getAlias() != null) ? field.getAlias() : field.getName();
		return invalid(
				Words.quoted(key) + " stands for two different things: other fields, other arguments or other types.",
				"Give one of them another alias.");
	}

	Problem unknownDirective(Place place) {
		String written = "@" + ((Directive) place.node()).getName();
		List<String> known = this.schema.getDirectives()
			.stream()
			.filter((directive) -> directive.validLocations().contains(Introspection.DirectiveLocation.FIELD))
			.map((directive) -> "@" + directive.getName())
			.toList();
		return invalid("There is no directive " + Words.quoted(written) + "." + NearestName.hint(written, known),
				"A request may use " + Words.list(known) + ".");
	}

	Problem misplacedDirective(Place place) {
		return invalid("The directive " + Words.quoted("@" + ((Directive) place.node()).getName())
				+ " does not belong at this place.", "Put it behind a field or a fragment, or leave it out.");
	}

	private static List<GraphQLArgument> arguments(Place place) {
		if (place.directive() != null) {
			return place.directive().getArguments();
		}
		return (place.field() != null) ? place.field().getArguments() : List.of();
	}

	private static String owner(Place place) {
		if (place.directive() != null) {
			return "`@" + place.directive().getName() + "`";
		}
		String field = (place.field() != null) ? place.field().getName() : "";
		return "`" + ((place.parent() != null) ? place.parent().getName() + "." : "") + field + "`";
	}

	private static String described(@Nullable GraphQLType type) {
		return (type != null) ? "of the type `" + Objects.requireNonNull(GraphQLTypeUtil.simplePrint(type)) + "`"
				: "of a type";
	}

	private static Problem invalid(String message, String hint) {
		return OperationWords.invalid(message, hint);
	}

}
