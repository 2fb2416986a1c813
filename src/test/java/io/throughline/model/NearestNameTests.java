package io.throughline.model;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestNameTests {

	private static final List<String> KNOWN = List.of("title", "titles", "name", "kind");

	@ParameterizedTest
	@CsvSource({ "titl, title", "Title, title", "nam, name", "kinds, kind", "titles, titles", "titel, title" })
	void aSlipIsUnderstood(String written, String meant) {
		assertThat(NearestName.of(written, KNOWN)).contains(meant);
	}

	@Test
	void somethingElseIsNotGuessed() {
		assertThat(NearestName.of("publisher", KNOWN)).isEmpty();
		assertThat(NearestName.hint("publisher", KNOWN)).isEmpty();
		assertThat(NearestName.of("x", List.of())).isEmpty();
	}

	@Test
	void aGuessIsAQuestion() {
		assertThat(NearestName.hint("titl", List.of("title"))).isEqualTo(" Did you mean `title`?");
	}

}
