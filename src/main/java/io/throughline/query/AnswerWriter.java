package io.throughline.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLContext;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an answer as JSON, by its shape and the types of the served schema: what
 * graphql-java would make of the same answer, byte for byte.
 *
 * @param schema the served schema
 * @param json where it is written
 */
record AnswerWriter(GraphQLSchema schema, JsonGenerator json) {

	/** Nothing is kept in it; one for each value would cost as much as the value. */
	private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

	/**
	 * An answer cannot be written without an error among it; who reports errors has to
	 * write it.
	 */
	static final class NotPlain extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotPlain() {
			super(null, null, false, false);
		}

	}

	/**
	 * Writes an object.
	 * @param answer its values by result key
	 * @throws NotPlain if there is an error in it
	 */
	void object(AnswerShape shape, Map<?, ?> answer) {
		this.json.writeStartObject();
		for (AnswerShape.Field field : shape.fields()) {
			this.json.writeName(field.name());
			GraphQLType type = field.type();
			if (type != null) {
				value(type, field, answer.get(field.key()));
			}
			else {
				this.json.writeString(shape.type().getName());
			}
		}
		this.json.writeEndObject();
	}

	private void value(GraphQLType type, AnswerShape.Field field, @Nullable Object value) {
		if (value instanceof GraphMismatch) {
			throw new NotPlain();
		}
		if (value == null) {
			if (type instanceof GraphQLNonNull) {
				throw new NotPlain();
			}
			this.json.writeNull();
			return;
		}
		switch ((type instanceof GraphQLNonNull required) ? required.getWrappedType() : type) {
			case GraphQLList list -> list(list.getWrappedType(), field, value);
			case GraphQLScalarType scalar -> leaf(serialized(scalar, value));
			case GraphQLEnumType values -> leaf(serialized(values, value));
			case GraphQLObjectType object -> object(field.shape(object), map(value));
			case GraphQLInterfaceType ignored -> object(field.shape(typeOf(map(value), this.schema)), map(value));
			case GraphQLUnionType ignored -> object(field.shape(typeOf(map(value), this.schema)), map(value));
			default -> throw new NotPlain();
		}
	}

	private void list(GraphQLType element, AnswerShape.Field field, Object value) {
		List<?> values = values(value);
		this.json.writeStartArray();
		for (Object each : values) {
			value(element, field, each);
		}
		this.json.writeEndArray();
	}

	static List<?> values(Object value) {
		if (value instanceof List<?> values) {
			return values;
		}
		throw new NotPlain();
	}

	static Map<?, ?> map(Object value) {
		if (value instanceof Map<?, ?> map) {
			return map;
		}
		throw new NotPlain();
	}

	static GraphQLObjectType typeOf(Map<?, ?> answer, GraphQLSchema schema) {
		return Objects.requireNonNull(schema.getObjectType(String.valueOf(answer.get(ResultKeyFetcher.TYPE))));
	}

	static @Nullable Object serialized(GraphQLScalarType scalar, Object value) {
		try {
			return scalar.getCoercing().serialize(value, CONTEXT, Locale.ROOT);
		}
		catch (CoercingSerializeException ex) {
			throw new NotPlain();
		}
	}

	static Object serialized(GraphQLEnumType values, Object value) {
		try {
			return values.serialize(value, CONTEXT, Locale.ROOT);
		}
		catch (CoercingSerializeException ex) {
			throw new NotPlain();
		}
	}

	/** Whether what a value was serialized to can be written. */
	static boolean isLeaf(@Nullable Object serialized) {
		return serialized instanceof String || serialized instanceof Integer || serialized instanceof Double
				|| serialized instanceof Boolean;
	}

	private void leaf(@Nullable Object value) {
		switch (value) {
			case String text -> this.json.writeString(text);
			case Integer number -> this.json.writeNumber(number);
			case Double number -> this.json.writeNumber(number);
			case Boolean truth -> this.json.writeBoolean(truth);
			case null, default -> throw new NotPlain();
		}
	}

}
