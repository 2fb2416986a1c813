package io.throughline.plan;

import java.util.List;

import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.plan.OrderKey.ByCount;
import io.throughline.plan.OrderKey.ByDisplayName;
import io.throughline.plan.OrderKey.ByDistance;
import io.throughline.plan.OrderKey.ByEdgeNumber;
import io.throughline.plan.OrderKey.ByEdgeProperty;
import io.throughline.plan.OrderKey.ById;
import io.throughline.plan.OrderKey.ByNeighbour;
import io.throughline.plan.OrderKey.ByNumber;
import io.throughline.plan.OrderKey.ByProperty;
import io.throughline.plan.OrderKey.SortBy;
import io.throughline.plan.Projection.ConnectionOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderReaderTests {

	private static final Requests FILMS = Requests.films();

	private static final SortBy BY_NUMBER_AS_ID = new ById(ScalarType.INT);

	private static final SortBy BY_TEXT_AS_ID = new ById(ScalarType.STRING);

	@Test
	void withoutAnOrderTheIdDecides() {
		assertThat(films("")).containsExactly(ascending(BY_NUMBER_AS_ID));
		assertThat(films("(orderBy: [])")).containsExactly(ascending(BY_NUMBER_AS_ID));
		assertThat(films("(orderBy: null)")).containsExactly(ascending(BY_NUMBER_AS_ID));
	}

	@Test
	void theNumberOfTheNodeEndsAnOrder() {
		Property rating = (Property) FILMS.type("Film").field("rating").orElseThrow();
		assertThat(films("(orderBy: [{rating: DESC}, {displayName: ASC}])")).containsExactly(
				new OrderKey(new ByProperty(rating), true, false), ascending(new ByDisplayName()),
				ascending(new ByNumber()));
	}

	@Test
	void anOrderByIdNeedsNoEnd() {
		assertThat(films("(orderBy: [{id: DESC}])")).containsExactly(new OrderKey(BY_NUMBER_AS_ID, true, false));
	}

	@ParameterizedTest
	@CsvSource({ "ASC, false, false", "DESC, true, false", "ASC_NULLS_FIRST, false, true",
			"DESC_NULLS_FIRST, true, true" })
	void theDirectionSaysWhereMissingValuesGo(String direction, boolean descending, boolean nullsFirst) {
		OrderKey key = films("(orderBy: [{rating: " + direction + "}])").getFirst();
		assertThat(key.descending()).isEqualTo(descending);
		assertThat(key.nullsFirst()).isEqualTo(nullsFirst);
		assertThat(key.nullable()).isTrue();
		assertThat(key.reversed().reversed()).isEqualTo(key);
	}

	@Test
	void parallelRelationshipsAreToldApartByTheirNumbers() {
		assertThat(nested("works")).containsExactly(ascending(BY_TEXT_AS_ID), ascending(new ByEdgeNumber()));
		assertThat(nested("prints")).containsExactly(ascending(BY_NUMBER_AS_ID), ascending(new ByEdgeNumber()));
	}

	@Test
	void whatIsReachedByPathsComesOnce() {
		assertThat(nested("school")).containsExactly(ascending(new ById(ScalarType.ID)));
	}

	@Test
	void anOrderMayBeByWhatTheRelationshipHolds() {
		OrderKey key = nested("works(orderBy: [{edge: {position: DESC}}])").getFirst();
		assertThat(key.descending()).isTrue();
		assertThat(key.by()).isInstanceOfSatisfying(ByEdgeProperty.class,
				(by) -> assertThat(by.property().name()).isEqualTo("position"));
	}

	@Test
	void anOrderMayBeByTheNumberOfSomeNeighbours() {
		OrderKey key = films("(orderBy: [{credits: {edge: {role: {eq: ACTOR}}, count: DESC}}])").getFirst();
		assertThat(key.descending()).isTrue();
		assertThat(key.nullable()).isFalse();
		assertThat(key.by()).isInstanceOfSatisfying(ByCount.class,
				(by) -> assertThat(by.neighbours().edgeWhere().isEverything()).isFalse());
	}

	@Test
	void anOrderMayBeByTheOneNeighbour() {
		OrderKey key = films("(orderBy: [{studio: {code: ASC_NULLS_FIRST}}])").getFirst();
		assertThat(key.nullsFirst()).isTrue();
		assertThat(key.nullable()).isTrue();
		assertThat(key.by()).isInstanceOfSatisfying(ByNeighbour.class,
				(by) -> assertThat(by.by()).isInstanceOf(ByProperty.class));
	}

	@Test
	void anOrderMayBeByWhatTheOneRelationshipHolds() {
		OrderKey key = films("(orderBy: [{studio: {edge: {budget: DESC}}}])").getFirst();
		assertThat(key.by()).isInstanceOfSatisfying(ByNeighbour.class,
				(by) -> assertThat(by.by()).isInstanceOf(ByEdgeProperty.class));
	}

	@Test
	void whatNoRelationshipHoldsHereIsRefusedWithWhatItHolds() {
		assertThat(FILMS.refusal("{ films(orderBy: [{edge: {budget: ASC}}]) { totalCount } }").message())
			.isEqualTo("`films.orderBy` sorts by `edge: {budget}`, which is nothing that a relationship holds here.");
		assertThat(
				FILMS.refusal("{ person(id: \"Person:x\") { films(orderBy: [{edge: {budget: ASC}}]) { totalCount } } }")
					.hint())
			.contains("`role`, `position`, `share`");
	}

	@Test
	void aDistanceIsRefusedWhereNoPathsLead() {
		assertThat(FILMS.refusal("{ people(orderBy: [{distance: ASC}]) { totalCount } }").message())
			.contains("no paths lead here");
		assertThat(nested("school(orderBy: [{distance: ASC}])").getFirst().by()).isInstanceOf(ByDistance.class);
	}

	@Test
	void ordersThatFollowTooManyRelationshipsAreRefused() {
		String order = "{remakeOf: {where: {}, count: ASC}}";
		String many = "[" + (order + ", ").repeat(41) + "]";
		Connection listing = FILMS.listing("{ works(orderBy: " + many + ") { totalCount } }");
		assertThatThrownBy(() -> PlanLimits.DEFAULT.check("works", new Plan.Listing(listing))).isInstanceOfSatisfying(
				RequestRefused.class,
				(refused) -> assertThat(refused.refusal()).isInstanceOf(Refusal.FilterTooLarge.class));
	}

	private static OrderKey ascending(SortBy by) {
		return new OrderKey(by, false, false);
	}

	private static List<OrderKey> films(String arguments) {
		return FILMS.listing("{ films" + arguments + " { totalCount } }").order();
	}

	private static List<OrderKey> nested(String field) {
		Plan.LookUp person = (Plan.LookUp) FILMS
			.plan("{ person(id: \"Person:x\") { f: " + field + " { totalCount } } }");
		ConnectionOf connection = (ConnectionOf) person.selection()
			.byType()
			.getOrDefault(FILMS.type("Person"), List.of())
			.getFirst();
		return connection.connection().order();
	}

}
