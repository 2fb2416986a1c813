package io.throughline.query;

import java.util.List;
import java.util.stream.Stream;

import io.throughline.plan.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which other spellings of a search are offered. */
class SpellingsTests {

	private static List<String> spellings(String text, List<String> words, String... texts) {
		return Spellings.of(new Spelling(List.of("didYouMean"), text, words), Stream.of(texts));
	}

	@Test
	void signsOfTheSearchStay() {
		assertThat(spellings("+Seatle -\"vists\"", List.of("seatle", "vists"), "Seattle", "home visits"))
			.containsExactly("+seattle -\"visits\"");
	}

	@Test
	void theNearestWordsComeTheMostFrequentFirst() {
		assertThat(spellings("vists", List.of("vists"), "lists", "visits visits", "fist")).containsExactly("visits",
				"lists");
	}

	@Test
	void wordsThatOccurStay() {
		assertThat(spellings("home vists", List.of("home", "vists"), "home dome", "visits"))
			.containsExactly("home visits");
	}

	@Test
	void nothingIsOfferedWhereNothingIsNear() {
		assertThat(spellings("vists", List.of("vists"), "Seattle")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "home, home, 0", "home, hoem, 1", "home, dome, 1", "home, homes, 1", "home, ome, 1", "ab, ba, 1",
			"'', abc, 3", "kitten, sitting, 3" })
	void distancesAreCountedAsTheIndexCountsThem(String left, String right, int edits) {
		assertThat(EditDistance.between(left, right)).isEqualTo(edits);
	}

}
