package io.throughline.plan;

import java.util.List;

/**
 * A page of nodes and what is asked of it.
 *
 * @param expansion where the nodes come from
 * @param where which of them
 * @param edgeWhere which of the relationships that lead to them
 * @param order the keys to sort by; they tell any two edges apart
 * @param page which part of the order
 * @param parts the things asked of the page
 */
public record Connection(Expansion expansion, Where where, Where edgeWhere, List<OrderKey> order, Page page,
		List<Part> parts) {

	/** Whether the order compares how well nodes fit a search. */
	public boolean isRanked() {
		return this.order.stream().anyMatch((key) -> key.by() instanceof OrderKey.ByRelevance);
	}

	/** Whether the nodes of the first page come first among equally relevant ones. */
	public boolean hasHead() {
		return this.order.stream().anyMatch((key) -> key.by() instanceof OrderKey.ByHead);
	}

	/** Whether something is asked of the page itself. */
	public boolean asksPage() {
		return this.parts.stream().anyMatch((part) -> switch (part) {
			case Edges ignored -> true;
			case Nodes ignored -> true;
			case PageInfoOf ignored -> true;
			case TotalCount ignored -> false;
			case FacetsOf ignored -> false;
			case PivotOf ignored -> false;
		});
	}

	/** One thing asked of a page, under the key the client gave it. */
	public sealed interface Part {

		/** The result key: the alias, or the field's name. */
		String key();

	}

	/**
	 * The edges of the page.
	 *
	 * @param key the result key
	 * @param selection what of each edge is asked
	 */
	public record Edges(String key, EdgeSelection selection) implements Part {
	}

	/**
	 * The nodes of the page.
	 *
	 * @param key the result key
	 * @param selection what of each node is asked
	 */
	public record Nodes(String key, Selection selection) implements Part {
	}

	/**
	 * Where the page lies.
	 *
	 * @param key the result key
	 * @param fields what is asked, by result key
	 */
	public record PageInfoOf(String key, List<PageInfoField> fields) implements Part {
	}

	/**
	 * How many there are on all pages.
	 *
	 * @param key the result key
	 */
	public record TotalCount(String key) implements Part {
	}

	/**
	 * How the edges on all pages spread over several dimensions.
	 *
	 * @param key the result key
	 * @param facets the dimensions
	 */
	public record FacetsOf(String key, List<Facet> facets) implements Part {
	}

	/**
	 * The edges on all pages in a table of two dimensions.
	 *
	 * @param key the result key
	 * @param pivot the table
	 */
	public record PivotOf(String key, Pivot pivot) implements Part {
	}

	/**
	 * One thing asked of {@code pageInfo}.
	 *
	 * @param key the result key
	 * @param name the field
	 */
	public record PageInfoField(String key, String name) {
	}

}
