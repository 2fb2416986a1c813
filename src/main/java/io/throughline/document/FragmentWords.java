package io.throughline.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.throughline.model.NearestName;
import org.jspecify.annotations.Nullable;

/** What is said of fragments and their types. */
final class FragmentWords {

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();

	FragmentWords(GraphQLSchema schema, Document document) {
		this.schema = schema;
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.putIfAbsent(fragment.getName(), fragment));
	}

	Problem unknownType(Place place) {
		String written = ((TypeName) place.node()).getName();
		Collection<String> known = this.schema.getAllTypesAsList().stream().map(GraphQLNamedType::getName).toList();
		return invalid("There is no type " + Words.quoted(written) + "." + NearestName.hint(written, known),
				"The types are in the schema at `/graphql/schema.graphqls`.");
	}

	Problem notComposite(Place place) {
		String type = (place.node() instanceof InlineFragment inline) ? name(inline.getTypeCondition())
				: ((FragmentDefinition) place.node()).getTypeCondition().getName();
		return invalid("A fragment is on " + Words.quoted(type) + ", which has no fields.",
				"Name a type of node, an interface or a union.");
	}

	Problem undefined(Place place) {
		String written = ((FragmentSpread) place.node()).getName();
		return invalid(
				"There is no fragment " + Words.quoted(written) + "."
						+ NearestName.hint(written, this.fragments.keySet()),
				"Add `fragment " + Words.quoted(written).replace("`", "") + " on … { … }` to the document.");
	}

	Problem unused(Place place) {
		String name = ((FragmentDefinition) place.node()).getName();
		return invalid("The fragment " + Words.quoted(name) + " is not used.",
				"Leave it out, or spread it with `..." + name + "`.");
	}

	Problem cycle(Place place) {
		String name = (place.node() instanceof FragmentSpread spread) ? spread.getName()
				: ((FragmentDefinition) place.node()).getName();
		return invalid("The fragment " + Words.quoted(name) + " contains itself.",
				"Write out how far you want to go; a path that repeats is a `@through` field of the ontology.");
	}

	Problem neverApplies(Place place) {
		String type = (place.node() instanceof InlineFragment inline) ? name(inline.getTypeCondition())
				: onType(((FragmentSpread) place.node()).getName());
		GraphQLCompositeType parent = place.parent();
		return invalid(
				"What is asked here is never " + Words.quoted(type) + "; it is "
						+ ((parent != null) ? "`" + parent.getName() + "`" : "another type") + ".",
				(parent != null) ? "Name " + possible(parent) + ", or leave the fragment out." : "Leave it out.");
	}

	private String possible(GraphQLCompositeType parent) {
		List<String> types = (parent instanceof GraphQLObjectType) ? List.of(parent.getName()) : this.schema
			.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLObjectType object && this.schema.isPossibleType(parent, object))
			.map(GraphQLNamedType::getName)
			.toList();
		return ((types.size() == 1) ? "" : "one of ") + Words.list(types);
	}

	private String onType(String fragment) {
		FragmentDefinition definition = this.fragments.get(fragment);
		return (definition != null) ? definition.getTypeCondition().getName() : fragment;
	}

	private static String name(@Nullable TypeName type) {
		return (type != null) ? type.getName() : "";
	}

	private static Problem invalid(String message, String hint) {
		return OperationWords.invalid(message, hint);
	}

}
