package io.throughline.web;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AcceptHeaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                                                       | application/json
			*/*                                                                      | application/json
			application/*                                                            | application/json
			application/json                                                         | application/json
			application/json; charset=utf-8                                          | application/json
			application/graphql-response+json                                        | application/graphql-response+json
			application/graphql-response+json, application/json                      | application/graphql-response+json
			application/json, application/graphql-response+json                      | application/json
			application/json;q=0.5, application/graphql-response+json;q=0.6          | application/graphql-response+json
			application/graphql-response+json;q=0.9, application/json                | application/json
			text/html, */*;q=0.1                                                     | application/json
			*/*, application/json;q=0                                                | application/graphql-response+json
			nonsense, application/graphql-response+json                              | application/graphql-response+json
			""")
	void theTypeThatTheClientLikesBestIsChosen(String header, String type) {
		assertThat(AcceptHeader.choose(List.of(header))).hasToString(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/*", "nonsense", ";;;", "*/*;q=0", "application/json;q=0",
			"application/json;q=7" })
	void aClientThatAcceptsNothingThatIsOfferedIsTold(String header) {
		assertThatExceptionOfType(HttpRefusal.class).isThrownBy(() -> AcceptHeader.choose(List.of(header)))
			.satisfies((refusal) -> assertThat(refusal.status()).isEqualTo(HttpStatus.NOT_ACCEPTABLE));
	}

	@Test
	void aThousandTypesAreTooMany() {
		String[] types = new String[1_000];
		Arrays.fill(types, "a/b");
		assertThatExceptionOfType(HttpRefusal.class)
			.isThrownBy(() -> AcceptHeader.choose(List.of(String.join(",", types))))
			.satisfies((refusal) -> {
				assertThat(refusal.status()).isEqualTo(HttpStatus.BAD_REQUEST);
				assertThat(refusal.error().details()).containsEntry("value", 1_000L).containsEntry("limit", 50L);
			});
	}

}
