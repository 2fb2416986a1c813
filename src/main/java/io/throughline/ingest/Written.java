package io.throughline.ingest;

import java.util.List;

/**
 * A piece of a seed file as it is written, before the ontology gives it a meaning.
 */
sealed interface Written {

	/** Where it begins. */
	Place place();

	/** What it is, for people. */
	String words();

	/**
	 * A scalar.
	 *
	 * @param place where it begins
	 * @param text its characters, without quotes
	 * @param quoted whether it is in quotes or a block, and so certainly a text
	 */
	record Text(Place place, String text, boolean quoted) implements Written {

		@Override
		public String words() {
			return "`" + this.text + "`";
		}

	}

	/**
	 * No value: nothing after the colon, {@code ~} or {@code null}.
	 *
	 * @param place where the value would be
	 */
	record Nothing(Place place) implements Written {

		@Override
		public String words() {
			return "nothing";
		}

	}

	/**
	 * A list.
	 *
	 * @param place where it begins
	 * @param values its values, in order
	 */
	record Many(Place place, List<Written> values) implements Written {

		@Override
		public String words() {
			return "a list";
		}

	}

	/**
	 * Names with values.
	 *
	 * @param place where it begins
	 * @param entries its entries, in order; no name twice
	 */
	record Mapping(Place place, List<Entry> entries) implements Written {

		@Override
		public String words() {
			return "a group of `name: value`";
		}

	}

	/**
	 * One entry of a mapping.
	 *
	 * @param place where the name stands
	 * @param name the name
	 * @param value the value
	 */
	record Entry(Place place, String name, Written value) {
	}

}
