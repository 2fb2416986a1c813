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
 */
record FilterLimits(int maximumHops, int maximumNeighbours, int maximumNesting, int maximumSearches) {

	/**
	 * 8 relationships deep, 40 looks at neighbours, 40 combinations deep, 40 searches.
	 */
	static final FilterLimits DEFAULT = new FilterLimits(8, 40, 40, 40);

	/**
	 * Measures filters one after the other, which count together, and refuses them at the
	 * end. A filter that stands in several places is measured once: nested, its places
	 * multiply.
	 */
	final class Walk {

		private final IdentityHashMap<Where, Shape> measured = new IdentityHashMap<>();

		private Shape all = Shape.NOTHING;

		void check(Where where) {
			this.all = this.all.and(shape(where));
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
			if (this.all.searches() > FilterLimits.this.maximumSearches) {
				throw new RequestRefused(
						new Refusal.TooManySearches(this.all.searches(), FilterLimits.this.maximumSearches));
			}
		}

		private Shape shape(OrderKey.SortBy by) {
			return switch (by) {
				case OrderKey.ByCount count -> looked(count.neighbours());
				case OrderKey.ByNeighbour neighbour -> shape(neighbour.by()).farther();
				case OrderKey.ByProperty ignored -> Shape.NOTHING;
				case OrderKey.ByEdgeProperty ignored -> Shape.NOTHING;
				case OrderKey.ById ignored -> Shape.NOTHING;
				case OrderKey.ByEdgeId ignored -> Shape.NOTHING;
				case OrderKey.ByDisplayName ignored -> Shape.NOTHING;
				case OrderKey.ByDistance ignored -> Shape.NOTHING;
				case OrderKey.ByRelevance ignored -> Shape.NOTHING;
				case OrderKey.ByPlace ignored -> Shape.NOTHING;
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
					case Where.Compare ignored -> Shape.NOTHING;
					case Where.Size ignored -> Shape.NOTHING;
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
	 */
	private record Shape(long neighbours, int hops, int nesting, long searches) {

		static final Shape NOTHING = new Shape(0, 0, 0, 0);

		static final Shape SEARCH = new Shape(0, 0, 0, 1);

		Shape and(Shape other) {
			long sum = this.neighbours + other.neighbours;
			return new Shape((sum < 0) ? Long.MAX_VALUE : sum, Math.max(this.hops, other.hops),
					Math.max(this.nesting, other.nesting), this.searches + other.searches);
		}

		Shape farther() {
			return new Shape(Math.max(this.neighbours, this.neighbours + 1), this.hops + 1, this.nesting,
					this.searches);
		}

		Shape deeper() {
			return new Shape(this.neighbours, this.hops, this.nesting + 1, this.searches);
		}

	}

}
