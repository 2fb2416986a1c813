package io.throughline.web;

import java.util.Locale;
import java.util.function.Predicate;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;

/**
 * Whether a sample can be asked of the served schema; the samples of one ontology are not
 * offered with another.
 */
final class SampleCheck implements Predicate<SampleQuery> {

	private final GraphQLSchema schema;

	SampleCheck(GraphQLSchema schema) {
		this.schema = schema;
	}

	@Override
	public boolean test(SampleQuery sample) {
		return new Validator().validateDocument(this.schema, Parser.parse(sample.query()), Locale.ROOT).isEmpty();
	}

}
