package io.throughline.plan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.throughline.model.EnumType;
import io.throughline.model.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Position} as text: a version, the fingerprint of order and filter, then for
 * each key a tag and the value's length and text, and nodes and relationships as numbers
 * of the database; all of it in URL-safe Base64. Nothing in it is trusted: each value
 * must have the type its key has.
 */
public final class Cursor {

	private static final String VERSION = "2";

	private static final int RADIX = 36;

	private Cursor() {
	}

	/** Writes a place in the order that the fingerprint is of. */
	public static String write(String fingerprint, Position position) {
		StringBuilder text = new StringBuilder(VERSION).append(fingerprint);
		position.values().forEach((value) -> append(text, value));
		Position.Ranked ranked = position.ranked();
		if (ranked != null) {
			append(text, 'p', numbers(ranked.peers()));
			append(text, 'a', numbers(ranked.neighbours()));
			append(text, 'h', numbers(ranked.head()));
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void append(StringBuilder text, @Nullable Object value) {
		switch (value) {
			case null -> text.append('n');
			case String string -> append(text, 's', string);
			case Long number -> append(text, 'i', Long.toString(number));
			case Integer number -> append(text, 'i', Integer.toString(number));
			case Double number -> append(text, 'f', Double.toString(number));
			case Boolean truth -> append(text, 'b', Boolean.toString(truth));
			case LocalDate date -> append(text, 'd', date.toString());
			case ZonedDateTime instant -> append(text, 't', instant.toString());
			case OffsetDateTime instant -> append(text, 't', instant.toZonedDateTime().toString());
			default -> throw new IllegalArgumentException("An order has no keys of " + value.getClass() + ".");
		}
	}

	private static void append(StringBuilder text, char tag, String value) {
		text.append(tag).append(value.length()).append(':').append(value);
	}

	private static String numbers(Position.Nodes nodes) {
		return nodes.list().stream().map((number) -> Long.toString(number, RADIX)).collect(Collectors.joining(","));
	}

	/**
	 * Reads a cursor back.
	 * @param cursor what the client sent
	 * @param fingerprint the fingerprint of the order and filter of the request
	 * @param order the keys of the order
	 * @param field the field and the argument, for the refusal
	 * @return the place, with a value for each key of the order
	 * @throws RequestRefused if it is no cursor, or one of another field, order or filter
	 */
	static Position read(String cursor, String fingerprint, List<OrderKey> order, String field) {
		Reader reader = open(cursor, fingerprint, field);
		try {
			List<@Nullable Object> values = new ArrayList<>();
			for (OrderKey key : order) {
				values.add(reader.value(key));
			}
			boolean byRelevance = order.stream().anyMatch((key) -> key.by() instanceof OrderKey.ByRelevance);
			Position.Ranked ranked = byRelevance ? reader.ranked() : null;
			if (reader.atEnd() && (ranked == null || ranked.isWhole())) {
				return new Position(values, ranked);
			}
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw notACursor(field);
		}
		throw notACursor(field);
	}

	private static Reader open(String cursor, String fingerprint, String field) {
		Reader reader = new Reader(decode(cursor).orElseThrow(() -> notACursor(field)));
		if (!reader.take(VERSION)) {
			throw notACursor(field);
		}
		if (!reader.take(fingerprint)) {
			throw new RequestRefused(
					new Refusal.InvalidCursor(field, "is a cursor of another field, order or filter."));
		}
		return reader;
	}

	private static RequestRefused notACursor(String field) {
		return new RequestRefused(new Refusal.InvalidCursor(field, "is not a cursor of this server."));
	}

	private static Optional<String> decode(String cursor) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/** Reads the text of a cursor from left to right. */
	private static final class Reader {

		private final String text;

		private int at;

		Reader(String text) {
			this.text = text;
		}

		boolean take(String expected) {
			if (!this.text.startsWith(expected, this.at)) {
				return false;
			}
			this.at += expected.length();
			return true;
		}

		boolean atEnd() {
			return this.at == this.text.length();
		}

		@Nullable Object value(OrderKey key) {
			if (take("n")) {
				if (!key.nullable()) {
					throw new IllegalArgumentException("missing");
				}
				return null;
			}
			return switch (key.by().type()) {
				case EnumType ignored -> tagged("s");
				case ScalarType scalar -> switch (scalar) {
					case STRING, ID -> tagged("s");
					case INT -> Long.valueOf(tagged("i"));
					case FLOAT -> number();
					case BOOLEAN -> truth(tagged("b"));
					case DATE -> LocalDate.parse(tagged("d"));
					case DATE_TIME -> ZonedDateTime.parse(tagged("t"));
					case POINT -> throw new IllegalArgumentException("no order");
				};
			};
		}

		/** A graph that something else wrote may have a whole number there. */
		private double number() {
			return this.text.startsWith("i", this.at) ? Long.parseLong(tagged("i")) : Double.parseDouble(tagged("f"));
		}

		private static boolean truth(String text) {
			if (!text.equals("true") && !text.equals("false")) {
				throw new IllegalArgumentException("neither true nor false");
			}
			return text.equals("true");
		}

		Position.Ranked ranked() {
			return Position.Ranked.of(numbers("p", Position.Ranked.MOST_PEERS), numbers("a", 2),
					numbers("h", Position.Ranked.MOST_OF_HEAD));
		}

		private List<Long> numbers(String tag, int most) {
			String list = tagged(tag);
			if (list.isEmpty()) {
				return List.of();
			}
			String[] numbers = list.split(",", most + 1);
			if (numbers.length > most) {
				throw new IllegalArgumentException("too many");
			}
			return Arrays.stream(numbers).map((number) -> Long.valueOf(number, RADIX)).toList();
		}

		private String tagged(String tag) {
			int colon = this.text.indexOf(':', this.at);
			if (!take(tag) || colon < 0) {
				throw new IllegalArgumentException("wrong type");
			}
			int length = Integer.parseInt(this.text, this.at, colon, 10);
			this.at = colon + 1;
			if (length < 0 || length > this.text.length() - this.at) {
				throw new IllegalArgumentException("wrong length");
			}
			String value = this.text.substring(this.at, this.at + length);
			this.at += length;
			return value;
		}

	}

}
