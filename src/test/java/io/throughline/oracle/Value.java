package io.throughline.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A property, and the values it may have; they are few, so that filters meet them.
 *
 * @param name the field
 * @param form what the values are
 * @param pool the values
 * @param required whether none may be missing
 */
record Value(String name, Form form, List<?> pool, boolean required) {

	/** What values are, which decides by which operators they are compared. */
	enum Form {

		TEXT, NUMBER, TIME, TRUTH, WORD, LIST

	}

	static Value texts(String name, boolean required) {
		return new Value(name, Form.TEXT,
				List.of("Ash", "ash tree", "Birch", "birch \"b\"", "Öl", "ÖL {x}", "`c`", "\\d"), required);
	}

	static Value numbers(String name, Object... pool) {
		return new Value(name, Form.NUMBER, List.of(pool), false);
	}

	static Value times(String name, String... pool) {
		return new Value(name, Form.TIME, List.of(pool), false);
	}

	static Value list(String name, boolean required, Object... pool) {
		return new Value(name, Form.LIST, List.of(pool), required);
	}

	Object any(Random random) {
		if (this.form != Form.LIST) {
			return one(random);
		}
		List<Object> values = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			values.add(one(random));
		}
		return values;
	}

	Object one(Random random) {
		return this.pool.get(random.nextInt(this.pool.size()));
	}

}
