package io.throughline.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words are those of the full-text index, which Lucene's standard analyzer makes. */
class WordsTests {

	private static final List<String> PIECES = List.of("a", "B", "home", "Größe", "é", "é", "7", "42", "_", "'", "’",
			".", ",", ":", ";", "-", "/", " ", "  ", "\n", "\t", "+", "(", "\"", "*", "~", "\\", "日", "本", "ひ", "カ",
			"タ", "한", "Ж", "ß", "İ", "@", "#", "€", "½", "\u00ad", "\u200d", "·", "\uD835\uDD38", "x1", "1x");

	private static List<Word> standard(String text) throws IOException {
		List<Word> words = new ArrayList<>();
		try (Analyzer analyzer = new StandardAnalyzer(); TokenStream stream = analyzer.tokenStream("f", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
			}
			stream.end();
		}
		return words;
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Parent-Teacher Home Visits", "don't", "U.S. and U.S.A.", "3.14, 1,000 and 1.a", "a_b _c_ _",
					"it’s O'Neill's", "日本語 and ひらがな カタカナ", "C++ and C#", "a:b a;b 1;2", "Größe İstanbul", "", "!!" })
	void textsAreDividedAsTheIndexDividesThem(String text) throws IOException {
		assertThat(Words.of(text)).isEqualTo(standard(text));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void anyTextIsDividedAsTheIndexDividesIt(long seed) throws IOException {
		Random random = new Random(seed);
		for (int i = 0; i < 5000; i++) {
			StringBuilder text = new StringBuilder();
			for (int piece = random.nextInt(8); piece >= 0; piece--) {
				text.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			assertThat(Words.of(text.toString())).as("seed %s: %s", seed, text).isEqualTo(standard(text.toString()));
		}
	}

	@Test
	void wordsAreAtMostAsLongAsInTheIndex() throws IOException {
		String text = "x".repeat(600);
		assertThat(Words.of(text)).isEqualTo(standard(text)).hasSize(3);
	}

	@Test
	void halfACharacterIsNoWord() {
		assertThat(Words.of("\uD835 a")).extracting(Word::text).containsExactly("a");
	}

}
