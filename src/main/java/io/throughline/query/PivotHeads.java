package io.throughline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

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
		if (empty && !limits.isEmpty()) {
			addEmptyRanges(axis, limits, heads);
		}
		else if (empty && heads.size() <= axis.size()) {
			addOthers(axis, others, heads);
		}
		boolean more = heads.size() > axis.size();
		List<Head> shown = more ? heads.subList(0, axis.size()) : heads;
		Map<@Nullable Object, Integer> places = new HashMap<>();
		shown.forEach((head) -> places.put(head.key(), places.size()));
		return new PivotHeads(shown, places, more);
	}

	/** Every range in its place; those that do not fit are cut off, empty or not. */
	private static void addEmptyRanges(Pivot.Axis axis, List<@Nullable Object> bounds, List<Head> heads) {
		List<@Nullable Object> there = heads.stream().<@Nullable Object>map(Head::key).toList();
		LongStream.range(0, bounds.size() - 1L)
			.filter((number) -> !there.contains(number))
			.forEach((number) -> heads.add(head(axis, bounds, List.of(number, 0L, number))));
		heads.sort(Comparator.comparingLong((head) -> (Long) Objects.requireNonNull(head.key())));
	}

	private static void addOthers(Pivot.Axis axis, @Nullable Object others, List<Head> heads) {
		if (others != null) {
			AnswerReader.list(others).forEach((head) -> heads.add(head(axis, List.of(), AnswerReader.list(head))));
			return;
		}
		List<?> known = switch (axis.dimension()) {
			case Dimension.OfType(var type) -> type.members();
			case Dimension.OfProperty(var property) when property.type() instanceof EnumType type ->
				type.values().stream().map(EnumType.EnumValue::name).toList();
			case Dimension.OfProperty(var property) when property.type() == ScalarType.BOOLEAN -> List.of(false, true);
			case Dimension.OfProperty ignored -> List.of();
			case Dimension.OfNeighbours ignored -> List.of();
		};
		List<@Nullable Object> there = heads.stream().<@Nullable Object>map(Head::key).toList();
		known.stream()
			.filter((key) -> !there.contains(key))
			.forEach((key) -> heads.add(head(axis, List.of(), List.of(key, 0L, key))));
	}

	private static Head head(Pivot.Axis axis, List<@Nullable Object> bounds, List<@Nullable Object> row) {
		Object key = row.getFirst();
		long total = (Long) Objects.requireNonNull(row.get(1));
		List<@Nullable Object> headings = row.subList(3, row.size());
		if (!bounds.isEmpty()) {
			int number = ((Long) Objects.requireNonNull(key)).intValue();
			Object from = Objects.requireNonNull(bounds.get(number));
			Object to = Objects.requireNonNull(bounds.get(number + 1));
			boolean last = number == bounds.size() - 2;
			return new Head(key, total, range(from, to, last), null, from.toString(), to.toString(), headings);
		}
		String label = String.valueOf(row.get(2));
		boolean node = axis.dimension() instanceof Dimension.OfNeighbours;
		return new Head(key, total, label, node ? null : label, null, null, headings);
	}

	/** Whole numbers are labelled with the last one in the range. */
	private static String range(Object from, Object to, boolean last) {
		if (from instanceof Long least && to instanceof Long bound) {
			long greatest = last ? bound : bound - 1;
			return (least == greatest) ? least.toString() : least + "–" + greatest;
		}
		return from.equals(to) ? from.toString() : from + " – " + to;
	}

	/** Where the head with a key is; empty if it is not shown. */
	Optional<Integer> place(@Nullable Object key) {
		return Optional.ofNullable(this.places.get(key));
	}

}
