package io.throughline.query;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;

import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import io.throughline.query.AnswerWriter.NotPlain;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether {@link AnswerWriter} can write an answer, in a fraction of the time
 * that writing takes.
 *
 * @param schema the served schema
 */
record AnswerCheck(GraphQLSchema schema) {

	private static final Coercing<?, ?> DATE = ExtendedScalars.Date.getCoercing();

	private static final Coercing<?, ?> DATE_TIME = ExtendedScalars.DateTime.getCoercing();

	/**
	 * Checks an object.
	 * @param answer its values by result key
	 * @throws NotPlain if there is an error in it
	 */
	void object(AnswerShape shape, Map<?, ?> answer) {
		for (AnswerShape.Field field : shape.fields()) {
			GraphQLType type = field.type();
			if (type != null) {
				value(type, field, answer.get(field.key()));
			}
		}
	}

	private void value(GraphQLType type, AnswerShape.Field field, @Nullable Object value) {
		if (value instanceof GraphMismatch) {
			throw new NotPlain();
		}
		if (value == null) {
			if (type instanceof GraphQLNonNull) {
				throw new NotPlain();
			}
			return;
		}
		switch ((type instanceof GraphQLNonNull required) ? required.getWrappedType() : type) {
			case GraphQLList list -> list(list.getWrappedType(), field, value);
			case GraphQLScalarType scalar -> scalar(scalar, value);
			case GraphQLEnumType values -> AnswerWriter.serialized(values, value);
			case GraphQLObjectType object -> object(field.shape(object), AnswerWriter.map(value));
			case GraphQLInterfaceType ignored -> ofItsType(field, AnswerWriter.map(value));
			case GraphQLUnionType ignored -> ofItsType(field, AnswerWriter.map(value));
			default -> throw new NotPlain();
		}
	}

	private void list(GraphQLType element, AnswerShape.Field field, Object value) {
		for (Object each : AnswerWriter.values(value)) {
			value(element, field, each);
		}
	}

	private void ofItsType(AnswerShape.Field field, Map<?, ?> answer) {
		object(field.shape(AnswerWriter.typeOf(answer, this.schema)), answer);
	}

	/** There is a text for every date; making it takes longer than all else here. */
	private static void scalar(GraphQLScalarType type, Object value) {
		boolean written = switch (value) {
			case LocalDate ignored -> type.getCoercing().equals(DATE);
			case OffsetDateTime ignored -> type.getCoercing().equals(DATE_TIME);
			case ZonedDateTime ignored -> type.getCoercing().equals(DATE_TIME);
			default -> false;
		};
		if (!written && !AnswerWriter.isLeaf(AnswerWriter.serialized(type, value))) {
			throw new NotPlain();
		}
	}

}
