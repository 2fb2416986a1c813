package io.throughline.plan;

/**
 * Why a request is refused: what was asked, what is wrong, what would be right.
 */
public sealed interface Refusal {

	/** What was asked and what is wrong. */
	String message();

	/** What would be right. */
	String hint();

	/**
	 * An argument that makes no sense as it is.
	 *
	 * @param message what was asked and what is wrong
	 * @param hint what would be right
	 */
	record BadRequest(String message, String hint) implements Refusal {
	}

	/**
	 * A page size out of range.
	 *
	 * @param field the field and the argument, such as {@code Site.resources.first}
	 * @param argument the argument
	 * @param value the size asked for
	 * @param limit the greatest size
	 */
	record PageSize(String field, String argument, int value, int limit) implements Refusal {

		@Override
		public String message() {
			return "`" + this.field + "." + this.argument + "` is " + this.value + "; "
					+ ((this.value > this.limit) ? "the limit is " + this.limit + "." : "the least is 1.");
		}

		@Override
		public String hint() {
			if (this.field.equals("suggest")) {
				return "Ask for 1 to " + this.limit + ".";
			}
			return "Ask for a page of 1 to " + this.limit + " and follow "
					+ (this.argument.equals("last") ? "`pageInfo.startCursor`." : "`pageInfo.endCursor`.");
		}

	}

	/**
	 * A number of groups, ranges or samples out of range.
	 *
	 * @param field the field
	 * @param argument the argument
	 * @param value the number asked for
	 * @param limit the greatest number
	 */
	record GroupSize(String field, String argument, int value, int limit) implements Refusal {

		@Override
		public String message() {
			return "`" + this.field + "." + this.argument + "` is " + this.value + "; "
					+ ((this.value > this.limit) ? "the limit is " + this.limit + "." : "the least is 1.");
		}

		@Override
		public String hint() {
			return "Ask for 1 to " + this.limit + "; a narrower `where` leaves fewer.";
		}

	}

	/**
	 * A cursor that is none, or that belongs to another field, order or filter.
	 *
	 * @param field the field and the argument, such as {@code Site.resources.after}
	 * @param reason what is wrong
	 */
	record InvalidCursor(String field, String reason) implements Refusal {

		@Override
		public String message() {
			return "`" + this.field + "` " + this.reason;
		}

		@Override
		public String hint() {
			return "Use a cursor from the same field with the same `where`, `edge` and `orderBy`, or begin without one.";
		}

	}

	/**
	 * More ids than one field looks up.
	 *
	 * @param value how many
	 * @param limit how many it may be
	 */
	record TooManyIds(int value, int limit) implements Refusal {

		@Override
		public String message() {
			return "`nodes.ids` holds " + this.value + " ids; the limit is " + this.limit + ".";
		}

		@Override
		public String hint() {
			return "Ask for at most " + this.limit + " at once.";
		}

	}

	/**
	 * A request that could hold too many nodes.
	 *
	 * @param field the field that costs most, by the names of the fields that lead to it
	 * @param requested the most nodes the answer could hold
	 * @param limit how many it may hold
	 */
	record TooComplex(String field, long requested, long limit) implements Refusal {

		@Override
		public String message() {
			return "The answer could hold " + this.requested + " nodes; the limit is " + this.limit
					+ ". Most of them: `" + this.field + "`.";
		}

		@Override
		public String hint() {
			return "Ask for smaller pages with `first`, or for fewer levels at once.";
		}

	}

	/**
	 * A request that goes too far from its root.
	 *
	 * @param requested how many relationships deep it goes
	 * @param limit how many it may go
	 */
	record TooDeep(int requested, int limit) implements Refusal {

		@Override
		public String message() {
			return "The request goes " + requested() + " relationships deep; the limit is " + limit() + ".";
		}

		@Override
		public String hint() {
			return "Ask for the far nodes in a request of their own, by their ids.";
		}

	}

	/**
	 * A filter that follows too many relationships.
	 *
	 * @param value how many it follows, one inside the other
	 * @param limit how many it may follow
	 */
	record FilterTooFar(int value, int limit) implements Refusal {

		@Override
		public String message() {
			return "A filter follows " + this.value + " relationships one inside the other; the limit is " + this.limit
					+ ".";
		}

		@Override
		public String hint() {
			return "Look the far nodes up first and filter by their ids.";
		}

	}

	/**
	 * A filter that is combined of filters too deep.
	 *
	 * @param value how deep it is
	 * @param limit how deep it may be
	 */
	record FilterTooDeep(int value, int limit) implements Refusal {

		@Override
		public String message() {
			return "A filter combines filters " + this.value + " deep; the limit is " + this.limit + ".";
		}

		@Override
		public String hint() {
			return "Put filters side by side under one `and` or `or`.";
		}

	}

	/**
	 * Filters that look at neighbours too often.
	 *
	 * @param value how often they do
	 * @param limit how often they may
	 */
	record FilterTooLarge(long value, int limit) implements Refusal {

		@Override
		public String message() {
			return "The filters of one root field look at neighbours " + this.value + " times; the limit is "
					+ this.limit + ".";
		}

		@Override
		public String hint() {
			return "Use fewer quantifiers; a `where` beside several of them counts once for each, and the filter of a connection once for each thing that is asked of its facets and pivots.";
		}

	}

	/**
	 * Filters that search for text too often.
	 *
	 * @param value how often they do
	 * @param limit how often they may
	 */
	record TooManySearches(long value, int limit) implements Refusal {

		@Override
		public String message() {
			return "The filters of one root field search for text " + this.value + " times; the limit is " + this.limit
					+ ".";
		}

		@Override
		public String hint() {
			return "Ask in several requests; facets of a connection that searches count once for each.";
		}

	}

	/**
	 * Filters that compare too many values.
	 *
	 * @param value how many they compare
	 * @param limit how many they may
	 */
	record TooManyComparisons(long value, int limit) implements Refusal {

		@Override
		public String message() {
			return "The filters of one root field make " + this.value + " comparisons; the limit is " + this.limit
					+ ".";
		}

		@Override
		public String hint() {
			return "Compare with many values at once by `in` or `notIn`; the filter of a connection counts once for each thing that is asked of its facets and pivots.";
		}

	}

	/**
	 * A text to search for that is too much.
	 *
	 * @param argument the argument it is of
	 * @param value how many things it has
	 * @param things what they are
	 * @param limit how many it may have
	 * @param hint what would be right
	 */
	record SearchTooLarge(String argument, int value, String things, int limit, String hint) implements Refusal {

		@Override
		public String message() {
			return "`" + this.argument + "` has " + this.value + " " + this.things + "; the limit is " + this.limit
					+ ".";
		}

	}

	/**
	 * A request that asks the schema about itself more widely than tools need.
	 *
	 * @param field the field
	 * @param value how often it is asked
	 */
	record IntrospectionTooWide(String field, int value) implements Refusal {

		/** How often each of the fields may be asked. */
		public static final int LIMIT = 1;

		@Override
		public String message() {
			return "`" + this.field + "` is asked " + this.value + " times in one request; the limit is " + LIMIT + ".";
		}

		@Override
		public String hint() {
			return "Ask in several requests, or read the whole schema at `/graphql/schema.graphqls`.";
		}

	}

}
