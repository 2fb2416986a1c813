package io.throughline.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.throughline.model.EnumType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which stored values can be answered for what an ontology says. */
class StoredValuesTests {

	private static final EnumType KIND = new EnumType("Kind", "", List.of(new EnumType.EnumValue("BOOK", "")));

	@Test
	void valuesOfTheTypeAreAnsweredAsTheyAre() {
		assertFits(ScalarType.STRING, "x");
		assertFits(ScalarType.ID, "x");
		assertFits(ScalarType.INT, 5L);
		assertFits(ScalarType.FLOAT, 0.5);
		assertFits(ScalarType.FLOAT, 1L << 40);
		assertFits(ScalarType.BOOLEAN, false);
		assertFits(ScalarType.DATE, LocalDate.EPOCH);
		assertFits(ScalarType.DATE_TIME, ZonedDateTime.parse("2020-01-01T00:00:00Z"));
		assertFits(KIND, "BOOK");
	}

	@Test
	void placesOnEarthAreAnsweredByTheNamesOfTheirDegrees() {
		Object place = Map.of("latitude", 47.5, "longitude", -122.25);
		assertThat(answer(ScalarType.POINT, false, false, Map.of("srid", 4326, "x", -122.25, "y", 47.5)))
			.isEqualTo(place);
		assertThat(answer(ScalarType.POINT, false, false, Map.of("srid", 4979, "x", -122.25, "y", 47.5, "z", 9.0)))
			.isEqualTo(place);
		assertDiffers(ScalarType.POINT, Map.of("srid", 7203, "x", 1.0, "y", 2.0), "holds a value of another type here");
	}

	@Test
	void valuesOfOtherTypesAreNot() {
		assertDiffers(ScalarType.STRING, 5L, "holds a number here");
		assertDiffers(ScalarType.ID, 5L, "holds a number here");
		assertDiffers(ScalarType.INT, 1L << 40, "holds a number beyond 32 bits here");
		assertDiffers(ScalarType.INT, 0.5, "holds a number here");
		assertDiffers(ScalarType.FLOAT, "0.5", "holds a text here");
		assertDiffers(ScalarType.BOOLEAN, "true", "holds a text here");
		assertDiffers(ScalarType.DATE, "2020-01-01", "holds a text here");
		assertDiffers(ScalarType.DATE_TIME, LocalDateTime.MIN, "holds a value of another type here");
		assertDiffers(ScalarType.DATE_TIME, LocalDate.EPOCH, "holds a date here");
		assertDiffers(KIND, "FILM", "holds a text here");
		assertDiffers(ScalarType.STRING, List.of("x"), "holds a list of something else here");
	}

	@Test
	void listsFitIfAllOfTheirElementsDo() {
		assertThat(answer(ScalarType.STRING, true, false, List.of("a", "b"))).isEqualTo(List.of("a", "b"));
		assertThat(answer(ScalarType.STRING, true, false, List.of("a", 1L))).isInstanceOf(GraphMismatch.class);
		assertThat(answer(ScalarType.STRING, true, false, "a")).isInstanceOf(GraphMismatch.class);
	}

	@Test
	void aMissingValueIsAMismatchOnlyWhereOneIsPromised() {
		assertThat(answer(ScalarType.INT, false, false, null)).isNull();
		assertThat(answer(ScalarType.INT, true, false, null)).isNull();
		assertThat(answer(ScalarType.INT, true, true, null)).isEqualTo(List.of());
		assertThat(answer(ScalarType.INT, false, true, null)).isInstanceOfSatisfying(GraphMismatch.class,
				(mismatch) -> {
					assertThat(mismatch)
						.hasMessage("`x` is `Int!` in the ontology, but the graph has no value for it here.");
					assertThat(mismatch.hint()).contains("`x: Int`");
				});
	}

	private static void assertFits(ValueType type, Object stored) {
		assertThat(answer(type, false, true, stored)).isEqualTo(stored);
	}

	private static void assertDiffers(ValueType type, Object stored, String words) {
		assertThat(answer(type, false, true, stored)).isInstanceOfSatisfying(GraphMismatch.class,
				(mismatch) -> assertThat(mismatch.getMessage()).startsWith("`x` is `" + type.graphqlName() + "!`")
					.endsWith(words + "."));
	}

	private static @Nullable Object answer(ValueType type, boolean list, boolean required, @Nullable Object stored) {
		return StoredValues.answer(new Property("x", "", "x", type, list, required, false, false, null), stored);
	}

}
