package io.throughline.ingest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.throughline.model.GeoPoint;
import io.throughline.model.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the values of a scalar are written in a statement file.
 */
enum ScalarForm {

	/** Text: whatever is written. */
	STRING("a text", Written.Text::text),
	/** A whole number, not in quotes. */
	INT("a whole number such as `12`, at most 2147483647", ScalarForm::wholeNumber),
	/** A number with a point, not in quotes. */
	FLOAT("a number such as `0.5`", ScalarForm::number),
	/** Truth, not in quotes. */
	BOOLEAN("`true` or `false`", ScalarForm::truth),
	/** A day. */
	DATE("a date such as `2016-02-01`", (text) -> time(text, LocalDate::parse)),
	/** An instant with its offset. */
	DATE_TIME("a date and time with its offset such as `2016-02-01T09:30:00Z`",
			(text) -> time(text, OffsetDateTime::parse)),
	/** A place on earth. */
	POINT("a latitude from -90 to 90 and a longitude from -180 to 180 such as `47.6062, -122.3321`", ScalarForm::place);

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,9})");

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

	private static final String DEGREES = "[-+]?[0-9]{1,3}(?:\\.[0-9]{1,20})?";

	private static final Pattern PLACE = Pattern
		.compile("(?<latitude>" + DEGREES + ")\\s*,\\s*(?<longitude>" + DEGREES + ")");

	private final String example;

	private final Function<Written.Text, @Nullable Object> reading;

	ScalarForm(String example, Function<Written.Text, @Nullable Object> reading) {
		this.example = example;
		this.reading = reading;
	}

	static ScalarForm of(ScalarType scalar) {
		return switch (scalar) {
			case STRING, ID -> STRING;
			case INT -> INT;
			case FLOAT -> FLOAT;
			case BOOLEAN -> BOOLEAN;
			case DATE -> DATE;
			case DATE_TIME -> DATE_TIME;
			case POINT -> POINT;
		};
	}

	/** What would be right, for people. */
	String example() {
		return this.example;
	}

	/** The value that is stored, or null if the text is not of this form. */
	@Nullable Object read(Written.Text text) {
		return this.reading.apply(text);
	}

	private static @Nullable Object wholeNumber(Written.Text text) {
		if (text.quoted() || !WHOLE_NUMBER.matcher(text.text()).matches()) {
			return null;
		}
		long number = Long.parseLong(text.text());
		return (number == (int) number) ? number : null;
	}

	private static @Nullable Object number(Written.Text text) {
		if (text.quoted() || !NUMBER.matcher(text.text()).matches()) {
			return null;
		}
		double number = Double.parseDouble(text.text());
		return Double.isFinite(number) ? number : null;
	}

	private static @Nullable Object truth(Written.Text text) {
		boolean known = text.text().equals("true") || text.text().equals("false");
		return (known && !text.quoted()) ? Boolean.valueOf(text.text()) : null;
	}

	private static @Nullable Object place(Written.Text text) {
		Matcher place = PLACE.matcher(text.text().strip());
		if (!place.matches()) {
			return null;
		}
		try {
			return new GeoPoint(Double.parseDouble(place.group("latitude")),
					Double.parseDouble(place.group("longitude")));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable Object time(Written.Text text, Function<String, Object> parser) {
		try {
			return parser.apply(text.text());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
