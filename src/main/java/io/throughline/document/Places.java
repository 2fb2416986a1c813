package io.throughline.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a document by where it stands, with what the schema says of the place.
 */
final class Places {

	private final GraphQLSchema schema;

	private final Map<SourceLocation, List<Place>> byLocation = new HashMap<>();

	private Places(GraphQLSchema schema) {
		this.schema = schema;
	}

	static Places of(GraphQLSchema schema, Document document) {
		Places places = new Places(schema);
		document.getDefinitions().forEach(places::definition);
		return places;
	}

	/** What of this kind stands at a location. */
	Optional<Place> find(SourceLocation location, Class<? extends Node<?>> kind) {
		return this.byLocation.getOrDefault(location, List.of())
			.stream()
			.filter((place) -> kind.isInstance(place.node()))
			.findFirst();
	}

	private void definition(Node<?> definition) {
		Place place = Place.of(definition);
		add(place);
		switch (definition) {
			case OperationDefinition operation -> {
				operation.getVariableDefinitions().forEach(this::variable);
				GraphQLCompositeType root = switch (operation.getOperation()) {
					case QUERY -> this.schema.getQueryType();
					case MUTATION -> this.schema.getMutationType();
					case SUBSCRIPTION -> this.schema.getSubscriptionType();
				};
				directives(place, operation);
				selections(root, operation.getSelectionSet());
			}
			case FragmentDefinition fragment -> {
				type(place, fragment.getTypeCondition());
				directives(place, fragment);
				selections(composite(fragment.getTypeCondition()), fragment.getSelectionSet());
			}
			default -> {
			}
		}
	}

	private void variable(VariableDefinition variable) {
		GraphQLType type = InputTypes.of(this.schema, variable.getType());
		Place place = Place.of(variable).expecting(type);
		add(place);
		type(place, variable.getType());
		directives(place, variable);
		value(place, variable.getDefaultValue(), type);
	}

	private void type(Place place, @Nullable Type<?> type) {
		switch (type) {
			case NonNullType nonNull -> type(place, nonNull.getType());
			case ListType list -> type(place, list.getType());
			case TypeName name -> add(place.at(name));
			case null, default -> {
			}
		}
	}

	private void selections(@Nullable GraphQLCompositeType parent, @Nullable SelectionSet selections) {
		if (selections != null) {
			selections.getSelections().forEach((selection) -> selection(parent, selection));
		}
	}

	private void selection(@Nullable GraphQLCompositeType parent, Selection<?> selection) {
		Place place = Place.of((Node<?>) selection).in(parent);
		switch (selection) {
			case Field field -> {
				GraphQLFieldDefinition definition = (parent != null) ? field(parent, field.getName()) : null;
				Place at = place.with(definition);
				add(at);
				field.getArguments().forEach((argument) -> argument(at, argument));
				directives(at, field);
				selections((definition != null) ? composite(definition.getType()) : null, field.getSelectionSet());
			}
			case InlineFragment fragment -> {
				add(place);
				type(place, fragment.getTypeCondition());
				directives(place, fragment);
				selections((fragment.getTypeCondition() != null) ? composite(fragment.getTypeCondition()) : parent,
						fragment.getSelectionSet());
			}
			case FragmentSpread spread -> {
				add(place);
				directives(place, spread);
			}
			default -> throw new IllegalStateException("A selection is a field or a fragment.");
		}
	}

	private @Nullable GraphQLFieldDefinition field(GraphQLCompositeType parent, String name) {
		if (name.equals("__typename")) {
			return this.schema.getIntrospectionTypenameFieldDefinition();
		}
		boolean root = parent.getName().equals(this.schema.getQueryType().getName());
		if (root && name.equals("__schema")) {
			return this.schema.getIntrospectionSchemaFieldDefinition();
		}
		if (root && name.equals("__type")) {
			return this.schema.getIntrospectionTypeFieldDefinition();
		}
		return (parent instanceof GraphQLFieldsContainer container) ? container.getFieldDefinition(name) : null;
	}

	private void directives(Place place, DirectivesContainer<?> container) {
		for (Directive directive : container.getDirectives()) {
			Place at = place.at(directive).of(this.schema.getDirective(directive.getName()));
			add(at);
			directive.getArguments().forEach((argument) -> argument(at, argument));
		}
	}

	private void argument(Place place, Argument argument) {
		GraphQLArgument definition = place.argument(argument.getName());
		GraphQLType type = (definition != null) ? definition.getType() : null;
		Place at = place.at(argument).expecting(type);
		add(at);
		value(at, argument.getValue(), type);
	}

	private void value(Place place, @Nullable Value<?> value, @Nullable GraphQLType type) {
		if (value == null) {
			return;
		}
		Place at = place.at(value).expecting(type);
		add(at);
		GraphQLType nullable = (type != null) ? GraphQLTypeUtil.unwrapNonNull(type) : null;
		switch (value) {
			case ArrayValue list -> {
				GraphQLType element = (nullable instanceof GraphQLList of) ? of.getWrappedType() : nullable;
				list.getValues().forEach((inside) -> value(at, inside, element));
			}
			case ObjectValue keyed -> keyed.getObjectFields().forEach((key) -> {
				GraphQLInputObjectField field = (nullable instanceof GraphQLInputObjectType input)
						? input.getField(key.getName()) : null;
				add(at.at(key));
				value(at, key.getValue(), (field != null) ? field.getType() : null);
			});
			default -> {
			}
		}
	}

	private @Nullable GraphQLCompositeType composite(TypeName name) {
		return (this.schema.getType(name.getName()) instanceof GraphQLCompositeType type) ? type : null;
	}

	private static @Nullable GraphQLCompositeType composite(GraphQLType type) {
		return (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType composite) ? composite : null;
	}

	private void add(Place place) {
		SourceLocation location = place.node().getSourceLocation();
		if (location != null) {
			this.byLocation.computeIfAbsent(location, (unused) -> new ArrayList<>()).add(place);
		}
	}

}
