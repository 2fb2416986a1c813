package io.throughline.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import io.throughline.model.Field;
import io.throughline.model.GraphType;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A connection as it is asked for.
 *
 * @param world where
 * @param place which connection
 * @param arguments its filters and order
 * @param expected its edges in order
 * @param size how many are on a page
 */
record Paging(World world, Place place, String arguments, List<String> expected, int size) {

	/**
	 * Where a connection stands in a request.
	 *
	 * @param before what comes before its arguments
	 * @param behind what comes behind its selection
	 * @param type the type of its nodes
	 * @param field the field; null at the root
	 */
	record Place(String before, String behind, GraphType type, @Nullable Field field) {
	}

	/** A page as it is answered. */
	private record Answer(List<String> ids, List<String> cursors, boolean next, boolean previous) {
	}

	static Paging of(World world, Random random, Place place, List<Step> all) {
		FilterDraws filters = new FilterDraws(random, random, world.graph());
		Draw<Thing> where = filters.where(place.type(), 0);
		Draw<Step> edge = (place.field() instanceof Relationship relationship && random.nextInt(3) == 0)
				? filters.edge(relationship, 0) : new Draw<>("{}", (step) -> true);
		OrderDraws.Order order = new OrderDraws(random, world.graph(), world.numbers(), filters).order(place.type(),
				place.field());
		List<Step> filtered = all.stream()
			.filter((step) -> edge.holds().test(step) && where.holds().test(step.other()))
			.toList();
		List<Step> left = (filtered.size() < 4) ? all : filtered;
		String filter = (filtered.size() < 4) ? ""
				: "where: " + where.text() + (edge.text().equals("{}") ? "" : ", edge: " + edge.text()) + ", ";
		return new Paging(world, place, filter + "orderBy: " + order.text(),
				left.stream().sorted(order.comparator()).map(Step::id).toList(),
				1 + left.size() / (2 + random.nextInt(2)));
	}

	/** What is wrong with the answers, if anything is. */
	Optional<String> failure() {
		Answer whole = ask("first: 100");
		if (!whole.ids().equals(this.expected)) {
			return wrong("first: 100", this.expected, whole.ids());
		}
		List<String> forwards = new ArrayList<>();
		for (Answer page = ask("first: " + this.size);; page = ask(
				"first: " + this.size + ", after: \"" + page.cursors().getLast() + "\"")) {
			forwards.addAll(page.ids());
			if (!page.next()) {
				break;
			}
		}
		List<String> backwards = new ArrayList<>();
		for (Answer page = ask("last: " + this.size);; page = ask(
				"last: " + this.size + ", before: \"" + page.cursors().getFirst() + "\"")) {
			backwards.addAll(page.ids().reversed());
			if (!page.previous()) {
				break;
			}
		}
		Collections.reverse(backwards);
		if (!forwards.equals(this.expected) || !backwards.equals(this.expected)) {
			return wrong("pages of " + this.size, this.expected, List.of(forwards, backwards));
		}
		return between(whole);
	}

	private Optional<String> between(Answer whole) {
		if (whole.ids().size() < 3) {
			return Optional.empty();
		}
		int last = whole.ids().size() - 1;
		String cursors = "after: \"%s\", before: \"%s\"".formatted(whole.cursors().getFirst(),
				whole.cursors().get(last));
		List<String> within = this.expected.subList(1, last);
		List<String> first = ask("first: 2, " + cursors).ids();
		List<String> behind = ask("last: 2, " + cursors).ids();
		boolean right = first.equals(within.subList(0, Math.min(2, within.size())))
				&& behind.equals(within.subList(Math.max(0, within.size() - 2), within.size()));
		return right ? Optional.empty() : wrong(cursors, within, List.of(first, behind));
	}

	private Optional<String> wrong(String page, List<String> expected, List<?> answered) {
		return Optional.of(this.world.said(query(page)) + "\nexpected " + expected + "\nanswered " + answered);
	}

	private String query(String page) {
		boolean along = this.place.field() instanceof Relationship;
		return "%s(%s, %s) { totalCount edges { cursor %s } pageInfo { hasNextPage hasPreviousPage } }%s".formatted(
				this.place.before(), page, this.arguments, along ? "id" : "node { ... on Node { id } }",
				this.place.behind());
	}

	private Answer ask(String page) {
		JsonNode response = this.world.server().ask(query(page), Map.of());
		assertThat(response.path("errors")).as(this.world.said(query(page))).isEmpty();
		JsonNode data = response.get("data");
		JsonNode connection = data.has("c") ? data.get("c") : data.at("/node/c");
		List<String> ids = new ArrayList<>();
		List<String> cursors = new ArrayList<>();
		connection.get("edges").forEach((edge) -> {
			ids.add((edge.has("id") ? edge.get("id") : edge.at("/node/id")).asString());
			cursors.add(edge.get("cursor").asString());
		});
		return new Answer(ids, cursors, connection.at("/pageInfo/hasNextPage").asBoolean(),
				connection.at("/pageInfo/hasPreviousPage").asBoolean());
	}

}
