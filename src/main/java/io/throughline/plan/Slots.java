package io.throughline.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Puts slots where a plan has values of clients, in the order of {@link PlanShape}. */
public final class Slots {

	private int given;

	private Slots() {
	}

	/** The plan with a {@link Slot} in the place of each value. */
	public static Plan in(Plan plan) {
		return (Plan) new Slots().record((Record) plan);
	}

	private Object record(Record record) {
		Components components = Components.of(record);
		@Nullable Object[] values = new @Nullable Object[components.all().size()];
		for (int i = 0; i < values.length; i++) {
			Components.Component component = components.all().get(i);
			Object value = component.of(record);
			values[i] = switch (component.role()) {
				case PART -> part(value);
				case VALUE -> value(value);
				case VALUES -> (value instanceof List<?> list) ? values(list) : value;
				case UNUSED -> value;
			};
		}
		return components.make(values);
	}

	private @Nullable Object part(@Nullable Object part) {
		return switch (part) {
			case List<?> list -> list(list);
			case Map<?, ?> map -> {
				Map<@Nullable Object, @Nullable Object> slotted = new LinkedHashMap<>();
				map.forEach((key, value) -> slotted.put(part(key), part(value)));
				yield slotted;
			}
			case Record record when !PlanShape.isOfModel(record) -> record(record);
			case null, default -> part;
		};
	}

	private List<@Nullable Object> list(List<?> list) {
		List<@Nullable Object> slotted = new ArrayList<>(list.size());
		list.forEach((element) -> slotted.add(part(element)));
		return Collections.unmodifiableList(slotted);
	}

	private List<@Nullable Object> values(List<?> list) {
		List<@Nullable Object> slotted = new ArrayList<>(list.size());
		list.forEach((element) -> slotted.add(value(element)));
		return Collections.unmodifiableList(slotted);
	}

	private @Nullable Object value(@Nullable Object value) {
		return Slot.isFor(value) ? new Slot(this.given++) : value;
	}

}
