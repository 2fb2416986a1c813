package io.throughline.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.plan.OrderKey.ByHead;
import io.throughline.plan.OrderKey.ById;
import io.throughline.plan.OrderKey.ByRelevance;
import io.throughline.plan.Position.Ranked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
			.containsExactly(ByRelevance.class, ByHead.class, ById.class);
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

	@Test
	void aCursorHasTheNodesOfTheFirstPage() {
		Page page = FINDS.listing("{ notes(where: {search: \"x\"}, first: 1) { nodes { id } } }").page();
		Position position = new Position(List.of(1.5, 0L, "n1"),
				Ranked.of(List.of(7L, 9L), List.of(-1L, 9L), List.of(7L, 36L)));
		String cursor = Cursor.write(page.fingerprint(), position);
		Page next = FINDS.listing("{ notes(where: {search: \"x\"}, after: \"" + cursor + "\") { nodes { id } } }")
			.page();
		assertThat(next.after()).isEqualTo(position);
		assertThat(next.ranked()).isEqualTo(position.ranked());
	}

	@Test
	void cursorsOfTwoFirstPagesAreRefused() {
		String query = "{ notes(where: {search: \"x\"}, %s) { nodes { id } } }";
		String fingerprint = FINDS.listing(query.formatted("first: 1")).page().fingerprint();
		String one = Cursor.write(fingerprint,
				new Position(List.of(1.5, 0L, "n1"), Ranked.of(List.of(7L), List.of(-1L, -1L), List.of(7L))));
		String other = Cursor.write(fingerprint,
				new Position(List.of(1.5, 0L, "n1"), Ranked.of(List.of(7L), List.of(-1L, -1L), List.of(8L))));
		assertThat(FINDS.refusal(query.formatted("after: \"" + one + "\", before: \"" + other + "\"")))
			.isEqualTo(new Refusal.InvalidCursor("notes.before", "does not follow the same first page as `after`."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "f3:1.5i1:0s2:n1", "f3:1.5i1:0s2:n1p0:h0:", "f3:1.5i1:0s2:n1p1:7",
			"f3:1.5i1:0s2:n1p1:7h1:!", "f3:1.5i1:0s2:n1p1:,a5:-1,-1h1:7", "f3:1.5i1:0s2:n1p1:7a5:-1,-1h1:7x",
			"f3:1.5s2:n1p1:7a5:-1,-1h1:7" })
	void aCursorByRelevanceThatSaysTooLittleOrTooMuchIsRefused(String written) {
		String query = "{ notes(where: {search: \"x\"}, %s) { nodes { id } } }";
		String forged = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("1" + FINDS.listing(query.formatted("first: 1")).page().fingerprint() + written)
				.getBytes(StandardCharsets.UTF_8));
		assertThat(FINDS.refusal(query.formatted("after: \"" + forged + "\"")))
			.isEqualTo(new Refusal.InvalidCursor("notes.after", "is not a cursor of this server."));
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
	void aCursorWithMoreNodesThanAPageHoldsIsRefused() {
		String query = "{ notes(where: {search: \"x\"}, %s) { nodes { id } } }";
		String fingerprint = FINDS.listing(query.formatted("first: 1")).page().fingerprint();
		List<Long> many = LongStream.range(0, 101).boxed().toList();
		List<Long> around = List.of(-1L, -1L);
		Position ofHead = new Position(List.of(1.5, 0L, "n1"), Ranked.of(List.of(7L), around, many));
		Position ofPeers = new Position(List.of(1.5, 0L, "n1"), Ranked.of(many.subList(0, 5), around, List.of()));
		for (Position position : List.of(ofHead, ofPeers)) {
			assertThat(FINDS.refusal(query.formatted("after: \"" + Cursor.write(fingerprint, position) + "\"")))
				.isEqualTo(new Refusal.InvalidCursor("notes.after", "is not a cursor of this server."));
		}
	}

	@Test
	void pagesOfASearchAreOneStatement() {
		String query = "{ notes(where: {search: \"x\"}, %s) { nodes { id } } }";
		String fingerprint = FINDS.listing(query.formatted("first: 1")).page().fingerprint();
		List<PlanShape> shapes = Stream
			.of(new Position(List.of(1.5, 0L, "n1"), Ranked.of(List.of(7L), List.of(-1L, 3L), List.of(7L))),
					new Position(List.of(0.5, 1L, "n2"), Ranked.of(List.of(5L, 6L), List.of(2L, -1L), List.of(7L, 8L))))
			.map((position) -> PlanShape.of(
					FINDS.plan(query.formatted("after: \"" + Cursor.write(fingerprint, position) + "\"")),
					new ArrayList<>()))
			.toList();
		assertThat(shapes.getFirst()).isEqualTo(shapes.getLast());
	}

	/**
	 * Another process would read a cursor that depends on the order of a map as one of
	 * another search.
	 */
	@Test
	void theFingerprintOfASearchIsTheSameInEveryProcess() {
		assertThat(search("query: \"x\", types: [Note, Writer]").hits().page().fingerprint())
			.isEqualTo("9b6e8f4dc7e0322a");
	}

	@Test
	void aCursorIsOfOneSearchAmongTheSameTypes() {
		String fingerprint = search("query: \"x\", types: [Note, Writer]").hits().page().fingerprint();
		String cursor = Cursor.write(fingerprint,
				new Position(List.of(1.5, 0L, "Note:n1"), Ranked.of(List.of(7L), List.of(-1L, -1L), List.of(7L))));
		assertThat(search("query: \"x\", types: [Writer, Note, Note], first: 5, after: \"" + cursor + "\"").hits()
			.page()
			.after()).isNotNull();
		for (String other : List.of("query: \"y\", types: [Note, Writer]", "query: \"x\"",
				"query: \"x\", types: [Note]")) {
			assertThat(FINDS.refusal("{ search(" + other + ", after: \"" + cursor + "\") { totalCount } }"))
				.isEqualTo(new Refusal.InvalidCursor("search.after", "is a cursor of another field, order or filter."));
		}
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
