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
	 * A cursor that is none, or that belongs to another order or filter.
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
	 * A request that could hold too many nodes.
	 *
	 * @param field the field that costs most
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
	 * A filter that is too deep.
	 *
	 * @param what in which way
	 * @param limit how deep it may be
	 */
	record FilterTooDeep(String what, int limit) implements Refusal {

		@Override
		public String message() {
			return "A filter " + this.what + ".";
		}

		@Override
		public String hint() {
			return "Filter by nearer nodes, or look the far ones up first and filter by their ids.";
		}

	}

	/**
	 * Filters that look at neighbours too often.
	 *
	 * @param limit how often they may
	 */
	record FilterTooLarge(int limit) implements Refusal {

		@Override
		public String message() {
			return "The filters look at neighbours more than " + this.limit
					+ " times; a `where` beside several quantifiers counts once for each of them.";
		}

		@Override
		public String hint() {
			return "Use fewer quantifiers in one request.";
		}

	}

}
