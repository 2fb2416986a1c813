package io.throughline.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.plan.OrderKey.ById;
import io.throughline.plan.OrderKey.ByRelevance;
import io.throughline.plan.OrderKey.ByTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How requests that search for text are read. */
class SearchPlanTests {

	private static final Requests FINDS = finds();

	private static Requests finds() {
		try {
			return Requests.over(Files.readString(Path.of("src/test/resources/ontologies/finds/schema.graphqls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Plan.Search search(String arguments) {
		return (Plan.Search) FINDS.plan("{ search(" + arguments + ") { didYouMean nodes { id } } }");
	}

	private static List<String> types(GraphType type) {
		return FINDS.model().searchedTypes(type).stream().map(NodeType::name).toList();
	}

	@Test
	void aConnectionSearchesAtTheTopOfItsFilterOrUnderAnd() {
		Where where = FINDS.listing(
				"{ notes(where: {search: \"home\", and: [{search: \"+visits\"}, {title: {eq: \"x\"}}]}) { nodes { id } } }")
			.where();
		assertThat(where.search()).hasValueSatisfying((search) -> assertThat(search.groups()).hasSize(2));
		assertThat(where.withoutSearch()).isInstanceOf(Where.Compare.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ notes(where: {or: [{search: \"x\"}]}) { totalCount } }",
			"{ notes(where: {not: {search: \"x\"}}) { totalCount } }",
			"{ notes(where: {or: [{and: [{search: \"x\"}]}]}) { totalCount } }",
			"{ writers(where: {wrote: {some: {search: \"x\"}}}) { totalCount } }",
			"{ writers(orderBy: [{wrote: {where: {search: \"x\"}, count: DESC}}]) { totalCount } }" })
	void elsewhereASearchIsRefused(String query) {
		assertThat(FINDS.refusal(query))
			.isEqualTo(new Refusal.BadRequest("A filter has `search` inside `or`, `not`, or a filter of neighbours.",
					"Write `search` at the top level of the `where` of a connection, or there under `and`."));
	}

	@Test
	void aSearchOrdersByRelevanceUnlessAnotherOrderIsAsked() {
		assertThat(FINDS.listing("{ notes(where: {search: \"x\"}) { nodes { id } } }").order())
			.extracting((key) -> (Object) key.by().getClass())
			.containsExactly(ByRelevance.class, ByTier.class, ById.class);
		assertThat(FINDS.listing("{ notes(where: {search: \"x\"}, orderBy: [{id: ASC}]) { nodes { id } } }").order())
			.extracting((key) -> (Object) key.by().getClass())
			.containsExactly(ById.class);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{ notes(where: {search: \"x\"}, orderBy: [{relevance: DESC}, {id: ASC}]) { nodes { id } } }",
			"{ notes(where: {search: \"x\", title: {ne: \"y\"}}, orderBy: [{relevance: DESC}]) { nodes { id } } }" })
	void nodesAreOnlyInOrderOfTheirIdsWhereThatIsAskedOrAFilterLeavesSomeOut(String query) {
		assertThat(FINDS.listing(query).order()).extracting((key) -> (Object) key.by().getClass())
			.containsExactly(ByRelevance.class, ById.class);
	}

	@ParameterizedTest
	@CsvSource({ "31, 32", "32, 128", "100, 128" })
	void aFirstPageOfASearchReadsTheLeastTierThatReachesToItsEnd(int size, int hits) {
		assertThat(FINDS.listing("{ notes(where: {search: \"x\"}, first: " + size + ") { nodes { id } } }")
			.page()
			.hitLimit()).isEqualTo(hits);
	}

	@Test
	void aPageBehindANodeOrFromTheEndReadsAllHits() {
		String query = "{ notes(where: {search: \"x\"}, %s) { nodes { id } } }";
		String cursor = Cursor.write(FINDS.listing(query.formatted("first: 1")).page().fingerprint(),
				List.of(1.5, 0L, "n1"));
		for (String page : List.of("after: \"" + cursor + "\"", "before: \"" + cursor + "\"", "last: 1")) {
			assertThat(FINDS.listing(query.formatted(page)).page().hitLimit()).as(page).isEqualTo(Tiers.ALL);
		}
	}

	@Test
	void relevanceWithoutASearchIsRefused() {
		assertThat(FINDS.refusal("{ writers { nodes { wrote(orderBy: [{relevance: DESC}]) { totalCount } } } }"))
			.isEqualTo(
					new Refusal.BadRequest("`Writer.wrote.orderBy` sorts by `relevance`, but nothing is searched for.",
							"Sort by `relevance` beside `where: {search: \"…\"}` of the same field."));
	}

	@Test
	void allTypesAreSearchedUnlessSomeAreNamed() {
		assertThat(types(search("query: \"x\"").hits().expansion().target())).containsExactly("Letter", "Note",
				"Writer");
		assertThat(types(search("query: \"x\", types: [Writer, Note, Note]").hits().expansion().target()))
			.containsExactly("Note", "Writer");
	}

	@Test
	void noTypesAndTypesWithoutSearchAreRefused() {
		String hint = "Name some of `Note`, `Letter`, `Writer`, or leave `types` out to search all of them.";
		assertThat(FINDS.refusal("{ search(query: \"x\", types: []) { totalCount } }"))
			.isEqualTo(new Refusal.BadRequest("`search.types` is empty, so nothing could be found.", hint));
		assertThat(FINDS.refusal("{ suggest(prefix: \"x\", types: [Box]) { text } }"))
			.isEqualTo(new Refusal.BadRequest("`suggest.types` names `Box`, of which nothing is searched.", hint));
	}

	@Test
	void aCursorIsTheNumberOfHitsBefore() {
		Page page = search("query: \"x\", first: 2").hits().page();
		String cursor = Cursor.write(page.fingerprint(), List.of(2L));
		assertThat(search("query: \"x\", first: 5, after: \"" + cursor + "\"").hits().page().hitsBefore()).isEqualTo(2);
		for (Object wrong : List.of(0L, -1L, "2", 2.0, 3_000_000_000L)) {
			String forged = Cursor.write(page.fingerprint(), List.of(wrong));
			assertThat(FINDS.refusal("{ search(query: \"x\", after: \"" + forged + "\") { totalCount } }"))
				.as("%s", wrong)
				.isEqualTo(new Refusal.InvalidCursor("search.after", "is not a cursor of this server."));
		}
		assertThat(FINDS.refusal("{ search(query: \"y\", after: \"" + cursor + "\") { totalCount } }"))
			.isEqualTo(new Refusal.InvalidCursor("search.after", "is a cursor of another order or filter."));
	}

	@Test
	void cursorsGoToTheThousandBestOfEachType() {
		Page page = search("query: \"x\", types: [Note, Writer]").hits().page();
		String field = "query: \"x\", types: [Note, Writer], after: \"%s\"";
		assertThat(search(field.formatted(Cursor.write(page.fingerprint(), List.of(2000L)))).hits().page().hitsBefore())
			.isEqualTo(2000);
		String beyond = field.formatted(Cursor.write(page.fingerprint(), List.of(2001L)));
		assertThat(FINDS.refusal("{ search(" + beyond + ") { totalCount } }"))
			.isEqualTo(new Refusal.InvalidCursor("search.after",
					"is beyond the 1000 most relevant nodes of each type, which are all that can be paged through."));
	}

	@Test
	void searchesThatAreTooLargeSayByHowMuch() {
		assertThat(FINDS.refusal("{ search(query: \"" + "x".repeat(501) + "\") { totalCount } }"))
			.isEqualTo(new Refusal.SearchTooLarge("search.query", 501, "characters", 500, "Write less."));
		assertThat(FINDS.refusal("{ search(query: \"" + "x ".repeat(33) + "\") { totalCount } }"))
			.isEqualTo(new Refusal.SearchTooLarge("search.query", 33, "words", 32, "Search for fewer words."));
	}

	@Test
	void pagesOfHitsAreAsLargeAsOthers() {
		assertThat(search("query: \"x\"").hits().page().size()).isEqualTo(20);
		assertThat(FINDS.refusal("{ search(query: \"x\", first: 101) { totalCount } }"))
			.isEqualTo(new Refusal.PageSize("search", "first", 101, 100));
		assertThat(FINDS.refusal("{ suggest(prefix: \"x\", first: 0) { text } }"))
			.isEqualTo(new Refusal.PageSize("suggest", "first", 0, 100))
			.extracting(Refusal::hint)
			.isEqualTo("Ask for 1 to 100.");
	}

	@Test
	void hitsCostAsManyNodesAsAPageHolds() {
		PlanLimits limits = PlanLimits.DEFAULT;
		assertThat(limits.check("search", FINDS.plan("{ search(query: \"x\", first: 7) { totalCount nodes { id } } }"))
			.requested()).isEqualTo(8);
		assertThat(limits.check("suggest", FINDS.plan("{ suggest(prefix: \"x\", first: 7) { text node { id } } }"))
			.requested()).isEqualTo(7);
	}

	@Test
	void wordsThatMayBeMisspelledAreThoseToBeFound() {
		assertThat(search("query: \"+Seatle -vists tea* hom~ x \\\"big city\\\"\"").spelling().words())
			.containsExactly("seatle", "big", "city");
	}

	@Test
	void moreThan120SearchesInOneRootFieldAreRefused() {
		String searches = IntStream.range(0, 121)
			.mapToObj((i) -> "c" + i + ": wrote(where: {search: \"x\"}) { totalCount } ")
			.collect(Collectors.joining());
		Plan plan = FINDS.plan("{ writer(code: \"w1\") { " + searches + "} }");
		assertThatThrownBy(() -> PlanLimits.DEFAULT.check("writer", plan)).isInstanceOf(RequestRefused.class)
			.hasMessage("The filters of one root field search for text 121 times; the limit is 120.");
	}

}
