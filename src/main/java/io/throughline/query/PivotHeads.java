package io.throughline.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.model.EnumType;
import io.throughline.model.ScalarType;
import io.throughline.plan.Dimension;
import io.throughline.plan.Pivot;
import org.jspecify.annotations.Nullable;

/**
 * The heads of a table's rows or columns that are shown.
 *
 * @param all the heads, in order
 * @param places where the head with a key is
 * @param more whether there are more than are shown
 */
record PivotHeads(List<Head> all, Map<@Nullable Object, Integer> places, boolean more) {

	/**
	 * A head.
	 *
	 * @param key what tells it from others
	 * @param total how many edges there are
	 * @param label what people call it
	 * @param value the value as text, if values are shared
	 * @param from the least value of a range
	 * @param to the bound of a range
	 * @param headings the rows of its node
	 */
	record Head(@Nullable Object key, long total, String label, @Nullable String value, @Nullable String from,
			@Nullable String to, List<@Nullable Object> headings) {

		@Nullable Object field(String name) {
			return switch (name) {
				case "label" -> this.label;
				case "value" -> this.value;
				case "from" -> this.from;
				case "to" -> this.to;
				default -> this.total;
			};
		}

	}

	/**
	 * Reads heads.
	 * @param empty whether those without edges are listed too
	 * @param read the heads with edges
	 * @param others what the graph tells of further heads; null if it was not asked
	 * @param bounds the bounds of ranges; null if values or nodes are shared
	 */
	static PivotHeads of(Pivot.Axis axis, boolean empty, @Nullable Object read, @Nullable Object others,
			@Nullable Object bounds) {
		List<@Nullable Object> limits = (bounds != null) ? AnswerReader.list(bounds) : List.of();
		List<Head> heads = new ArrayList<>();
		AnswerReader.list(read).forEach((head) -> heads.add(head(axis, limits, AnswerReader.list(head))));
		if (empty && heads.size() <= axis.size()) {
			addOthers(axis, others, limits, heads);
		}
		boolean more = heads.size() > axis.size();
		List<Head> shown = more ? heads.subList(0, axis.size()) : heads;
		Map<@Nullable Object, Integer> places = new HashMap<>();
		shown.forEach((head) -> places.put(head.key(), places.size()));
		return new PivotHeads(shown, places, more);
	}

	private static void addOthers(Pivot.Axis axis, @Nullable Object others, List<@Nullable Object> bounds,
			List<Head> heads) {
		if (others != null) {
			AnswerReader.list(others).forEach((head) -> heads.add(head(axis, bounds, AnswerReader.list(head))));
			return;
		}
		List<?> known = switch (axis.dimension()) {
			case Dimension.OfType(var type) -> type.members();
			case Dimension.OfNeighbours ignored -> List.of();
			case Dimension.OfProperty(var property) when property.type() instanceof EnumType type ->
				type.values().stream().map(EnumType.EnumValue::name).toList();
			case Dimension.OfProperty(var property) when property.type() == ScalarType.BOOLEAN -> List.of(false, true);
			case Dimension.OfProperty ignored ->
				java.util.stream.LongStream.range(0, Math.max(0, bounds.size() - 1)).boxed().toList();
		};
		List<@Nullable Object> there = heads.stream().<@Nullable Object>map(Head::key).toList();
		known.stream()
			.filter((key) -> !there.contains(key))
			.forEach((key) -> heads.add(head(axis, bounds, List.of(key, 0L, key))));
		if (!bounds.isEmpty()) {
			heads.sort(java.util.Comparator.comparingLong((head) -> (Long) Objects.requireNonNull(head.key())));
		}
	}

	private static Head head(Pivot.Axis axis, List<@Nullable Object> bounds, List<@Nullable Object> row) {
		Object key = row.getFirst();
		long total = (Long) Objects.requireNonNull(row.get(1));
		List<@Nullable Object> headings = row.subList(3, row.size());
		if (!bounds.isEmpty()) {
			int number = ((Long) Objects.requireNonNull(key)).intValue();
			Object from = Objects.requireNonNull(bounds.get(number));
			Object to = Objects.requireNonNull(bounds.get(number + 1));
			return new Head(key, total, range(from, to), null, from.toString(), to.toString(), headings);
		}
		String label = String.valueOf(row.get(2));
		boolean node = axis.dimension() instanceof Dimension.OfNeighbours;
		return new Head(key, total, label, node ? null : label, null, null, headings);
	}

	/** Whole numbers are labelled with the last one in the range. */
	private static String range(Object from, Object to) {
		if (from instanceof Long least && to instanceof Long bound) {
			return (least == bound - 1) ? least.toString() : least + "–" + (bound - 1);
		}
		return from + " – " + to;
	}

	/** Where the head with a key is. */
	int place(@Nullable Object key) {
		return Objects.requireNonNull(this.places.get(key), "A cell stands in a row and a column that are shown.");
	}

}
