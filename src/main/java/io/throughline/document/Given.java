package io.throughline.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableReference;
import org.jspecify.annotations.Nullable;

/**
 * A value as a client gave it, written in the document or sent as a variable.
 */
sealed interface Given {

	/** {@code null}. */
	record Nothing(@Nullable SourceLocation location) implements Given {
	}

	/** A variable inside a written value. */
	record Reference(String name) implements Given {
	}

	/** A list. */
	record Many(List<Given> values, @Nullable SourceLocation location) implements Given {
	}

	/** Keys with values. */
	record Keyed(Map<String, Key> keys, @Nullable SourceLocation location) implements Given {
	}

	/** Anything without parts. */
	record Leaf(Object value, String shown, @Nullable SourceLocation location) implements Given {
	}

	/** A value and where its key stands. */
	record Key(Given value, @Nullable SourceLocation location) {
	}

	/** A value written in a document. */
	static Given written(Value<?> value) {
		SourceLocation location = value.getSourceLocation();
		return switch (value) {
			case NullValue ignored -> new Nothing(location);
			case VariableReference reference -> new Reference(reference.getName());
			case ArrayValue list -> new Many(list.getValues().stream().map(Given::written).toList(), location);
			case ObjectValue keyed -> {
				Map<String, Key> keys = new LinkedHashMap<>();
				for (ObjectField field : keyed.getObjectFields()) {
					SourceLocation at = (field.getSourceLocation() != null) ? field.getSourceLocation()
							: field.getValue().getSourceLocation();
					keys.put(field.getName(), new Key(written(field.getValue()), at));
				}
				yield new Keyed(keys, location);
			}
			default -> new Leaf(value, AstPrinter.printAstCompact(value), location);
		};
	}

	/** A value sent as a variable that is defined at {@code location}. */
	static Given sent(@Nullable Object value, @Nullable SourceLocation location) {
		return switch (value) {
			case null -> new Nothing(location);
			case List<?> list -> {
				List<Given> values = new ArrayList<>();
				list.forEach((inside) -> values.add(sent(inside, location)));
				yield new Many(values, location);
			}
			case Map<?, ?> map -> {
				Map<String, Key> keys = new LinkedHashMap<>();
				map.forEach((key, inside) -> keys.put(String.valueOf(key), new Key(sent(inside, location), location)));
				yield new Keyed(keys, location);
			}
			case String text -> new Leaf(text, "\"" + text + "\"", location);
			default -> new Leaf(value, String.valueOf(value), location);
		};
	}

}
