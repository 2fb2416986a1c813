package io.throughline.query;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.throughline.plan.SearchTerm;
import io.throughline.plan.SearchTerm.Need;
import io.throughline.plan.SearchText;
import io.throughline.plan.Sought;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where in a text a search is found, and which part of the text is shown. */
class TextMatchTests {

	private static SearchText search(Sought... sought) {
		return new SearchText(List.of(Arrays.stream(sought).map((term) -> new SearchTerm(Need.MAY, term)).toList()));
	}

	private static List<String> highlighted(String text, Sought... sought) {
		return TextMatch.in("title", text, search(sought))
			.map((match) -> match.highlights()
				.stream()
				.map((place) -> match.fragment().substring(place.start(), place.end()))
				.toList())
			.orElse(List.of());
	}

	@Test
	void wordsPhrasesBeginningsAndSimilarWordsAreHighlighted() {
		String text = "Parent-Teacher Home Visits in Seattle";
		assertThat(highlighted(text, new Sought.Exactly("home"))).containsExactly("Home");
		assertThat(highlighted(text, new Sought.Phrase(List.of("teacher", "home")))).containsExactly("Teacher Home");
		assertThat(highlighted(text, new Sought.Beginning("s"), new Sought.Beginning("vis"))).containsExactly("Visits",
				"Seattle");
		assertThat(highlighted(text, new Sought.Similar("seattel", 2))).containsExactly("Seattle");
		assertThat(highlighted(text, new Sought.Similar("seat", 1))).isEmpty();
	}

	@Test
	void placesThatOverlapAreOne() {
		assertThat(highlighted("home visits", new Sought.Phrase(List.of("home", "visits")), new Sought.Beginning("v")))
			.containsExactly("home visits");
	}

	@Test
	void whatMustNotBeThereIsNotHighlighted() {
		SearchText search = new SearchText(List.of(List.of(new SearchTerm(Need.MUST, new Sought.Exactly("home")),
				new SearchTerm(Need.MUST_NOT, new Sought.Exactly("visits")))));
		assertThat(TextMatch.in("title", "visits", search)).isEmpty();
	}

	@Test
	void placesAreCountedInUtf16Units() {
		assertThat(TextMatch.in("title", "\uD83C\uDFE0 home", search(new Sought.Exactly("home"))))
			.hasValueSatisfying((match) -> assertThat(match.highlights()).containsExactly(new Highlight(3, 7)));
	}

	@Test
	void theFragmentHoldsMostPlaces() {
		String text = "home " + "x ".repeat(200) + "home visits at home " + "y ".repeat(200);
		TextMatch match = TextMatch.in("title", text, search(new Sought.Exactly("home"))).orElseThrow();
		assertThat(match.fragment()).contains("home visits at home").hasSizeLessThanOrEqualTo(160);
		assertThat(match.highlights()).hasSize(2);
	}

	@Test
	void aWordLongerThanAFragmentIsCut() {
		TextMatch match = TextMatch
			.in("title", "a ".repeat(100) + "x".repeat(250) + " a", search(new Sought.Beginning("x")))
			.orElseThrow();
		assertThat(match.fragment()).isEqualTo("x".repeat(160));
		assertThat(match.highlights()).containsExactly(new Highlight(0, 160));
	}

	@Test
	void anyFragmentIsShortAndBeginsAndEndsWithWords() {
		Random random = new Random(7);
		for (int i = 0; i < 2000; i++) {
			StringBuilder text = new StringBuilder();
			for (int words = random.nextInt(120); words >= 0; words--) {
				text.append("abcdefghij\uD835\uDD38".substring(0, 1 + random.nextInt(10))).append(", ");
			}
			TextMatch.in("title", text.toString(), search(new Sought.Exactly("abc"), new Sought.Exactly("ab")))
				.ifPresent((match) -> {
					String fragment = match.fragment();
					assertThat(fragment.length()).isLessThanOrEqualTo(160);
					assertThat(text).contains(fragment);
					assertThat(fragment).matches("\\w[\\s\\S]*");
					assertThat(match.highlights()).isNotEmpty()
						.allSatisfy((place) -> assertThat(fragment.substring(place.start(), place.end())).isIn("abc",
								"ab"));
				});
		}
	}

}
