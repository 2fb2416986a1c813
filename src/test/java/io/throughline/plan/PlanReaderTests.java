package io.throughline.plan;

import java.util.List;
import java.util.Map;

import io.throughline.model.GlobalId;
import io.throughline.model.NodeType;
import io.throughline.plan.Plan.LookUp;
import io.throughline.plan.Plan.LookUps;
import io.throughline.plan.Projection.ConnectionOf;
import io.throughline.plan.Projection.RelatedTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlanReaderTests {

	private static final Requests FILMS = Requests.films();

	@Test
	void aLookUpByAUniquePropertyHasItsValue() {
		LookUp lookUp = (LookUp) FILMS.plan("{ studio(code: \"dawn\") { code } }");
		assertThat(lookUp.type()).isEqualTo(FILMS.type("Studio"));
		assertThat(lookUp.property().name()).isEqualTo("code");
		assertThat(lookUp.value()).isEqualTo("dawn");
	}

	@Test
	void aLookUpByGlobalIdHasTheStoredKey() {
		LookUp lookUp = (LookUp) FILMS.plan("{ film(id: \"Film:1\") { id } }");
		assertThat(lookUp.property().name()).isEqualTo("number");
		assertThat(lookUp.value()).isEqualTo(1L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ film(id: \"Series:1\") { id } }", "{ film(id: \"Film:one\") { id } }",
			"{ node(id: \"Nothing:1\") { id } }", "{ node(id: \"Work:1\") { id } }",
			"{ node(id: \"Film:9999999999999999999\") { id } }", "{ node(id: \"Film:007\") { id } }",
			"{ node(id: \"Film:+7\") { id } }" })
	void whatNoNodeCanHaveAsItsIdIsPlannedAsNothing(String query) {
		assertThat(FILMS.planIfAny(query, Map.of())).isEmpty();
	}

	@Test
	void evidenceIsNotReachedByAnId() {
		assertThat(FILMS.planIfAny("{ node(id: \"Evidence:x\") { id } }", Map.of())).isEmpty();
		LookUps lookUps = (LookUps) FILMS.plan("{ nodes(ids: [\"Evidence:x\", \"Film:1\"]) { id } }");
		assertThat(lookUps.selections()).containsOnlyKeys(FILMS.type("Film"));
		assertThat(lookUps.ids()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ film { id } }                            | `film` has no argument; it looks up one node by one of them.
					{ studio(id: "Studio:x", code: "x") { id } } | `studio` has 2 arguments; it looks up one node by one of them.
					{ film(id: "x") { id } }                   | `film.id` is `x`, which is no global id.
					{ node(id: "Film:") { id } }               | `id` is `Film:`, which is no global id.
					{ node(id: ":1") { id } }                  | `id` is `:1`, which is no global id.
					{ nodes(ids: ["Film:1", ""]) { id } }      | `ids[1]` is ``, which is no global id.
					""")
	void aLookUpThatMakesNoSenseIsRefused(String query, String message) {
		assertThat(FILMS.refusal(query)).isInstanceOf(Refusal.BadRequest.class)
			.extracting(Refusal::message)
			.isEqualTo(message);
	}

	@Test
	void anArgumentThatIsNullIsNotGiven() {
		assertThat(((LookUp) FILMS.plan("{ studio(id: null, code: \"dawn\") { id } }")).value()).isEqualTo("dawn");
	}

	@Test
	void severalIdsKeepTheirPlacesAndEachTypeIsAskedOnce() {
		LookUps lookUps = (LookUps) FILMS
			.plan("{ nodes(ids: [\"Film:2\", \"Person:ab1\", \"Film:2\", \"Film:1\"]) { id ... on Person { name } } }");
		assertThat(lookUps.ids()).containsExactly(new GlobalId("Film", "2"), new GlobalId("Person", "ab1"),
				new GlobalId("Film", "2"), new GlobalId("Film", "1"));
		assertThat(keys(lookUps.selections().get(FILMS.type("Person")), "Person")).containsExactly("id", "name");
		assertThat(keys(lookUps.selections().get(FILMS.type("Film")), "Film")).containsExactly("id");
	}

	@Test
	void aHundredIdsAreTheLimit() {
		String ids = "\"Film:1\",".repeat(100);
		assertThat(FILMS.plan("{ nodes(ids: [" + ids + "]) { id } }")).isInstanceOf(LookUps.class);
		assertThat(FILMS.refusal("{ nodes(ids: [" + ids + "\"Film:1\"]) { id } }").message())
			.isEqualTo("`nodes.ids` holds 101 ids; the limit is 100.");
	}

	@Test
	void aFieldIsAskedForUnderItsAlias() {
		Selection selection = nodes(FILMS.listing("{ people { nodes { a: name b: name id __typename } } }"));
		assertThat(keys(selection, "Person")).containsExactly("a", "b", "id");
	}

	@Test
	void fragmentsBelongToTheSelectionWhereTheyAreSpread() {
		Selection selection = nodes(FILMS.listing("""
				{ people { nodes { ...Named ... { born } ... on Node { uri } } } }
				fragment Named on Person { name ...Tall }
				fragment Tall on Person { height name }"""));
		assertThat(keys(selection, "Person")).containsExactly("name", "height", "born", "uri");
	}

	@ParameterizedTest
	@CsvSource({ "true, name", "false, height" })
	void whatIsSkippedOrNotIncludedIsNotAsked(boolean include, String asked) {
		Plan plan = FILMS.plan(
				"query($i: Boolean!) { people { nodes { name @include(if: $i) height @skip(if: $i) } } }",
				Map.of("i", include));
		assertThat(keys(nodes(((Plan.Listing) plan).connection()), "Person")).containsExactly(asked);
	}

	@Test
	void aFieldAskedTwiceOfWhichOneIsSkippedIsAskedOnce() {
		Selection selection = nodes(
				FILMS.listing("{ people { nodes { name @skip(if: true) ... @include(if: true) { name } } } }"));
		assertThat(keys(selection, "Person")).containsExactly("name");
	}

	@Test
	void variablesAndTheirDefaultsAreFilledIn() {
		Plan plan = FILMS.plan("""
				query($first: Int = 3, $where: FilmWhere, $order: [FilmOrder!]) {
				  films(first: $first, where: $where, orderBy: $order) { totalCount } }""",
				Map.of("where", Map.of("number", Map.of("eq", 1)), "order", List.of(Map.of("title", "DESC"))));
		Connection connection = ((Plan.Listing) plan).connection();
		assertThat(connection.page().size()).isEqualTo(3);
		assertThat(connection.where()).isInstanceOf(Where.Compare.class);
		assertThat(connection.order().getFirst().descending()).isTrue();
	}

	@Test
	void everyTypeOfAnInterfaceIsAskedForItsOwnFieldsTheMostSpecificFirst() {
		Selection selection = nodes(FILMS.listing(
				"{ works { nodes { title ... on Series { episodes } ... on Film { rating ... on Work { released } } } } }"));
		assertThat(selection.byType().keySet()).extracting(NodeType::name)
			.containsExactly("ShortFilm", "Film", "Series");
		assertThat(keys(selection, "ShortFilm")).containsExactly("title");
		assertThat(keys(selection, "Film")).containsExactly("title", "rating", "released");
		assertThat(keys(selection, "Series")).containsExactly("title", "episodes");
	}

	@Test
	void aMemberOfAUnionIsAskedForItsOwnFields() {
		Selection prints = nodes(FILMS.listing(
				"{ prints { nodes { holder { __typename ... on Person { x: name } ... on Studio { x: code y: founded } } } } }"));
		RelatedTo holder = (RelatedTo) projections(prints, "Print").getFirst();
		assertThat(keys(holder.selection(), "Person")).containsExactly("x");
		assertThat(keys(holder.selection(), "Studio")).containsExactly("x", "y");
	}

	@Test
	void oneResultKeyMayHaveOtherArgumentsForOtherTypes() {
		Selection selection = nodes(FILMS.listing("""
				{ works { nodes {
				  ... on Film { c: credits(first: 1) { totalCount } }
				  ... on Series { c: credits(first: 2) { totalCount } } } } }"""));
		assertThat(pageSize(selection, "Film")).isEqualTo(1);
		assertThat(pageSize(selection, "Series")).isEqualTo(2);
		assertThat(projections(selection, "ShortFilm")).isEmpty();
	}

	@Test
	void edgesAndNodesMayBeAskedForTheSameKeyWithOtherArguments() {
		Connection connection = FILMS.listing("""
				{ films { nodes { c: credits(first: 1) { totalCount } }
				          edges { cursor node { c: credits(first: 2) { totalCount } } } } }""");
		assertThat(pageSize(nodes(connection), "Film")).isEqualTo(1);
		EdgeSelection edge = edges(connection);
		assertThat(edge.parts()).extracting(EdgeSelection.Part::key).containsExactly("cursor", "node");
		assertThat(pageSize(((EdgeSelection.NodeOf) edge.parts().get(1)).selection(), "Film")).isEqualTo(2);
	}

	@Test
	void whatARelationshipHoldsIsAskedOfTheEdge() {
		Connection connection = FILMS.listing(
				"{ people { nodes { works { edges { id r: role share evidence { quote } cursor __typename } } } } }");
		ConnectionOf works = (ConnectionOf) projections(nodes(connection), "Person").getFirst();
		assertThat(edges(works.connection()).parts()).extracting((part) -> part.getClass().getSimpleName())
			.containsExactly("EdgeIdOf", "EdgePropertyOf", "EdgePropertyOf", "EdgeEvidenceOf", "CursorOf");
	}

	@Test
	void aSingleRelationshipIsAskedForItsNodeAndForItself() {
		Selection films = nodes(
				FILMS.listing("{ films { nodes { studio { code } studioEdge { budget node { founded } } } } }"));
		assertThat(projections(films, "Film")).extracting((projection) -> projection.getClass().getSimpleName())
			.containsExactly("RelatedTo", "RelatedBy");
	}

	@Test
	void partsOfAPageMayBeAskedForSeveralTimes() {
		Connection connection = FILMS.listing(
				"{ films { a: totalCount b: totalCount x: nodes { id } y: nodes { title } p: pageInfo { e: endCursor } __typename } }");
		assertThat(connection.parts()).extracting(Connection.Part::key).containsExactly("a", "b", "x", "y", "p");
	}

	private static int pageSize(Selection selection, String type) {
		return ((ConnectionOf) projections(selection, type).getFirst()).connection().page().size();
	}

	private static Selection nodes(Connection connection) {
		return connection.parts()
			.stream()
			.filter(Connection.Nodes.class::isInstance)
			.map((part) -> ((Connection.Nodes) part).selection())
			.findFirst()
			.orElseThrow();
	}

	private static EdgeSelection edges(Connection connection) {
		return connection.parts()
			.stream()
			.filter(Connection.Edges.class::isInstance)
			.map((part) -> ((Connection.Edges) part).selection())
			.findFirst()
			.orElseThrow();
	}

	private static List<Projection> projections(Selection selection, String type) {
		return selection.byType().getOrDefault(FILMS.type(type), List.of());
	}

	private static List<String> keys(@org.jspecify.annotations.Nullable Selection selection, String type) {
		assertThat(selection).isNotNull();
		return projections(selection, type).stream().map(Projection::key).toList();
	}

}
