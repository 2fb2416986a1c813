package io.throughline.oracle;

import java.util.List;
import java.util.Optional;

import io.throughline.oracle.Value.Form;

/**
 * A type of the films' ontology: where it is served and what its nodes hold.
 */
enum Kind {

	PERSON("people", List.of("Person"), null,
			List.of(Value.texts("name", true), Value.times("born", "1899-02-03", "1899-12-31", "1920-01-01"),
					new Value("interviews", Form.TRUTH, List.of(true, false), false),
					Value.numbers("height", 1.5, 1.62, 1.9), Value.list("prizes", false, 1931, 1932, 1933))),

	FILM("films", List.of("Film"), "number",
			List.of(Value.texts("title", true), Value.list("genres", true, "drama", "comedy"),
					Value.times("released", "1931-03-01", "1931-03-02", "1960-01-01"),
					Value.numbers("rating", 0.0, 6.0, 8.5),
					new Value("colour", Form.TRUTH, List.of(true, false), false),
					Value.times("lastShown", "2019-05-01T18:00:00Z", "2019-05-01T18:00:01Z", "2020-01-01T00:00:00Z"),
					Value.list("minutes", false, 60, 71, 98))),

	WORK("works", List.of("Film", "ShortFilm", "Series"), "number",
			List.of(Value.texts("title", true), Value.list("genres", true, "drama", "comedy"),
					Value.times("released", "1931-03-01", "1931-03-02", "1960-01-01"))),

	STUDIO("studios", List.of("Studio"), "code", List.of(Value.numbers("founded", 1920, 1925, 1930)));

	private final String field;

	private final List<String> types;

	private final Optional<String> keyProperty;

	private final List<Value> properties;

	Kind(String field, List<String> types, @org.jspecify.annotations.Nullable String keyProperty,
			List<Value> properties) {
		this.field = field;
		this.types = types;
		this.keyProperty = Optional.ofNullable(keyProperty);
		this.properties = properties;
	}

	String field() {
		return this.field;
	}

	List<String> types() {
		return this.types;
	}

	Optional<String> keyProperty() {
		return this.keyProperty;
	}

	List<Value> properties() {
		return this.properties;
	}

}
