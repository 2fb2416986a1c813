package io.throughline.document;

import graphql.language.Node;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/**
 * Something in a document, and what the schema says of the place where it stands; null is
 * what the schema does not know.
 *
 * @param node what stands there
 * @param parent the type whose fields are selected
 * @param field the field that is selected, or whose argument it is
 * @param directive the directive whose argument it is
 * @param expected the type of input that belongs there
 */
record Place(Node<?> node, @Nullable GraphQLCompositeType parent, @Nullable GraphQLFieldDefinition field,
		@Nullable GraphQLDirective directive, @Nullable GraphQLType expected) {

	static Place of(Node<?> node) {
		return new Place(node, null, null, null, null);
	}

	Place in(@Nullable GraphQLCompositeType type) {
		return new Place(this.node, type, this.field, this.directive, this.expected);
	}

	Place with(@Nullable GraphQLFieldDefinition selected) {
		return new Place(this.node, this.parent, selected, this.directive, this.expected);
	}

	/** Inside a directive, whose arguments are not the field's. */
	Place of(@Nullable GraphQLDirective applied) {
		return new Place(this.node, this.parent, null, applied, this.expected);
	}

	Place expecting(@Nullable GraphQLType type) {
		return new Place(this.node, this.parent, this.field, this.directive, type);
	}

	Place at(Node<?> inside) {
		return new Place(inside, this.parent, this.field, this.directive, this.expected);
	}

	/** The argument of this name, of the directive or the field. */
	@Nullable GraphQLArgument argument(String name) {
		if (this.directive != null) {
			return this.directive.getArgument(name);
		}
		return (this.field != null) ? this.field.getArgument(name) : null;
	}

}
