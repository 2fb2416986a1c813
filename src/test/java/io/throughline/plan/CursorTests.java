package io.throughline.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.throughline.model.EnumType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;
import io.throughline.plan.OrderKey.ByDisplayName;
import io.throughline.plan.OrderKey.ByEdgeNumber;
import io.throughline.plan.OrderKey.ByNumber;
import io.throughline.plan.OrderKey.ByProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	private static final String FINGERPRINT = "0123456789abcdef";

	private static final EnumType COLOUR = new EnumType("Colour", "", List.of());

	record Value(ValueType type, @Nullable Object written, @Nullable Object read) {

		static Value same(ValueType type, @Nullable Object value) {
			return new Value(type, value, value);
		}

	}

	static Stream<Value> values() {
		ZonedDateTime summer = ZonedDateTime.parse("2016-07-01T12:00:00.123456789+02:00[Europe/Berlin]");
		return Stream.concat(
				Stream.of("", "plain", "3:abc", "n", "s1:x", "ünïcödé ✓", "𝄞 clef", "a\nb\t\"c\"`{}", "\u0000")
					.map((text) -> Value.same(ScalarType.STRING, text)),
				Stream.of(Value.same(ScalarType.ID, "x"), Value.same(COLOUR, "RED"), Value.same(ScalarType.INT, 7L),
						new Value(ScalarType.INT, 7, 7L), Value.same(ScalarType.INT, Long.MIN_VALUE),
						new Value(ScalarType.FLOAT, 7L, 7.0), Value.same(ScalarType.FLOAT, 0.1),
						Value.same(ScalarType.FLOAT, -0.0), Value.same(ScalarType.FLOAT, Double.MIN_VALUE),
						Value.same(ScalarType.FLOAT, Double.POSITIVE_INFINITY), Value.same(ScalarType.BOOLEAN, true),
						Value.same(ScalarType.BOOLEAN, false), Value.same(ScalarType.DATE, LocalDate.of(-44, 3, 15)),
						Value.same(ScalarType.DATE_TIME, summer),
						Value.same(ScalarType.DATE_TIME, ZonedDateTime.parse("2016-10-30T02:30+01:00[Europe/Berlin]")),
						new Value(ScalarType.DATE_TIME, OffsetDateTime.parse("2016-07-01T12:00Z"),
								ZonedDateTime.parse("2016-07-01T12:00Z")),
						Value.same(ScalarType.STRING, null), Value.same(ScalarType.DATE_TIME, null)));
	}

	@ParameterizedTest
	@MethodSource("values")
	void aValueComesBackAsItWas(Value value) {
		List<OrderKey> order = order(value.type(), ScalarType.STRING);
		String cursor = Cursor.write(FINGERPRINT, new Position(Arrays.asList(value.written(), "end")));
		assertThat(cursor).matches("[A-Za-z0-9_-]+");
		assertThat(Cursor.read(cursor, FINGERPRINT, order, "f").values()).containsExactly(value.read(), "end");
	}

	@Test
	void numbersOfTheDatabaseMayHaveSixtyFourBits() {
		List<OrderKey> order = List.of(key(new ByDisplayName()), key(new ByNumber()), key(new ByEdgeNumber()));
		String cursor = Cursor.write(FINGERPRINT, new Position(List.of("a", 1L << 40, Long.MAX_VALUE)));
		assertThat(Cursor.read(cursor, FINGERPRINT, order, "f").values()).containsExactly("a", 1L << 40,
				Long.MAX_VALUE);
	}

	@Test
	void whatCannotBeMissingIsNotMissingInACursor() {
		String cursor = Cursor.write(FINGERPRINT, new Position(Arrays.asList((Object) null)));
		refused(cursor, List.of(key(new ByEdgeNumber())), "is not a cursor of this server.");
	}

	@Test
	void aCursorOfAnotherOrderOrFilterIsRefused() {
		String cursor = Cursor.write("fedcba9876543210", new Position(List.of("a")));
		refused(cursor, order(ScalarType.STRING), "is a cursor of another field, order or filter.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2", "1" + FINGERPRINT + "s1:a", "2" + FINGERPRINT, "2" + FINGERPRINT + "s2:a",
			"2" + FINGERPRINT + "s1:ab", "2" + FINGERPRINT + "s1:an", "2" + FINGERPRINT + "i1:1",
			"2" + FINGERPRINT + "s-1:a", "2" + FINGERPRINT + "s:a", "2" + FINGERPRINT + "s99999999999:a",
			"2" + FINGERPRINT + "s", "2" + FINGERPRINT + ":", "2" + FINGERPRINT + "s2147483647:a",
			"2" + FINGERPRINT + "x1:a", " 2" + FINGERPRINT + "s1:a" })
	void whatThisServerDidNotWriteIsRefused(String text) {
		assertThatExceptionOfType(RequestRefused.class)
			.isThrownBy(() -> Cursor.read(encoded(text), FINGERPRINT, order(ScalarType.STRING), "f"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "i1:x", "i20:99999999999999999999", "i0:" })
	void whatIsNoWholeNumberIsRefused(String value) {
		refused(encoded("2" + FINGERPRINT + value), order(ScalarType.INT), "is not a cursor of this server.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "b3:yes", "b4:TRUE", "b0:" })
	void whatIsNeitherTrueNorFalseIsRefused(String value) {
		refused(encoded("2" + FINGERPRINT + value), order(ScalarType.BOOLEAN), "is not a cursor of this server.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "t1:x", "t10:2016-02-01", "t17:2016-02-30T00:00Z", "t26:2016-02-01T00:00Z[No/Where]" })
	void whatIsNoInstantIsRefused(String value) {
		refused(encoded("2" + FINGERPRINT + value), order(ScalarType.DATE_TIME), "is not a cursor of this server.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%%%", "a b", "MQ==x", "ü", "////", "_w" })
	void whatIsNoBase64OrNoTextIsRefused(String cursor) {
		refused(cursor, order(ScalarType.STRING), "is not a cursor of this server.");
	}

	@Test
	void everyTruncationIsRefused() {
		List<OrderKey> order = order(ScalarType.STRING, ScalarType.INT);
		String cursor = Cursor.write(FINGERPRINT, new Position(List.of("abc", 12L)));
		for (int length = 0; length < cursor.length(); length++) {
			String truncated = cursor.substring(0, length);
			assertThatExceptionOfType(RequestRefused.class).as(truncated)
				.isThrownBy(() -> Cursor.read(truncated, FINGERPRINT, order, "f"));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void randomBytesAreReadOrRefusedAndNothingElse(long seed) {
		Random random = new Random(seed);
		List<OrderKey> order = order(ScalarType.STRING, ScalarType.INT, ScalarType.FLOAT, ScalarType.DATE,
				ScalarType.DATE_TIME, ScalarType.BOOLEAN);
		byte[] written = Base64.getUrlDecoder()
			.decode(Cursor.write(FINGERPRINT, new Position(
					List.of("abc", 12L, 0.5, LocalDate.EPOCH, ZonedDateTime.parse("2016-07-01T12:00Z"), true))));
		for (int i = 0; i < 5_000; i++) {
			byte[] bytes = random.nextBoolean() ? written.clone() : new byte[random.nextInt(60)];
			if (bytes.length > 0 && bytes.length != written.length) {
				random.nextBytes(bytes);
			}
			for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
			}
			String cursor = Base64.getUrlEncoder().encodeToString(bytes);
			try {
				assertThat(Cursor.read(cursor, FINGERPRINT, order, "f").values()).hasSize(order.size());
			}
			catch (RequestRefused ex) {
				assertThat(ex.refusal()).as("seed %s, %s", seed, cursor).isInstanceOf(Refusal.InvalidCursor.class);
			}
		}
	}

	private static void refused(String cursor, List<OrderKey> order, String reason) {
		assertThatExceptionOfType(RequestRefused.class)
			.isThrownBy(() -> Cursor.read(cursor, FINGERPRINT, order, "films.after"))
			.withMessage("`films.after` " + reason);
	}

	private static String encoded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<OrderKey> order(ValueType... types) {
		return Arrays.stream(types)
			.map((type) -> key(new ByProperty(new Property("p", "", "p", type, false, false, false, false, null))))
			.toList();
	}

	private static OrderKey key(OrderKey.SortBy by) {
		return new OrderKey(by, false, false);
	}

}
