package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large facets and pivots could be: every count, group and cell counts as one node,
 * and the nodes that head groups count with what is asked of them.
 */
final class GroupSizes {

	private static final Size ONE = Size.NOTHING.plusOne();

	private GroupSizes() {
	}

	static Size facet(Facet facet) {
		return Size.sum(facet.parts().stream().map((part) -> switch (part) {
			case Facet.Values values -> group(values.parts()).times(values.size()).within(values.key());
			case Facet.Histogram histogram -> ONE.times(histogram.buckets()).within(histogram.key());
			case Facet.Missing ignored -> ONE;
			case Facet.Distinct ignored -> ONE;
			case Facet.Total ignored -> ONE;
		}).toList()).within(facet.key());
	}

	private static Size group(List<Facet.GroupPart> parts) {
		List<Size> sizes = new ArrayList<>(List.of(ONE));
		for (Facet.GroupPart part : parts) {
			if (part instanceof Facet.NodeOf node) {
				sizes.add(PlanLimits.node(node.selection()).deeper().within(node.key()));
			}
		}
		return Size.sum(sizes);
	}

	static Size pivot(Pivot pivot) {
		List<Size> sizes = new ArrayList<>(List.of(ONE, axis(pivot.rows()), axis(pivot.columns())));
		for (Pivot.Part part : pivot.parts()) {
			if (part instanceof Pivot.Cells cells) {
				sizes.add(cell(cells).times(pivot.rows().size()).times(pivot.columns().size()).within(cells.key()));
			}
		}
		return Size.sum(sizes);
	}

	private static Size axis(Pivot.Axis axis) {
		return Size
			.sum(Stream
				.concat(Stream.of(ONE), axis.headings().stream().map((heading) -> PlanLimits.node(heading).deeper()))
				.toList())
			.times(axis.size());
	}

	private static Size cell(Pivot.Cells cells) {
		List<Size> sizes = new ArrayList<>(List.of(ONE));
		for (Pivot.CellPart part : cells.parts()) {
			if (part instanceof Pivot.Sample sample) {
				sizes.add(PlanLimits.node(sample.selection()).times(sample.size()).within(sample.key()));
			}
		}
		return Size.sum(sizes);
	}

	/** What is asked of the nodes in a table. */
	static List<Selection> selections(Pivot pivot) {
		List<Selection> selections = new ArrayList<>(pivot.rows().headings());
		selections.addAll(pivot.columns().headings());
		for (Pivot.Part part : pivot.parts()) {
			if (part instanceof Pivot.Cells cells) {
				for (Pivot.CellPart asked : cells.parts()) {
					if (asked instanceof Pivot.Sample sample) {
						selections.add(sample.selection());
					}
				}
			}
		}
		return selections;
	}

}
