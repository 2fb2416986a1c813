package io.throughline.plan;

import java.util.List;

import io.throughline.model.Property;

/**
 * The edges of a connection in a table of two dimensions.
 *
 * @param rows what makes the rows
 * @param columns what makes the columns
 * @param empty whether rows and columns without an edge are listed too
 * @param parts the things asked of the table
 */
public record Pivot(Axis rows, Axis columns, boolean empty, List<Part> parts) {

	/**
	 * What makes the rows, or the columns.
	 *
	 * @param dimension what edges are grouped by
	 * @param size how many groups at most
	 * @param headings what is asked of the neighbours that head them, each time it is
	 */
	public record Axis(Dimension dimension, int size, List<Selection> headings) {

		private int ranges() {
			return (this.dimension instanceof Dimension.OfProperty(Property property) && property.continuous()) ? 1 : 0;
		}

	}

	/**
	 * How many times the filter is asked: for the heads and, of ranges, the bounds of
	 * both axes, for the cells and the total.
	 */
	int subqueries() {
		return 2 + this.rows.ranges() + this.columns.ranges() + 2;
	}

	/** One thing asked of a table, under the key the client gave it. */
	public sealed interface Part {

		/** The result key: the alias, or the field's name. */
		String key();

	}

	/**
	 * The heads of the rows or of the columns.
	 *
	 * @param key the result key
	 * @param ofRows whether those of the rows
	 * @param parts the things asked of each head
	 */
	public record Heads(String key, boolean ofRows, List<HeadPart> parts) implements Part {
	}

	/**
	 * The cells that are not empty.
	 *
	 * @param key the result key
	 * @param parts the things asked of each cell
	 */
	public record Cells(String key, List<CellPart> parts) implements Part {
	}

	/**
	 * How many edges the connection has.
	 *
	 * @param key the result key
	 */
	public record Total(String key) implements Part {
	}

	/**
	 * Whether there are more rows, or columns, than are listed.
	 *
	 * @param key the result key
	 * @param ofRows whether of the rows
	 */
	public record More(String key, boolean ofRows) implements Part {
	}

	/** One thing asked of a head, under the key the client gave it. */
	public sealed interface HeadPart {

		/** The result key: the alias, or the field's name. */
		String key();

	}

	/**
	 * A text, or the number of edges.
	 *
	 * @param key the result key
	 * @param name the field: {@code label}, {@code value}, {@code from}, {@code to} or
	 * {@code total}
	 */
	public record HeadField(String key, String name) implements HeadPart {
	}

	/**
	 * The neighbour.
	 *
	 * @param key the result key
	 * @param heading which of the axis' headings this is
	 */
	public record HeadNode(String key, int heading) implements HeadPart {
	}

	/** One thing asked of a cell, under the key the client gave it. */
	public sealed interface CellPart {

		/** The result key: the alias, or the field's name. */
		String key();

	}

	/**
	 * The cell's place, or the number of its edges.
	 *
	 * @param key the result key
	 * @param name the field: {@code row}, {@code column} or {@code count}
	 */
	public record CellField(String key, String name) implements CellPart {
	}

	/**
	 * Some of the cell's nodes.
	 *
	 * @param key the result key
	 * @param size how many at most
	 * @param selection what of each is asked
	 */
	public record Sample(String key, int size, Selection selection) implements CellPart {
	}

	/**
	 * Figures over the cell's nodes.
	 *
	 * @param key the result key
	 * @param aggregates the figures, by property
	 */
	public record CellAggregate(String key, List<Aggregate> aggregates) implements CellPart {
	}

}
