package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.model.GraphModel;
import org.jspecify.annotations.Nullable;

/**
 * A plan without the values that clients gave, which stand beside it. Two plans of equal
 * shape are the same statement with other parameters, so that a statement is compiled
 * once for all of them.
 */
public final class PlanShape {

	private static final String MODEL = GraphModel.class.getPackageName();

	private final List<@Nullable Object> tokens = new ArrayList<>();

	private int hash = 1;

	private PlanShape() {
	}

	/**
	 * The shape of a plan.
	 * @param values takes the values that the client gave, in the order in which the plan
	 * has them
	 */
	public static PlanShape of(Plan plan, List<Object> values) {
		PlanShape shape = new PlanShape();
		shape.add(plan, values);
		return shape;
	}

	private void add(@Nullable Object part, List<Object> values) {
		switch (part) {
			case List<?> list -> {
				token(list.size());
				list.forEach((element) -> add(element, values));
			}
			case Map<?, ?> map -> {
				token(map.size());
				map.forEach((key, value) -> {
					add(key, values);
					add(value, values);
				});
			}
			case Record record when !isOfModel(record) -> add(record, Components.of(record), values);
			case null, default -> token(part);
		}
	}

	private void add(Record record, Components components, List<Object> values) {
		token(components.kind());
		for (Components.Component component : components.all()) {
			Object value = component.of(record);
			switch (component.role()) {
				case PART -> add(value, values);
				case VALUE -> addValue(value, values);
				case VALUES -> {
					if (value instanceof List<?> list) {
						token(list.size());
						list.forEach((element) -> addValue(element, values));
					}
					else {
						token(value);
					}
				}
				case UNUSED -> {
				}
			}
		}
	}

	private void addValue(@Nullable Object value, List<Object> values) {
		if (Slot.isFor(value)) {
			token(Slot.class);
			values.add(Objects.requireNonNull(value));
		}
		else {
			token(value);
		}
	}

	/** What the model says is there once, and known by being it. */
	static boolean isOfModel(Object part) {
		return part.getClass().getPackageName().equals(MODEL);
	}

	private void token(@Nullable Object token) {
		this.tokens.add(token);
		int code = (token == null) ? 0 : isOfModel(token) ? System.identityHashCode(token) : token.hashCode();
		this.hash = 31 * this.hash + code;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PlanShape shape && this.hash == shape.hash && this.tokens.equals(shape.tokens);
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

}
