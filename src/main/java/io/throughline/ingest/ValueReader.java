package io.throughline.ingest;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.EnumType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is written for a property as the value that is stored.
 *
 * @param problems where problems go
 */
record ValueReader(Problems problems) {

	/** The value or the list of values, or null after reporting what is wrong. */
	@Nullable Object read(Written written, Property property) {
		if (written instanceof Written.Nothing) {
			this.problems.at(written.place(),
					"`" + property.name() + "` has no value. Write " + expected(property) + ", or leave the line out.");
			return null;
		}
		return property.list() ? list(written, property) : single(written, property);
	}

	private @Nullable Object list(Written written, Property property) {
		if (!(written instanceof Written.Many many)) {
			this.problems.at(written.place(), "`" + property.name() + "` is a list; it is written as " + written.words()
					+ ". Write `[" + ((written instanceof Written.Text text) ? text.text() : "…") + "]`.");
			return null;
		}
		List<Object> values = new ArrayList<>();
		for (Written value : many.values()) {
			Object read = single(value, property);
			if (read != null) {
				values.add(read);
			}
		}
		return List.copyOf(values);
	}

	/** One value of the property, be it a list or not. */
	@Nullable Object single(Written written, Property property) {
		if (!(written instanceof Written.Text text)) {
			this.problems.at(written.place(), "`" + property.name() + "` is " + property.type().graphqlName()
					+ "; it is written as " + written.words() + ". Write " + expected(property) + ".");
			return null;
		}
		Object value = switch (property.type()) {
			case ScalarType scalar -> ScalarForm.of(scalar).read(text);
			case EnumType type -> EnumForm.read(type, text);
		};
		if (value == null) {
			this.problems.at(written.place(), "`" + property.name() + "` is " + property.type().graphqlName() + ", and "
					+ text.words() + " is none. " + remedy(text, property));
		}
		return value;
	}

	private static String remedy(Written.Text text, Property property) {
		return switch (property.type()) {
			case ScalarType scalar -> {
				Written.Text bare = new Written.Text(text.place(), text.text(), false);
				yield (text.quoted() && ScalarForm.of(scalar).read(bare) != null) ? "Write it without the quotes."
						: "Write " + ScalarForm.of(scalar).example() + ".";
			}
			case EnumType type -> EnumForm.remedy(type, text);
		};
	}

	private static String expected(Property property) {
		String one = switch (property.type()) {
			case ScalarType scalar -> ScalarForm.of(scalar).example();
			case EnumType type -> "one of " + EnumForm.values(type);
		};
		return property.list() ? "a list: `[…]`" : one;
	}

}
