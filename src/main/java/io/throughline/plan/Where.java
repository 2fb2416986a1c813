package io.throughline.plan;

import java.util.List;
import java.util.Optional;

import io.throughline.model.NodeType;
import io.throughline.model.Property;

/**
 * A filter. Every filter is true or false: a comparison with a missing value is false,
 * and {@link Not} turns that into true.
 */
public sealed interface Where {

	/** The filter that lets everything through. */
	static Where everything() {
		return new And(List.of());
	}

	/** The filter that lets nothing through. */
	static Where nothing() {
		return new Or(List.of());
	}

	/**
	 * All of the filters hold; true for none.
	 *
	 * @param all the filters
	 */
	record And(List<Where> all) implements Where {
	}

	/**
	 * At least one of the filters holds; false for none.
	 *
	 * @param any the filters
	 */
	record Or(List<Where> any) implements Where {
	}

	/**
	 * The filter does not hold.
	 *
	 * @param where the filter
	 */
	record Not(Where where) implements Where {
	}

	/**
	 * A property compared with a value.
	 *
	 * @param property the property of the node or, in the filter of a relationship, of
	 * the relationship
	 * @param operator how it is compared
	 * @param value what it is compared with; a list for the operators that take one
	 * @param ignoreCase whether upper and lower case are the same
	 */
	record Compare(Property property, Operator operator, @Given Object value, boolean ignoreCase) implements Where {
	}

	/**
	 * A place is no farther from another than this.
	 *
	 * @param property the place's property of the node or relationship
	 * @param latitude of the other, in degrees
	 * @param longitude of the other, in degrees
	 * @param meters how far at most, over the ground
	 */
	record Near(Property property, @Given Object latitude, @Given Object longitude,
			@Given Object meters) implements Where {
	}

	/**
	 * A place is between two corners.
	 *
	 * @param property the place's property of the node or relationship
	 * @param south the latitude of the one corner, in degrees
	 * @param west the longitude of the one corner, in degrees; to the east of the other's
	 * if the 180th meridian is between them
	 * @param north the latitude of the other corner, in degrees
	 * @param east the longitude of the other corner, in degrees
	 */
	record Within(Property property, @Given Object south, @Given Object west, @Given Object north,
			@Given Object east) implements Where {
	}

	/**
	 * The number of a list's elements compared with a number.
	 *
	 * @param property the list
	 * @param operator how its size is compared
	 * @param number what it is compared with; a list for the operators that take one
	 */
	record Size(Property property, Operator operator, @Given Object number) implements Where {
	}

	/**
	 * The node has one of these types.
	 *
	 * @param types the types
	 */
	record IsOf(List<NodeType> types) implements Where {
	}

	/**
	 * The node is found by full-text search. It stands among the filters of a connection
	 * that all have to hold, and nowhere else.
	 *
	 * @param text what is searched for
	 */
	record Search(SearchText text) implements Where {
	}

	/**
	 * The number of neighbours that match, compared with a number.
	 *
	 * @param neighbours which neighbours
	 * @param operator how their number is compared
	 * @param number what it is compared with; a list for the operators that take one
	 */
	record Count(Neighbours neighbours, Operator operator, @Given Object number) implements Where {
	}

	/**
	 * There is at least one such neighbour.
	 *
	 * @param neighbours which neighbours
	 */
	record Exists(Neighbours neighbours) implements Where {
	}

	/**
	 * The neighbours a filter looks at.
	 *
	 * @param expansion how they are reached
	 * @param edgeWhere which relationships
	 * @param where which nodes
	 */
	record Neighbours(Expansion expansion, Where edgeWhere, Where where) {
	}

	/** All of the filters, without the ones that filter nothing. */
	static Where allOf(List<Where> filters) {
		List<Where> needed = filters.stream()
			.flatMap((where) -> (where instanceof And and) ? and.all().stream() : java.util.stream.Stream.of(where))
			.toList();
		return (needed.size() == 1) ? needed.getFirst() : new And(needed);
	}

	/** What is searched for, if anything is. */
	default Optional<SearchText> search() {
		return conjuncts().stream()
			.filter(Search.class::isInstance)
			.map((search) -> ((Search) search).text())
			.reduce(SearchText::and);
	}

	/** This filter without the search. */
	default Where withoutSearch() {
		return allOf(conjuncts().stream().filter((part) -> !(part instanceof Search)).toList());
	}

	/** The filters that all have to hold. */
	private List<Where> conjuncts() {
		return (this instanceof And and) ? and.all() : List.of(this);
	}

	/** Whether everything passes. */
	default boolean isEverything() {
		return this instanceof And and && and.all().isEmpty();
	}

}
