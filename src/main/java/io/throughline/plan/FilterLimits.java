package io.throughline.plan;

import io.throughline.plan.Where.Neighbours;

/**
 * Refuses filters that a database could not plan in a reasonable time: its planner's work
 * doubles with each relationship that a filter follows inside another.
 *
 * @param maximumHops how many relationships a filter may follow one inside the other
 * @param maximumNeighbours how many times all filters of a root field may look at
 * neighbours
 * @param maximumNesting how deep filters may be combined
 */
record FilterLimits(int maximumHops, int maximumNeighbours, int maximumNesting) {

	/** 8 relationships deep, 40 looks at neighbours, 40 combinations deep. */
	static final FilterLimits DEFAULT = new FilterLimits(8, 40, 40);

	/** Checks filters one after the other; they count together. */
	final class Walk {

		private int neighbours;

		void check(Where where) {
			check(where, 0, 0);
		}

		void check(OrderKey.SortBy by) {
			check(by, 1);
		}

		private void check(OrderKey.SortBy by, int hops) {
			switch (by) {
				case OrderKey.ByCount count -> check(count.neighbours(), hops, 0);
				case OrderKey.ByNeighbour neighbour -> {
					check(new Neighbours(neighbour.along(), Where.everything(), Where.everything()), hops, 0);
					check(neighbour.by(), hops + 1);
				}
				case OrderKey.ByProperty ignored -> {
				}
				case OrderKey.ByEdgeProperty ignored -> {
				}
				case OrderKey.ById ignored -> {
				}
				case OrderKey.ByEdgeId ignored -> {
				}
				case OrderKey.ByDisplayName ignored -> {
				}
				case OrderKey.ByDistance ignored -> {
				}
			}
		}

		private void check(Where where, int hops, int nesting) {
			if (nesting > FilterLimits.this.maximumNesting) {
				throw new RequestRefused(new Refusal.FilterTooDeep(
						"combines filters more than " + FilterLimits.this.maximumNesting + " deep",
						FilterLimits.this.maximumNesting));
			}
			switch (where) {
				case Where.And and -> and.all().forEach((part) -> check(part, hops, nesting + 1));
				case Where.Or or -> or.any().forEach((part) -> check(part, hops, nesting + 1));
				case Where.Not not -> check(not.where(), hops, nesting + 1);
				case Where.Exists exists -> check(exists.neighbours(), hops + 1, nesting + 1);
				case Where.Count count -> check(count.neighbours(), hops + 1, nesting + 1);
				case Where.Compare ignored -> {
				}
				case Where.Size ignored -> {
				}
				case Where.IsOf ignored -> {
				}
			}
		}

		private void check(Neighbours looked, int hops, int nesting) {
			if (hops > FilterLimits.this.maximumHops) {
				throw new RequestRefused(new Refusal.FilterTooDeep(
						"follows more than " + FilterLimits.this.maximumHops + " relationships one inside the other",
						FilterLimits.this.maximumHops));
			}
			this.neighbours++;
			if (this.neighbours > FilterLimits.this.maximumNeighbours) {
				throw new RequestRefused(new Refusal.FilterTooLarge(FilterLimits.this.maximumNeighbours));
			}
			check(looked.edgeWhere(), hops, nesting);
			check(looked.where(), hops, nesting);
		}

	}

}
