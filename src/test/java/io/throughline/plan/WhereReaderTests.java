package io.throughline.plan;

import java.util.List;
import java.util.Map;

import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.plan.Where.Compare;
import io.throughline.plan.Where.Count;
import io.throughline.plan.Where.Exists;
import io.throughline.plan.Where.IsOf;
import io.throughline.plan.Where.Neighbours;
import io.throughline.plan.Where.Not;
import io.throughline.plan.Where.Or;
import io.throughline.plan.Where.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WhereReaderTests {

	private static final Requests FILMS = Requests.films();

	private static final NodeType FILM = FILMS.type("Film");

	private static final Property TITLE = property(FILM, "title");

	private static final Property NUMBER = property(FILM, "number");

	private static final Property MINUTES = property(FILM, "minutes");

	private static final Where TITLE_IS_X = new Compare(TITLE, Operator.EQ, "x", false);

	private static final Where NAME_IS_X = new Compare(property(FILMS.type("Person"), "name"), Operator.EQ, "x", false);

	private static final Expansion.Along CREDITS = along(FILM, "credits");

	@ParameterizedTest
	@ValueSource(strings = { "", "where: null", "where: {}", "where: {title: {}}", "where: {title: null}",
			"where: {and: []}", "where: {and: [{}, {title: {}}]}", "where: {and: [{and: []}]}", "where: {credits: {}}",
			"where: {studio: {}}", "where: {id: {isNull: false}}", "where: {title: {ignoreCase: true}}",
			"where: {credits: {count: {}}}", "where: {or: null}", "where: {credits: {count: {isNull: false}}}" })
	void whatSaysNothingFiltersNothing(String argument) {
		assertThat(where(argument).isEverything()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			eq: "a"            | EQ
			ne: "a"            | NE
			lt: "a"            | LT
			lte: "a"           | LTE
			gt: "a"            | GT
			gte: "a"           | GTE
			contains: "a"      | CONTAINS
			startsWith: "a"    | STARTS_WITH
			endsWith: "a"      | ENDS_WITH
			""")
	void aTextIsComparedWithAText(String operator, Operator read) {
		assertThat(films("{title: {" + operator + "}}")).isEqualTo(new Compare(TITLE, read, "a", false));
		assertThat(films("{title: {" + operator + ", ignoreCase: true}}"))
			.isEqualTo(new Compare(TITLE, read, "a", true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					near: {point: {latitude: 91, longitude: 0}, meters: 1} | `gate: {near: {point: {latitude: 91.0, longitude: 0.0}}}` is no place on earth. | Latitudes go from -90 to 90 degrees, longitudes from -180 to 180.
					within: {southWest: {latitude: 0, longitude: 0}, northEast: {latitude: 0, longitude: -180.5}} | `gate: {within: {northEast: {latitude: 0.0, longitude: -180.5}}}` is no place on earth. | Latitudes go from -90 to 90 degrees, longitudes from -180 to 180.
					near: {point: {latitude: 0, longitude: 0}, meters: -1} | `gate: {near: {meters: -1.0}}` is no distance. | Write how many meters at most, 0 or more.
					within: {southWest: {latitude: 2, longitude: 0}, northEast: {latitude: 1, longitude: 1}} | `gate: {within: {…}}` begins at latitude 2.0, north of its end at 1.0. | Write the southern corner as `southWest` and the northern one as `northEast`.
					near: null | `gate: {near: null}` compares with nothing. | To ask for those without a value write `gate: {isNull: true}`; to filter nothing leave the operator out.
					""")
	void whatIsNoPlaceIsRefused(String operator, String problem, String hint) {
		assertThat(FILMS.refusal("{ studios(where: {gate: {" + operator + "}}) { totalCount } }"))
			.isEqualTo(new Refusal.BadRequest(problem, hint));
	}

	@Test
	void listsOfValuesAreKept() {
		assertThat(films("{number: {in: [1, 2]}}")).isEqualTo(new Compare(NUMBER, Operator.IN, List.of(1, 2), false));
		assertThat(films("{number: {notIn: []}}")).isEqualTo(new Compare(NUMBER, Operator.NOT_IN, List.of(), false));
		assertThat(films("{number: {in: 1}}")).isEqualTo(new Compare(NUMBER, Operator.IN, List.of(1), false));
		assertThat(films("{minutes: {includesAny: [1]}}"))
			.isEqualTo(new Compare(MINUTES, Operator.INCLUDES_ANY, List.of(1), false));
		assertThat(films("{minutes: {includesAll: [1]}}"))
			.isEqualTo(new Compare(MINUTES, Operator.INCLUDES_ALL, List.of(1), false));
		assertThat(films("{minutes: {includes: 1}}")).isEqualTo(new Compare(MINUTES, Operator.INCLUDES, 1, false));
	}

	@Test
	void theSizeOfAListIsCompared() {
		assertThat(films("{minutes: {size: {gte: 2}}}")).isEqualTo(new Size(MINUTES, Operator.GTE, 2));
		assertThat(films("{minutes: {size: {}}}").isEverything()).isTrue();
	}

	@Test
	void theSizeIsMissingWhereTheListIs() {
		assertThat(films("{minutes: {size: {isNull: true}}}"))
			.isEqualTo(new Compare(MINUTES, Operator.IS_NULL, true, false));
	}

	@Test
	void severalOperatorsAndKeysMustAllHold() {
		assertThat(films("{title: {eq: \"x\"}, number: {gte: 1, lt: 3}}")).isEqualTo(new Where.And(List
			.of(new Compare(NUMBER, Operator.LT, 3, false), new Compare(NUMBER, Operator.GTE, 1, false), TITLE_IS_X)));
	}

	@Test
	void filtersAreCombined() {
		assertThat(films("{and: [{title: {eq: \"x\"}}, {}]}")).isEqualTo(TITLE_IS_X);
		assertThat(films("{or: [{title: {eq: \"x\"}}, {}]}"))
			.isEqualTo(new Or(List.of(TITLE_IS_X, Where.everything())));
		assertThat(films("{or: []}")).isEqualTo(Where.nothing());
		assertThat(films("{not: {title: {eq: \"x\"}}}")).isEqualTo(new Not(TITLE_IS_X));
		assertThat(films("{not: {not: {}}}")).isEqualTo(new Not(new Not(Where.everything())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{title: {eq: null}}                      | `title: {eq: null}` compares with nothing.
			{not: {title: {in: null}}}               | `title: {in: null}` compares with nothing.
			{id: {ne: null}}                         | `id: {ne: null}` compares with nothing.
			{credits: {count: {gt: null}}}           | `count: {gt: null}` compares with nothing.
			{minutes: {size: {eq: null}}}            | `minutes: {eq: null}` compares with nothing.
			{minutes: {size: null}}                  | `minutes: {size: null}` compares with nothing.
			{colour: {isNull: null}}                 | `colour: {isNull: null}` compares with nothing.
			{credits: {edge: {role: {eq: null}}}}    | `role: {eq: null}` compares with nothing.
			{credits: {some: {name: {eq: null}}}}    | `name: {eq: null}` compares with nothing.
			""")
	void comparingWithNullIsRefused(String where, String message) {
		Refusal refusal = FILMS.refusal("{ films(where: " + where + ") { totalCount } }");
		assertThat(refusal.message()).isEqualTo(message);
		assertThat(refusal.hint()).contains("isNull: true");
	}

	@Test
	void quantifiersLookAtTheNeighboursThatEdgeAndWhereLeave() {
		Where role = new Compare(along(FILM, "credits").relationship().edgeProperties().getFirst(), Operator.EQ,
				"ACTOR", false);
		Where born = new Compare(property(FILMS.type("Person"), "interviews"), Operator.EQ, true, false);
		String looked = "edge: {role: {eq: ACTOR}}, where: {interviews: {eq: true}}, ";
		Where both = new Where.And(List.of(born, NAME_IS_X));
		assertThat(films("{credits: {" + looked + "some: {name: {eq: \"x\"}}}}"))
			.isEqualTo(new Exists(new Neighbours(CREDITS, role, both)));
		assertThat(films("{credits: {" + looked + "none: {name: {eq: \"x\"}}}}"))
			.isEqualTo(new Not(new Exists(new Neighbours(CREDITS, role, both))));
		assertThat(films("{credits: {" + looked + "every: {name: {eq: \"x\"}}}}")).isEqualTo(
				new Not(new Exists(new Neighbours(CREDITS, role, new Where.And(List.of(born, new Not(NAME_IS_X)))))));
		assertThat(films("{credits: {" + looked + "single: {name: {eq: \"x\"}}}}"))
			.isEqualTo(new Count(new Neighbours(CREDITS, role, both), Operator.EQ, 1));
		assertThat(films("{credits: {" + looked + "count: {in: [1, 2]}}}"))
			.isEqualTo(new Count(new Neighbours(CREDITS, role, born), Operator.IN, List.of(1, 2)));
	}

	@Test
	void everyQuantifierGivenMustHold() {
		assertThat(films("{credits: {some: {}, count: {lt: 3, gt: 1}}}")).isInstanceOfSatisfying(Where.And.class,
				(and) -> assertThat(and.all()).hasSize(3));
	}

	@Test
	void everyOneOfAllIsAlwaysTrue() {
		assertThat(films("{credits: {every: {}}}"))
			.isEqualTo(new Not(new Exists(new Neighbours(CREDITS, Where.everything(), new Not(Where.everything())))));
	}

	@Test
	void aTraversalHasQuantifiersToo() {
		Where where = FILMS.listing("{ people(where: {school: {some: {name: {eq: \"x\"}}}}) { totalCount } }").where();
		assertThat(where).isInstanceOfSatisfying(Exists.class, (exists) -> {
			assertThat(exists.neighbours().expansion()).isInstanceOf(Expansion.Through.class);
			assertThat(exists.neighbours().where()).isEqualTo(NAME_IS_X);
		});
	}

	@Test
	void aSingleRelationshipIsThereOrMatchesOrNot() {
		Expansion studio = along(FILM, "studio");
		Where all = Where.everything();
		Where code = new Compare(property(FILMS.type("Studio"), "code"), Operator.EQ, "x", false);
		Where signed = new Compare(along(FILM, "studio").relationship().edgeProperties().getFirst(), Operator.GT, 1.0,
				false);
		assertThat(films("{studio: {exists: true}}")).isEqualTo(new Exists(new Neighbours(studio, all, all)));
		assertThat(films("{studio: {exists: false}}")).isEqualTo(new Not(new Exists(new Neighbours(studio, all, all))));
		assertThat(films("{studio: {is: {code: {eq: \"x\"}}, edge: {budget: {gt: 1}}}}"))
			.isEqualTo(new Exists(new Neighbours(studio, signed, code)));
	}

	@Test
	void evidenceIsQuantifiedForNodesAndRelationships() {
		assertThat(films("{evidence: {some: {}}}")).isInstanceOfSatisfying(Exists.class,
				(exists) -> assertThat(exists.neighbours().expansion()).isInstanceOf(Expansion.ToEvidence.class));
		assertThat(films("{remakeOf: {edge: {evidence: {count: {eq: 0}}}, some: {}}}")).isInstanceOfSatisfying(
				Exists.class, (exists) -> assertThat(exists.neighbours().edgeWhere()).isInstanceOf(Count.class));
	}

	@Test
	void idsOfOneTypeAreComparedByKey() {
		assertThat(films("{id: {eq: \"Film:1\"}}")).isEqualTo(numberIsIn(1L));
		assertThat(films("{id: {ne: \"Film:1\"}}")).isEqualTo(new Not(numberIsIn(1L)));
		assertThat(films("{id: {in: [\"Film:1\", \"Series:2\", \"Film:3\", \"Film:x\", \"Film:03\"]}}"))
			.isEqualTo(numberIsIn(1L, 3L));
		assertThat(films("{id: {in: [\"Series:2\", \"Nothing:2\"]}}")).isEqualTo(Where.nothing());
		assertThat(films("{id: {notIn: [\"Series:2\"]}}")).isEqualTo(new Not(Where.nothing()));
		assertThat(films("{id: {isNull: true}}")).isEqualTo(Where.nothing());
	}

	@Test
	void idsOfSeveralTypesAreComparedByTypeAndKey() {
		NodeType person = FILMS.type("Person");
		NodeType studio = FILMS.type("Studio");
		Where where = FILMS.listing(
				"{ holders(where: {id: {in: [\"Studio:a\", \"Person:b\", \"Studio:c\", \"Film:1\"]}}) { totalCount } }")
			.where();
		assertThat(where).isEqualTo(new Or(List.of(
				new Where.And(List.of(new IsOf(List.of(studio)),
						new Compare(studio.key(), Operator.IN, List.of("a", "c"), false))),
				new Where.And(List.of(new IsOf(List.of(person)),
						new Compare(person.key(), Operator.IN, List.of("b"), false))))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "", ":", "Film:", ":1" })
	void whatIsNoIdIsRefused(String id) {
		Refusal refusal = FILMS.refusal("{ films(where: {id: {eq: \"" + id + "\"}}) { totalCount } }");
		assertThat(refusal.message()).isEqualTo("`id` is `" + id + "`, which is no global id.");
	}

	@Test
	void theNameOfTheTypeIsCompared() {
		IsOf series = new IsOf(List.of(FILMS.type("Series")));
		assertThat(works("{typename: {eq: Series}}")).isEqualTo(series);
		assertThat(works("{typename: {ne: Series}}")).isEqualTo(new Not(series));
		assertThat(works("{typename: {in: [Series, Film]}}")).isEqualTo(new IsOf(List.of(FILMS.type("Series"), FILM)));
		assertThat(works("{typename: {notIn: []}}")).isEqualTo(new Not(new IsOf(List.of())));
	}

	@Test
	void variablesAreFilledIn() {
		Plan plan = FILMS.plan(
				"query($w: FilmWhere!, $x: String) { films(where: {and: [$w, {title: {eq: $x}}]}) { totalCount } }",
				Map.of("x", "x", "w", Map.of("number", Map.of("lt", 3))));
		assertThat(((Plan.Listing) plan).connection().where())
			.isEqualTo(new Where.And(List.of(new Compare(NUMBER, Operator.LT, 3, false), TITLE_IS_X)));
	}

	private static Where numberIsIn(Long... numbers) {
		return new Compare(NUMBER, Operator.IN, List.of(numbers), false);
	}

	private static Where films(String where) {
		return where("where: " + where);
	}

	private static Where where(String argument) {
		String arguments = argument.isEmpty() ? "" : "(" + argument + ")";
		return FILMS.listing("{ films" + arguments + " { totalCount } }").where();
	}

	private static Where works(String where) {
		return FILMS.listing("{ works(where: " + where + ") { totalCount } }").where();
	}

	private static Property property(NodeType type, String name) {
		return (Property) type.field(name).orElseThrow();
	}

	private static Expansion.Along along(NodeType type, String name) {
		Relationship relationship = (Relationship) type.field(name).orElseThrow();
		return new Expansion.Along(relationship, FILMS.model().type(relationship.target()));
	}

}
