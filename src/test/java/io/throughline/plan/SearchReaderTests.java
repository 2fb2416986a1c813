package io.throughline.plan;

import java.util.List;

import io.throughline.plan.SearchTerm.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the text of a search means. */
class SearchReaderTests {

	private static List<SearchTerm> terms(String text) {
		return SearchReader.read("search", text).terms().toList();
	}

	private static SearchTerm may(Sought sought) {
		return new SearchTerm(Need.MAY, sought);
	}

	private static Sought word(String word) {
		return new Sought.Exactly(word);
	}

	@Test
	void wordsAreAlternativesInLowerCase() {
		assertThat(terms("Home  Visits")).containsExactly(may(word("home")), may(word("visits")));
	}

	@Test
	void signsBeforeAWordSayWhetherItMustBeThere() {
		assertThat(terms("+home -visits")).containsExactly(new SearchTerm(Need.MUST, word("home")),
				new SearchTerm(Need.MUST_NOT, word("visits")));
	}

	@Test
	void quotationMarksMakeAPhrase() {
		Sought phrase = new Sought.Phrase(List.of("home", "visits"));
		assertThat(terms("\"Home, visits!\" -\"home visits")).containsExactly(may(phrase),
				new SearchTerm(Need.MUST_NOT, phrase));
		assertThat(terms("“Home visits” -«home visits»")).containsExactly(may(phrase),
				new SearchTerm(Need.MUST_NOT, phrase));
		assertThat(terms("\"home\"~3 \"\" \"home visits\"^2")).containsExactly(may(word("home")), may(phrase));
	}

	@Test
	void anAsteriskBehindAWordIsAnyEnding() {
		assertThat(terms("Teach*")).containsExactly(may(new Sought.Beginning("teach")));
		assertThat(terms("+parent-teach*")).containsExactly(new SearchTerm(Need.MUST, word("parent")),
				new SearchTerm(Need.MUST, new Sought.Beginning("teach")));
	}

	@ParameterizedTest
	@CsvSource({ "seatle~, 2", "site~, 1", "seatle~1, 2", "site~0.8, 1" })
	void aTildeBehindAWordIsAnySimilarWord(String text, int edits) {
		String word = text.substring(0, text.indexOf('~'));
		assertThat(terms(text)).containsExactly(may(new Sought.Similar(word, edits)));
	}

	@Test
	void wordsOfTwoLettersAreLikeNoOther() {
		assertThat(terms("of~")).containsExactly(may(word("of")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "parent-teacher", "parent\u2010teacher", "parent-'teacher'", "\"parent teacher\"" })
	void wordsTiedByAHyphenOrAnApostropheAreAPhrase(String text) {
		assertThat(terms(text)).containsExactly(may(new Sought.Phrase(List.of("parent", "teacher"))));
	}

	@Test
	void whatTheIndexTakesForOneWordIsOne() {
		assertThat(terms("don't U.S. 3.14 1,000 a_b")).extracting(SearchTerm::sought)
			.containsExactly(word("don't"), word("u.s"), word("3.14"), word("1,000"), word("a_b"));
		assertThat(terms("\u65E5\u672C")).containsExactly(may(new Sought.Phrase(List.of("\u65E5", "\u672C"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "chicago;seattle", "chicago|seattle", "chicago,seattle", "chicago/seattle",
			"(chicago)(seattle)", "chicago;-seattle", "chicago+seattle", "chicago\u2013seattle", "chicago*seattle" })
	void everyOtherSignSeparatesWords(String text) {
		assertThat(terms(text)).containsExactly(may(word("chicago")), may(word("seattle")));
	}

	@Test
	void wordsWithoutASpaceShareWhatIsSaidBeforeTheFirst() {
		assertThat(terms("+chicago;parent-teacher")).containsExactly(new SearchTerm(Need.MUST, word("chicago")),
				new SearchTerm(Need.MUST, new Sought.Phrase(List.of("parent", "teacher"))));
	}

	@Test
	void endingsMayStandBeforeASignThatSeparates() {
		assertThat(terms("teach*,site~2;home")).containsExactly(may(new Sought.Beginning("teach")),
				may(new Sought.Similar("site", 1)), may(word("home")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*home", "home^3.0*0", "/home/", "[home TO visits]", "{home}", "(home", "home?", "h*e",
			"AND home", "title:home", "home\\", "\\\"home", "&& home ||", "!home" })
	void noOtherSignHasAMeaning(String text) {
		assertThat(terms(text)).allSatisfy((term) -> {
			assertThat(term.need()).isEqualTo(Need.MAY);
			assertThat(term.sought()).isInstanceOfAny(Sought.Exactly.class, Sought.Phrase.class);
			assertThat(term.sought().words()).allSatisfy((word) -> assertThat(word).matches("[a-z0-9:.]+"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "!!", "+", "-", "\"", "\"\"", "* ~ ?", "---" })
	void whatHasNoWordIsRefused(String text) {
		assertThatThrownBy(() -> terms(text)).isInstanceOf(RequestRefused.class)
			.hasMessage("`search` is `" + text + "`, in which there is no word.");
	}

	@Test
	void whatOnlyExcludesIsRefused() {
		assertThatThrownBy(() -> terms("-home -visits")).isInstanceOf(RequestRefused.class)
			.hasMessage("`search` is `-home -visits`, which says only what must not be there.");
	}

	@Test
	void longTextsAndManyWordsAreRefused() {
		assertThatThrownBy(() -> terms("x".repeat(501))).hasMessage("`search` has 501 characters; the limit is 500.");
		assertThatThrownBy(() -> terms("x ".repeat(33))).hasMessage("`search` has 33 words; the limit is 32.");
		assertThat(terms("x ".repeat(32))).hasSize(32);
	}

}
