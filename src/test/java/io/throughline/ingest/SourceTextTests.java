package io.throughline.ingest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How quotations are looked up. */
class SourceTextTests {

	private final SourceText text = new SourceText(
			"The Foundation’s initiative — two sites,\n\tSeattle, WA and\u00a0Springfield, MA — began in 2009.");

	@Test
	void findsAQuotationWhateverItsWhiteSpace() {
		assertThat(this.text.whyNot(SourceText.collapsed(" Seattle,  WA\nand Springfield, "))).isEmpty();
	}

	@Test
	void showsHowTheTextGoesOnWhereTheQuotationLeavesIt() {
		assertThat(this.text.whyNot("sites, Seattle, WA and Lee County, FL"))
			.hasValueSatisfying((reason) -> assertThat(reason)
				.startsWith("After `sites, Seattle, WA and ` the text goes on `Springfield, MA")
				.endsWith("the quotation `Lee County, FL`."));
	}

	@Test
	void showsTheTextsOwnCharactersWhereOnlyTheyDiffer() {
		assertThat(this.text.whyNot("the foundation's initiative - two"))
			.contains("The text has it in other characters: `The Foundation’s initiative — two`. Write it as there.");
	}

	@Test
	void saysThatNothingOfTheQuotationIsThere() {
		assertThat(this.text.whyNot("Columbus, OH")).contains("Not even its beginning `Columbus, OH` stands there.");
	}

	@Test
	void findsTheLongestBeginningWhenTheTextEndsTooEarly() {
		assertThat(this.text.whyNot("began in 2009. Then it ended")).hasValueSatisfying((reason) -> assertThat(reason)
			.contains("After `began in 2009.` the text goes on ``, the quotation ` Then it ended`"));
	}

}
