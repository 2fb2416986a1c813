package io.throughline.document;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/** Types as documents write them. */
final class InputTypes {

	private InputTypes() {
	}

	/** The schema's type for a written one, or null if it has none of that name. */
	static @Nullable GraphQLType of(GraphQLSchema schema, Type<?> written) {
		return switch (written) {
			case NonNullType nonNull -> {
				GraphQLType inside = of(schema, nonNull.getType());
				yield (inside != null) ? GraphQLNonNull.nonNull(inside) : null;
			}
			case ListType list -> {
				GraphQLType inside = of(schema, list.getType());
				yield (inside != null) ? GraphQLList.list(inside) : null;
			}
			case TypeName name -> schema.getType(name.getName());
			default -> null;
		};
	}

}
