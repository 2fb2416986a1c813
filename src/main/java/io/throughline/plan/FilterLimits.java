package io.throughline.plan;

import java.util.IdentityHashMap;
import java.util.List;

import io.throughline.plan.Where.Neighbours;

/**
 * Refuses filters that a database could not plan in a reasonable time: its planner's work
 * doubles with each relationship that a filter follows inside another.
 *
 * @param maximumHops how many relationships a filter may follow one inside the other
 * @param maximumNeighbours how many times all filters of a root field may look at
 * neighbours
 * @param maximumNesting how deep filters may be combined
 * @param maximumSearches how many times all filters of a root field may search for text
 * @param maximumNeighboursOfGroups how many times the filters of facets and pivots may
 * look at neighbours, beside the others; each is counted as often as it is asked
 * @param maximumComparisons how many values all filters of a root field may compare
 */
record FilterLimits(int maximumHops, int maximumNeighbours, int maximumNesting, int maximumSearches,
		int maximumNeighboursOfGroups, int maximumComparisons) {

	/**
	 * 8 relationships deep, 40 looks at neighbours, 40 combinations deep, 120 searches,
	 * 120 looks at neighbours by facets and pivots, 500 comparisons.
	 */
	static final FilterLimits DEFAULT = new FilterLimits(8, 40, 40, 120, 120, 500);

	/**
	 * Measures filters one after the other, which count together, and refuses them at the
	 * end. A filter that stands in several places is measured once: nested, its places
	 * multiply.
	 */
	final class Walk {

		private final IdentityHashMap<Where, Shape> measured = new IdentityHashMap<>();

		private Shape all = Shape.NOTHING;

		private Shape groups = Shape.NOTHING;

		void check(Where where) {
			this.all = this.all.and(shape(where));
		}

		/**
		 * A filter that is asked so many times, each time for something else of groups.
		 */
		void checkGroups(Where where, int times) {
			this.groups = this.groups.and(shape(where).times(times));
		}

		void check(OrderKey.SortBy by) {
			this.all = this.all.and(shape(by));
		}

		/** Refuses what is beyond a limit. */
		void finish() {
			if (this.all.nesting() > FilterLimits.this.maximumNesting) {
				throw new RequestRefused(
						new Refusal.FilterTooDeep(this.all.nesting(), FilterLimits.this.maximumNesting));
			}
			if (this.all.hops() > FilterLimits.this.maximumHops) {
				throw new RequestRefused(new Refusal.FilterTooFar(this.all.hops(), FilterLimits.this.maximumHops));
			}
			if (this.all.neighbours() > FilterLimits.this.maximumNeighbours) {
				throw new RequestRefused(
						new Refusal.FilterTooLarge(this.all.neighbours(), FilterLimits.this.maximumNeighbours));
			}
			if (this.groups.neighbours() > FilterLimits.this.maximumNeighboursOfGroups) {
				throw new RequestRefused(new Refusal.FilterTooLarge(this.groups.neighbours(),
						FilterLimits.this.maximumNeighboursOfGroups));
			}
			Shape both = this.all.and(this.groups);
			if (both.searches() > FilterLimits.this.maximumSearches) {
				throw new RequestRefused(
						new Refusal.TooManySearches(both.searches(), FilterLimits.this.maximumSearches));
			}
			if (both.comparisons() > FilterLimits.this.maximumComparisons) {
				throw new RequestRefused(
						new Refusal.TooManyComparisons(both.comparisons(), FilterLimits.this.maximumComparisons));
			}
		}

		private Shape shape(OrderKey.SortBy by) {
			return switch (by) {
				case OrderKey.ByCount count -> looked(count.neighbours());
				case OrderKey.ByNeighbour neighbour -> shape(neighbour.by()).farther();
				case OrderKey.ByProperty ignored -> Shape.NOTHING;
				case OrderKey.ByEdgeProperty ignored -> Shape.NOTHING;
				case OrderKey.ById ignored -> Shape.NOTHING;
				case OrderKey.ByNumber ignored -> Shape.NOTHING;
				case OrderKey.ByEdgeNumber ignored -> Shape.NOTHING;
				case OrderKey.ByDisplayName ignored -> Shape.NOTHING;
				case OrderKey.ByDistance ignored -> Shape.NOTHING;
				case OrderKey.ByRelevance ignored -> Shape.NOTHING;
				case OrderKey.ByHead ignored -> Shape.NOTHING;
			};
		}

		private Shape shape(Where where) {
			Shape known = this.measured.get(where);
			if (known == null) {
				known = switch (where) {
					case Where.And and -> shape(and.all()).deeper();
					case Where.Or or -> shape(or.any()).deeper();
					case Where.Not not -> shape(not.where()).deeper();
					case Where.Exists exists -> looked(exists.neighbours()).deeper();
					case Where.Count count -> looked(count.neighbours()).deeper();
					case Where.Compare ignored -> Shape.COMPARISON;
					case Where.Size ignored -> Shape.COMPARISON;
					case Where.Near ignored -> Shape.COMPARISON;
					case Where.Within ignored -> Shape.COMPARISON;
					case Where.IsOf ignored -> Shape.NOTHING;
					case Where.Search ignored -> Shape.SEARCH;
				};
				this.measured.put(where, known);
			}
			return known;
		}

		private Shape shape(List<Where> parts) {
			return parts.stream().map(this::shape).reduce(Shape.NOTHING, Shape::and);
		}

		private Shape looked(Neighbours neighbours) {
			return shape(neighbours.edgeWhere()).and(shape(neighbours.where())).farther();
		}

	}

	/**
	 * How large a filter is.
	 *
	 * @param neighbours how many times it looks at neighbours
	 * @param hops the most relationships one inside the other
	 * @param nesting the most filters one inside the other
	 * @param searches how many times it searches for text
	 * @param comparisons how many values it compares
	 */
	private record Shape(long neighbours, int hops, int nesting, long searches, long comparisons) {

		static final Shape NOTHING = new Shape(0, 0, 0, 0, 0);

		static final Shape SEARCH = new Shape(0, 0, 0, 1, 0);

		static final Shape COMPARISON = new Shape(0, 0, 0, 0, 1);

		Shape and(Shape other) {
			return new Shape(sum(this.neighbours, other.neighbours), Math.max(this.hops, other.hops),
					Math.max(this.nesting, other.nesting), sum(this.searches, other.searches),
					sum(this.comparisons, other.comparisons));
		}

		Shape times(int factor) {
			return new Shape(product(this.neighbours, factor), this.hops, this.nesting, product(this.searches, factor),
					product(this.comparisons, factor));
		}

		private static long sum(long left, long right) {
			return PlanCost.saturatedSum(left, right);
		}

		private static long product(long number, int factor) {
			return (number > Long.MAX_VALUE / Math.max(1, factor)) ? Long.MAX_VALUE : number * factor;
		}

		Shape farther() {
			return new Shape(sum(this.neighbours, 1), this.hops + 1, this.nesting, this.searches, this.comparisons);
		}

		Shape deeper() {
			return new Shape(this.neighbours, this.hops, this.nesting + 1, this.searches, this.comparisons);
		}

	}

}
