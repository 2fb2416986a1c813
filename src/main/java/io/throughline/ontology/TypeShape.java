package io.throughline.ontology;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A field's type taken apart.
 *
 * @param name the named type inside
 * @param list whether it stands in a list
 * @param required whether the whole is non-null
 * @param nested whether it is a list of lists, which an ontology cannot have
 */
record TypeShape(String name, boolean list, boolean required, boolean nested) {

	static TypeShape of(Type<?> type) {
		boolean required = type instanceof NonNullType;
		@Nullable Type<?> inner = stripped(type);
		if (inner instanceof ListType list) {
			Type<?> element = stripped(list.getType());
			boolean nested = element instanceof ListType;
			return new TypeShape(nameOf(element), true, required, nested);
		}
		return new TypeShape(nameOf(inner), false, required, false);
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

	/** As GraphQL writes it, such as {@code [Site!]!}. */
	String written() {
		return (this.list ? "[" + this.name + "!]" : this.name) + (this.required ? "!" : "");
	}

}
