package io.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of facets and pivots, as a plan. */
class FacetReaderTests {

	private static final Requests FILMS = Requests.films();

	private static Facet facet(String where, String facet) {
		Connection connection = FILMS.listing("{ films(where: " + where + ") { facets { " + facet + " } } }");
		return ((Connection.FacetsOf) connection.parts().getFirst()).facets().getFirst();
	}

	private static Pivot pivot(String arguments, String selection) {
		Connection connection = FILMS.listing("{ films { pivot(" + arguments + ") { " + selection + " } } }");
		return ((Connection.PivotOf) connection.parts().getFirst()).pivot();
	}

	@Test
	void theKeyOfTheDimensionsNameDoesNotFilterItsFacet() {
		Facet facet = facet("{rating: {gte: 6}, colour: {eq: true}}", "rating { missing }");
		assertThat(facet.where()).isEqualTo(facet("{colour: {eq: true}}", "rating { missing }").where());
	}

	@Test
	void itDoesIfTheFacetAsksForIt() {
		Facet facet = facet("{rating: {gte: 6}}", "rating(own: true) { missing }");
		assertThat(facet.where())
			.isEqualTo(FILMS.listing("{ films(where: {rating: {gte: 6}}) { totalCount } }").where());
	}

	@Test
	void itDoesBelowAnd() {
		Facet facet = facet("{and: [{rating: {gte: 6}}]}", "rating { missing }");
		assertThat(facet.where().isEverything()).isFalse();
	}

	@Test
	void theMissingAreThoseThatAFilterWouldFind() {
		assertThat(facet("{}", "studio { missing }").missing())
			.isEqualTo(FILMS.listing("{ films(where: {studio: {exists: false}}) { totalCount } }").where());
		assertThat(facet("{}", "credits { missing }").missing())
			.isEqualTo(FILMS.listing("{ films(where: {credits: {none: {}}}) { totalCount } }").where());
		assertThat(facet("{}", "rating { missing }").missing())
			.isEqualTo(FILMS.listing("{ films(where: {rating: {isNull: true}}) { totalCount } }").where());
	}

	@Test
	void neighboursAreChosenByWhatSomeOrIsSaysOfThem() {
		Where founded = FILMS.listing("{ studios(where: {founded: {eq: 1920}}) { totalCount } }").where();
		assertThat(facet("{studio: {is: {founded: {eq: 1920}}}}", "studio { distinct }").chosen()).isEqualTo(founded);
		assertThat(facet("{studio: {exists: true}}", "studio { distinct }").chosen()).isEqualTo(Where.nothing());
	}

	@Test
	void tenGroupsWithTheMostEdgesComeIfNothingIsSaid() {
		Facet.Values values = (Facet.Values) facet("{}", "title { values { count } }").parts().getFirst();
		assertThat(values.size()).isEqualTo(10);
		assertThat(values.minimum()).isEqualTo(1);
		assertThat(values.order()).isEqualTo(Facet.ValueOrder.COUNT_DESC);
	}

	@Test
	void whatIsAskedTwiceUnderTwoKeysIsReadTwice() {
		Facet facet = facet("{}", "title { a: values(first: 1) { n: count count } b: values(first: 2) { value } }");
		assertThat(facet.parts()).extracting(Facet.Part::key).containsExactly("a", "b");
		assertThat(((Facet.Values) facet.parts().getFirst()).parts()).containsExactly(new Facet.CountOf("n"),
				new Facet.CountOf("count"));
	}

	@ParameterizedTest
	@CsvSource({ "title { values(first: 0) { count } }, first, 0", "title { values(first: 101) { count } }, first, 101",
			"rating { histogram(buckets: 1000) { count } }, buckets, 1000" })
	void aNumberOfGroupsOutOfRangeIsRefused(String facet, String argument, int value) {
		Refusal refusal = FILMS.refusal("{ films { facets { " + facet + " } } }");
		assertThat(refusal).isInstanceOfSatisfying(Refusal.GroupSize.class, (size) -> {
			assertThat(size.argument()).isEqualTo(argument);
			assertThat(size.value()).isEqualTo(value);
			assertThat(size.limit()).isEqualTo(100);
		});
	}

	@Test
	void aLeastCountBelowOneIsRefused() {
		Refusal refusal = FILMS.refusal("{ films { facets { title { values(minCount: 0) { count } } } } }");
		assertThat(refusal.message()).isEqualTo("`films.facets.title.values.minCount` is 0; the least is 1.");
	}

	@Test
	void aTableIsReadByTheNamesOfFieldsInCapitals() {
		Pivot pivot = pivot("rows: LAST_SHOWN, columns: CREDITS, columnsFirst: 5, empty: true", "total");
		assertThat(pivot.rows().dimension()).isInstanceOf(Dimension.OfProperty.class);
		assertThat(pivot.columns().dimension()).isInstanceOf(Dimension.OfNeighbours.class);
		assertThat(pivot.rows().size()).isEqualTo(20);
		assertThat(pivot.columns().size()).isEqualTo(5);
		assertThat(pivot.empty()).isTrue();
	}

	@Test
	void everyHeadingIsReadOfItsOwnDimension() {
		Pivot pivot = pivot("rows: STUDIO, columns: COLOUR",
				"rows { node { id } again: node { displayName } } columns { label node { id } }");
		assertThat(pivot.rows().headings()).hasSize(2);
		assertThat(pivot.columns().headings()).isEmpty();
	}

	@Test
	void everyGroupAndCellCostsWhatItCouldHold() {
		assertThat(cost("{ films { facets { title { values(first: 7) { count } missing } } } }")).isEqualTo(7 + 1);
		assertThat(cost("{ films { facets { studio { values(first: 7) { node { code } } } } } }")).isEqualTo(14);
		assertThat(cost("{ films { pivot(rows: STUDIO, columns: COLOUR, rowsFirst: 3, columnsFirst: 2) { "
				+ "cells { sample(first: 4) { title } } } } }"))
			.isEqualTo(1 + 3 + 2 + 3 * 2 * (1 + 4));
	}

	private static long cost(String query) {
		return PlanLimits.DEFAULT.check("films", FILMS.plan(query)).requested();
	}

	@Test
	void aFilterCountsAsOftenAsFacetsAndPivotsAskIt() {
		String where = "where: {credits: {some: {}}, related: {some: {}}}";
		String values = IntStream.range(0, 61)
			.mapToObj((i) -> "v" + i + ": values { count } ")
			.collect(Collectors.joining());
		assertThat(tooLarge("{ films(%s) { facets { title { %s } } } }".formatted(where, values)))
			.isEqualTo(new Refusal.FilterTooLarge(2 * 61, 120));
		String pivots = IntStream.range(0, 13)
			.mapToObj((i) -> "p" + i + ": pivot(rows: STUDIO, columns: RATING) { total } ")
			.collect(Collectors.joining());
		assertThat(tooLarge("{ films(%s) { %s } }".formatted(where, pivots)))
			.isEqualTo(new Refusal.FilterTooLarge(2 * 13 * 5, 120));
	}

	@Test
	void comparisonsHaveALimit() {
		String comparisons = IntStream.range(0, 501)
			.mapToObj((i) -> "{title: {contains: \"" + i + "\"}}")
			.collect(Collectors.joining(", "));
		assertThat(tooLarge("{ films(where: {or: [" + comparisons + "]}) { totalCount } }"))
			.isEqualTo(new Refusal.TooManyComparisons(501, 500));
	}

	private static Refusal tooLarge(String query) {
		return catchThrowableOfType(RequestRefused.class, () -> cost(query)).refusal();
	}

	@Test
	void facetsAloneReadNoPage() {
		assertThat(FILMS.listing("{ films { facets { title { missing } } } }").asksPage()).isFalse();
		assertThat(FILMS.listing("{ films { nodes { id } facets { title { missing } } } }").asksPage()).isTrue();
	}

}
