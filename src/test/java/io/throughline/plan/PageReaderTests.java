package io.throughline.plan;

import java.util.List;
import java.util.Map;

import io.throughline.plan.Projection.ConnectionOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageReaderTests {

	private static final Requests FILMS = Requests.films();

	@Test
	void aPageHasTwentyAtTheRootAndTenBelow() {
		assertThat(root("").size()).isEqualTo(20);
		assertThat(root("(first: null, last: null)").size()).isEqualTo(20);
		assertThat(nested("").size()).isEqualTo(10);
	}

	@Test
	void aPageMayBeAskedForFromEitherEnd() {
		assertThat(root("(first: 100)")).extracting(Page::size, Page::backwards).containsExactly(100, false);
		assertThat(root("(last: 1)")).extracting(Page::size, Page::backwards).containsExactly(1, true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			first: 0          | `films.first` is 0; the least is 1.
			first: -5         | `films.first` is -5; the least is 1.
			first: 101        | `films.first` is 101; the limit is 100.
			last: 2147483647  | `films.last` is 2147483647; the limit is 100.
			""")
	void aSizeOutOfRangeIsRefused(String argument, String message) {
		Refusal refusal = FILMS.refusal("{ films(" + argument + ") { totalCount } }");
		assertThat(refusal).isInstanceOf(Refusal.PageSize.class);
		assertThat(refusal.message()).isEqualTo(message);
		assertThat(refusal.hint()).contains("1 to 100");
	}

	@Test
	void aRefusalNamesTheFieldWithItsType() {
		Refusal refusal = FILMS.refusal("{ people { nodes { works(first: 500) { totalCount } } } }");
		assertThat(refusal.message()).isEqualTo("`Person.works.first` is 500; the limit is 100.");
	}

	@Test
	void bothEndsAtOnceAreRefused() {
		assertThat(FILMS.refusal("{ films(first: 1, last: 1) { totalCount } }").message())
			.isEqualTo("`films` has both `first` and `last`.");
	}

	@Test
	void aCursorIsReadBack() {
		Page page = root("(first: 1)");
		String cursor = Cursor.write(page.fingerprint(), new Position(List.of(7L)));
		assertThat(root("(after: \"" + cursor + "\")").after()).isEqualTo(new Position(List.of(7L)));
		assertThat(root("(last: 3, before: \"" + cursor + "\")").before()).isEqualTo(new Position(List.of(7L)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			where: {title: {eq: "x"}}
			orderBy: [{id: DESC}]
			where: {not: {}}
			""")
	void aCursorOfAnotherFilterOrOrderIsRefused(String argument) {
		String cursor = Cursor.write(root("").fingerprint(), new Position(List.of(7L)));
		Refusal refusal = FILMS.refusal("{ films(after: \"" + cursor + "\", " + argument + ") { totalCount } }");
		assertThat(refusal.message()).isEqualTo("`films.after` is a cursor of another field, order or filter.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			orderBy: []
			where: {}
			where: null
			orderBy: null
			""")
	void otherWordsForTheSameOrderAndFilterKeepTheCursor(String argument) {
		String cursor = Cursor.write(root("").fingerprint(), new Position(List.of(7L)));
		assertThat(root("(after: \"" + cursor + "\", " + argument + ")").after()).isEqualTo(new Position(List.of(7L)));
	}

	@Test
	void theFilterOfTheRelationshipBelongsToTheCursor() {
		assertThat(nested("(edge: {role: {eq: ACTOR}})").fingerprint()).isNotEqualTo(nested("").fingerprint());
		assertThat(nested("(first: 3)").fingerprint()).isEqualTo(nested("").fingerprint());
	}

	@Test
	void keysOfAFilterMayBeWrittenInAnyOrder() {
		assertThat(root("(where: {title: {eq: \"x\"}, number: {eq: 1}})").fingerprint())
			.isEqualTo(root("(where: {number: {eq: 1}, title: {eq: \"x\"}})").fingerprint());
	}

	@Test
	void aCursorGoesForEveryTypeOfAnInterface() {
		String cursor = Cursor
			.write(credits(FILMS.plan("{ node(id: \"Film:1\") { ... on Work { credits { totalCount } } } }"))
				.fingerprint(), new Position(List.of("ab1", 5L)));
		Plan plan = FILMS.plan("query($c: String) { works { nodes { credits(after: $c) { totalCount } } } }",
				Map.of("c", cursor));
		assertThat(plan).isInstanceOf(Plan.Listing.class);
	}

	@Test
	void nullInAFilterIsTheSameAsNothing() {
		assertThat(root("(where: {title: null, number: {eq: 1}})").fingerprint())
			.isEqualTo(root("(where: {number: {eq: 1}})").fingerprint());
		assertThat(root("(where: {title: null, not: null}, orderBy: null)").fingerprint())
			.isEqualTo(root("").fingerprint());
	}

	@Test
	void anAlternativeThatIsAlwaysTrueIsNotNothing() {
		assertThat(root("(where: {or: []})").fingerprint()).isNotEqualTo(root("").fingerprint())
			.isNotEqualTo(root("(where: {or: [{}]})").fingerprint());
	}

	@Test
	void valuesCannotLookLikeOperators() {
		assertThat(root("(where: {title: {eq: \"x, ne=y\"}})").fingerprint())
			.isNotEqualTo(root("(where: {title: {eq: \"x\", ne: \"y\"}})").fingerprint());
	}

	@Test
	void theFieldOfAnotherTypeHasOtherCursors() {
		Page ofPerson = connection(FILMS.plan("{ person(id: \"Person:ab1\") { films { totalCount } } }"), "Person");
		Page ofStudio = connection(FILMS.plan("{ studio(id: \"Studio:x\") { films { totalCount } } }"), "Studio");
		assertThat(ofPerson.fingerprint()).isNotEqualTo(ofStudio.fingerprint()).isNotEqualTo(root("").fingerprint());
	}

	private static Page root(String arguments) {
		return FILMS.listing("{ films" + arguments + " { totalCount } }").page();
	}

	private static Page nested(String arguments) {
		return credits(FILMS.plan("{ film(id: \"Film:1\") { credits" + arguments + " { totalCount } } }"));
	}

	private static Page credits(Plan film) {
		return connection(film, "Film");
	}

	private static Page connection(Plan lookUp, String type) {
		List<Projection> projections = ((Plan.LookUp) lookUp).selection()
			.byType()
			.getOrDefault(FILMS.type(type), List.of());
		return ((ConnectionOf) projections.getFirst()).connection().page();
	}

}
