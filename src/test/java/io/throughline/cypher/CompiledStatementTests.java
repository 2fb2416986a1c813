package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.throughline.plan.Cursor;
import io.throughline.plan.Position;
import io.throughline.plan.Plan;
import io.throughline.plan.PlanShape;
import io.throughline.plan.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One statement serves all plans of a shape. */
class CompiledStatementTests {

	private static final Requests FILMS = Requests.films();

	private static final String PAGE = "query ($after: String) { films(orderBy: [{title: ASC}], after: $after) { nodes { title } } }";

	private final CypherCompiler compiler = new CypherCompiler(FILMS.model());

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ film(number: 1) { title } }                                      | { film(number: 77) { title } }
					{ films(where: {title: {eq: "a"}}) { totalCount } }                | { films(where: {title: {eq: "b"}}) { totalCount } }
					{ films(where: {title: {contains: "A", ignoreCase: true}}) { totalCount } } | { films(where: {title: {contains: "ẞ", ignoreCase: true}}) { totalCount } }
					{ films(where: {number: {in: [1, 2]}}) { totalCount } }            | { films(where: {number: {in: [3]}}) { totalCount } }
					{ films(where: {number: {gt: 5, lt: 5}}) { totalCount } }          | { films(where: {number: {gt: 5, lt: 9}}) { totalCount } }
					{ films(where: {or: [{number: {eq: 1}}, {number: {eq: 1}}]}) { totalCount } } | { films(where: {or: [{number: {eq: 2}}, {number: {eq: 3}}]}) { totalCount } }
					{ films(where: {id: {eq: "Film:1"}}) { totalCount } }              | { films(where: {id: {eq: "Film:2"}}) { totalCount } }
					{ films(where: {credits: {count: {gte: 2}}}) { totalCount } }      | { films(where: {credits: {count: {gte: 3}}}) { totalCount } }
					""")
	void plansThatDifferInValuesAreOneStatement(String one, String other) {
		assertThat(shape(FILMS.plan(one))).isEqualTo(shape(FILMS.plan(other)));
		CypherStatement alone = this.compiler.compile(FILMS.plan(other));
		assertThat(this.compiler.compileShape(FILMS.plan(one)).with(values(FILMS.plan(other)))).isEqualTo(alone);
		assertThat(alone.parameters()).isNotEqualTo(this.compiler.compile(FILMS.plan(one)).parameters());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ films(where: {title: {eq: "a"}}) { totalCount } }     | { films(where: {title: {ne: "a"}}) { totalCount } }
					{ films(where: {title: {isNull: true}}) { totalCount } } | { films(where: {title: {isNull: false}}) { totalCount } }
					{ films(first: 2) { nodes { title } } }                 | { films(first: 3) { nodes { title } } }
					{ films(orderBy: [{title: ASC}]) { nodes { title } } }  | { films(orderBy: [{title: DESC}]) { nodes { title } } }
					{ films { nodes { title } } }                           | { films { nodes { title number } } }
					{ films(where: {id: {eq: "Film:1"}}) { totalCount } }   | { films(where: {id: {eq: "Person:1"}}) { totalCount } }
					""")
	void plansThatDifferOtherwiseAreNot(String one, String other) {
		assertThat(shape(FILMS.plan(one))).isNotEqualTo(shape(FILMS.plan(other)));
	}

	@Test
	void cursorsDifferInTheirValuesOnly() {
		Plan first = FILMS.plan(PAGE, Map.of("after", cursor("a", 1)));
		Plan further = FILMS.plan(PAGE, Map.of("after", cursor("b", 2)));
		assertThat(shape(first)).isEqualTo(shape(further)).isNotEqualTo(shape(FILMS.plan(PAGE, Map.of())));
		assertThat(values(further)).containsExactly("b", 2L);
	}

	private static String cursor(String title, long number) {
		String fingerprint = ((Plan.Listing) FILMS.plan(PAGE, Map.of())).connection().page().fingerprint();
		return Cursor.write(fingerprint, new Position(List.of(title, number)));
	}

	private static PlanShape shape(Plan plan) {
		return PlanShape.of(plan, new ArrayList<>());
	}

	private static List<Object> values(Plan plan) {
		List<Object> values = new ArrayList<>();
		PlanShape.of(plan, values);
		return values;
	}

}
