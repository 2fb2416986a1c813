package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import io.throughline.model.GraphType;
import io.throughline.plan.Pivot.Axis;
import io.throughline.plan.Pivot.CellAggregate;
import io.throughline.plan.Pivot.CellField;
import io.throughline.plan.Pivot.CellPart;
import io.throughline.plan.Pivot.Cells;
import io.throughline.plan.Pivot.HeadField;
import io.throughline.plan.Pivot.HeadNode;
import io.throughline.plan.Pivot.HeadPart;
import io.throughline.plan.Pivot.Heads;
import io.throughline.plan.Pivot.More;
import io.throughline.plan.Pivot.Sample;
import io.throughline.plan.Pivot.Total;

/**
 * Reads what is asked of {@code pivot}.
 *
 * @param dimensions reads what makes rows and columns
 * @param facets reads sizes and figures
 */
record PivotReader(DimensionReader dimensions, FacetReader facets) {

	private static final int DEFAULT_SIZE = 20;

	private static final int DEFAULT_SAMPLE = 3;

	/**
	 * The table.
	 * @param field the connection's field, for refusals
	 * @param type the type of the connection's nodes
	 * @param selected the field {@code pivot}
	 */
	Pivot read(String field, GraphType type, ExecutableNormalizedField selected) {
		String place = field + ".pivot";
		Map<String, Object> arguments = selected.getResolvedArguments();
		Dimension rows = this.dimensions.constant(type, String.valueOf(arguments.get("rows")));
		Dimension columns = this.dimensions.constant(type, String.valueOf(arguments.get("columns")));
		List<Selection> rowHeadings = new ArrayList<>();
		List<Selection> columnHeadings = new ArrayList<>();
		List<Pivot.Part> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : selected.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "rows" -> parts.add(new Heads(key, true, heads(rows, part, rowHeadings)));
				case "columns" -> parts.add(new Heads(key, false, heads(columns, part, columnHeadings)));
				case "cells" -> parts.add(new Cells(key, cells(place + ".cells", type, part)));
				case "total" -> parts.add(new Total(key));
				case "moreRows" -> parts.add(new More(key, true));
				case "moreColumns" -> parts.add(new More(key, false));
				default -> {
				}
			}
		}
		return new Pivot(new Axis(rows, this.facets.size(place, "rowsFirst", selected, DEFAULT_SIZE), rowHeadings),
				new Axis(columns, this.facets.size(place, "columnsFirst", selected, DEFAULT_SIZE), columnHeadings),
				Boolean.TRUE.equals(arguments.get("empty")), parts);
	}

	private List<HeadPart> heads(Dimension dimension, ExecutableNormalizedField selected, List<Selection> headings) {
		List<HeadPart> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : selected.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "label", "value", "from", "to", "total" -> parts.add(new HeadField(key, part.getName()));
				case "node" -> {
					parts.add(new HeadNode(key, headings.size()));
					if (dimension instanceof Dimension.OfNeighbours) {
						headings.add(this.facets.heading(dimension, part));
					}
				}
				default -> {
				}
			}
		}
		return parts;
	}

	private List<CellPart> cells(String field, GraphType type, ExecutableNormalizedField selected) {
		List<CellPart> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : selected.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "row", "column", "count" -> parts.add(new CellField(key, part.getName()));
				case "sample" ->
					parts.add(new Sample(key, this.facets.size(field + ".sample", "first", part, DEFAULT_SAMPLE),
							this.facets.selections().nodes(type, part)));
				case "aggregate" -> parts.add(new CellAggregate(key, this.facets.aggregates(type, part)));
				default -> {
				}
			}
		}
		return parts;
	}

}
