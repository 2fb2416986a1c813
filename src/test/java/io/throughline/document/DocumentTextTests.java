package io.throughline.document;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{ a }                          | 3  | 1
			{a,b(c:-1.5e3)}                | 9  | 2
			query Q($x: [Int!]! = [1]) { a @skip(if: $x) ...F } | 29 | 2
			{ a(b: "{{{ \\" }}}") }        | 8  | 2
			{ a(b: \"""{{{ " \\\""" [[\""") } | 8 | 2
			{ a # {{{ ( [ nothing          | 2  | 1
			}}}}                           | 4  | 0
			"not closed {{{                | 1  | 0
			"ends with \\                  | 1  | 0
			\"""                           | 1  | 0
			.. ...                         | 3  | 0
			""")
	void tokensAndBracketsAreCountedAsTheSpecificationHasThem(String text, int tokens, int nesting) {
		assertThat(DocumentText.of(text)).isEqualTo(new DocumentText(tokens, nesting));
	}

}
