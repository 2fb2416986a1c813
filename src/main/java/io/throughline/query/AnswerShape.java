package io.throughline.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * What of an object of one type is answered: its fields in the order of the
 * specification, which is that of the document with all fragments in their places.
 *
 * @param type the type of object
 * @param fields its fields
 * @see <a href=
 * "https://spec.graphql.org/September2025/#sec-Executing-Selection-Sets">GraphQL:
 * Executing Selection Sets</a>
 */
record AnswerShape(GraphQLObjectType type, List<Field> fields) {

	/** The shape of an operation's answer. */
	static AnswerShape of(OperationDefinition operation, Map<String, FragmentDefinition> fragments,
			CoercedVariables variables, GraphQLSchema schema) {
		Collecting collecting = new Collecting(schema, fragments, variables.toMap());
		GraphQLObjectType type = schema.getQueryType();
		return collecting.shape(type,
				new FieldCollector().collectFields(collecting.parameters(type), operation.getSelectionSet()));
	}

	/** Whether a part of the schema itself is asked for. */
	boolean asksSchema() {
		return this.fields.stream().anyMatch((field) -> field.type() == null && !field.isTypeName());
	}

	/** A field of an answer. */
	static final class Field {

		private final String key;

		private final SerializableString name;

		private final @Nullable GraphQLOutputType type;

		private final MergedField merged;

		private final Collecting collecting;

		private final Map<GraphQLObjectType, AnswerShape> shapes = new ConcurrentHashMap<>();

		private Field(GraphQLObjectType parent, MergedField merged, Collecting collecting) {
			this.key = ResultKeyFetcher.key(parent, merged);
			this.name = new SerializedString(merged.getResultKey());
			GraphQLFieldDefinition definition = parent.getFieldDefinition(merged.getName());
			this.type = (definition != null) ? definition.getType() : null;
			this.merged = merged;
			this.collecting = collecting;
		}

		/** Under what the answer has it. */
		String key() {
			return this.key;
		}

		/** The result key, ready to be written. */
		SerializableString name() {
			return this.name;
		}

		/** Whether it is the name of the object's type. */
		boolean isTypeName() {
			return this.merged.getName().equals(Introspection.TypeNameMetaFieldDef.getName());
		}

		/** Its type; null if the served schema does not say. */
		@Nullable GraphQLOutputType type() {
			return this.type;
		}

		/** What of its value is answered, if that is an object of this type. */
		AnswerShape shape(GraphQLObjectType type) {
			AnswerShape known = this.shapes.get(type);
			return (known != null) ? known : this.shapes.computeIfAbsent(type, (unused) -> this.collecting.shape(type,
					new FieldCollector().collectFields(this.collecting.parameters(type), this.merged)));
		}

	}

	/**
	 * Where fields are collected.
	 *
	 * @param schema the served schema
	 * @param fragments the document's fragments
	 * @param variables what {@code @skip} and {@code @include} look at
	 */
	private record Collecting(GraphQLSchema schema, Map<String, FragmentDefinition> fragments,
			Map<String, Object> variables) {

		FieldCollectorParameters parameters(GraphQLObjectType type) {
			return FieldCollectorParameters.newParameters()
				.schema(this.schema)
				.objectType(type)
				.fragments(this.fragments)
				.variables(this.variables)
				.graphQLContext(GraphQLContext.getDefault())
				.build();
		}

		AnswerShape shape(GraphQLObjectType type, MergedSelectionSet selected) {
			return new AnswerShape(type,
					selected.getSubFieldsList().stream().map((field) -> new Field(type, field, this)).toList());
		}

	}

}
