package io.throughline.ontology;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/**
 * A field's type taken apart.
 *
 * @param name the named type inside
 * @param list whether it stands in a list
 * @param required whether the whole is non-null
 * @param elementRequired whether the elements of a list are non-null
 * @param nested whether it is a list of lists, which an ontology cannot have
 * @param written as the author wrote it, such as {@code [Site!]!}
 */
record TypeShape(String name, boolean list, boolean required, boolean elementRequired, boolean nested, String written) {

	static TypeShape of(Type<?> type) {
		boolean required = type instanceof NonNullType;
		if (!(stripped(type) instanceof ListType list)) {
			return new TypeShape(nameOf(type), false, required, false, false, written(type));
		}
		boolean nested = stripped(list.getType()) instanceof ListType;
		return new TypeShape(nameOf(type), true, required, list.getType() instanceof NonNullType, nested,
				written(type));
	}

	/** Whether it is {@code [T!]!}, as what is served as a connection is written. */
	boolean isConnection() {
		return this.list && this.required && this.elementRequired && !this.nested;
	}

	private static Type<?> stripped(Type<?> type) {
		return (type instanceof NonNullType nonNull) ? nonNull.getType() : type;
	}

	private static String nameOf(Type<?> type) {
		return switch (type) {
			case TypeName name -> name.getName();
			case ListType list -> nameOf(list.getType());
			case NonNullType nonNull -> nameOf(nonNull.getType());
			default -> throw new IllegalStateException("A GraphQL type is a name, a list or non-null.");
		};
	}

	private static String written(Type<?> type) {
		return switch (type) {
			case TypeName name -> name.getName();
			case ListType list -> "[" + written(list.getType()) + "]";
			case NonNullType nonNull -> written(nonNull.getType()) + "!";
			default -> throw new IllegalStateException("A GraphQL type is a name, a list or non-null.");
		};
	}

}
