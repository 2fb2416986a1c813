package io.throughline.cypher;

import java.util.List;

import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.plan.SearchTerm;
import io.throughline.plan.SearchTerm.Need;
import io.throughline.plan.SearchText;
import io.throughline.plan.Sought;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the full-text index is asked. */
class LuceneTextTests {

	private static final List<Property> PROPERTIES = List.of(property("title", 3), property("my sum?", 1));

	private static Property property(String stored, double boost) {
		return new Property(stored, "", stored, ScalarType.STRING, false, true, false, false, boost);
	}

	private static String text(SearchTerm... terms) {
		return LuceneText.of(new SearchText(List.of(List.of(terms))), PROPERTIES);
	}

	@Test
	void aTermIsLookedForInEveryPropertyWithItsWeight() {
		assertThat(text(new SearchTerm(Need.MAY, new Sought.Exactly("home"))))
			.isEqualTo("(title:home^3.0 my\\ sum\\?:home^1.0)");
	}

	@Test
	void aTermThatMustBeThereMayBeInAnyProperty() {
		assertThat(text(new SearchTerm(Need.MUST, new Sought.Beginning("ho")),
				new SearchTerm(Need.MUST_NOT, new Sought.Similar("visit", 1))))
			.isEqualTo("+(title:ho*^3.0 my\\ sum\\?:ho*^1.0) -(title:visit~1^3.0 my\\ sum\\?:visit~1^1.0)");
	}

	@Test
	void everySignInAWordIsEscaped() {
		assertThat(text(new SearchTerm(Need.MAY, new Sought.Phrase(List.of("u.s", "a:b")))))
			.isEqualTo("(title:\"u\\.s a\\:b\"^3.0 my\\ sum\\?:\"u\\.s a\\:b\"^1.0)");
	}

	@Test
	void weightsAreWrittenWithoutAnExponent() {
		assertThat(LuceneText.of(new SearchText(List.of(List.of(new SearchTerm(Need.MAY, new Sought.Exactly("home"))))),
				List.of(property("title", 0.0001), property("name", 10_000_000))))
			.isEqualTo("(title:home^0.00010 name:home^10000000)");
	}

	@Test
	void severalSearchesHaveToMatchAll() {
		List<SearchTerm> home = List.of(new SearchTerm(Need.MAY, new Sought.Exactly("home")));
		assertThat(LuceneText.of(new SearchText(List.of(home, home)), List.of(property("title", 1))))
			.isEqualTo("+((title:home^1.0)) +((title:home^1.0))");
	}

}
