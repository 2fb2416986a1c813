package io.throughline.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Chooses the media type of an answer.
 *
 * @see <a href= "https://graphql.github.io/graphql-over-http/draft/#sec-Accept">GraphQL
 * over HTTP: Accept</a>
 */
final class AcceptHeader {

	private static final int MOST_TYPES = 50;

	private static final String HINT = "Accept `application/graphql-response+json` or `application/json`.";

	/** The first is what a client gets that does not mind. */
	private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_GRAPHQL_RESPONSE);

	/** What most clients send, and what needs no weighing. */
	private static final Set<String> USUAL = Set.of(MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE);

	private AcceptHeader() {
	}

	/**
	 * The media type that a client likes best.
	 * @param headers the values of all {@code Accept} headers
	 * @throws HttpRefusal if it accepts none that is offered
	 */
	static MediaType choose(List<String> headers) {
		return (headers.size() == 1 && USUAL.contains(headers.getFirst())) ? OFFERED.getFirst() : weigh(headers);
	}

	private static MediaType weigh(List<String> headers) {
		List<String> written = headers.stream()
			.flatMap((header) -> Arrays.stream(header.split(",")))
			.map(String::strip)
			.filter((type) -> !type.isEmpty())
			.toList();
		if (written.isEmpty()) {
			return OFFERED.getFirst();
		}
		if (written.size() > MOST_TYPES) {
			throw HttpRefusal.beyond(HttpStatus.BAD_REQUEST,
					"The header `Accept` names " + written.size() + " media types; the limit is " + MOST_TYPES + ".",
					HINT, written.size(), MOST_TYPES);
		}
		List<MediaType> accepted = read(written);
		return OFFERED.stream()
			.flatMap((offered) -> liking(offered, accepted).stream())
			.max(Comparator.comparingDouble(Liking::quality)
				.thenComparing(Comparator.comparingInt(Liking::position).reversed()))
			.map(Liking::type)
			.orElseThrow(() -> HttpRefusal.of(HttpStatus.NOT_ACCEPTABLE,
					"The header `Accept` names no media type that is offered.", HINT));
	}

	private static List<MediaType> read(List<String> written) {
		List<MediaType> types = new ArrayList<>();
		for (String type : written) {
			try {
				types.add(MediaType.parseMediaType(type));
			}
			catch (InvalidMediaTypeException ex) {
				// What is no media type accepts nothing; the others still count.
			}
		}
		return types;
	}

	/** What the most specific type that includes an offered one says of it. */
	private static Optional<Liking> liking(MediaType offered, List<MediaType> accepted) {
		return accepted.stream()
			.filter((type) -> type.includes(offered))
			.min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
			.filter((type) -> type.getQualityValue() > 0)
			.map((type) -> new Liking(offered, type.getQualityValue(), accepted.indexOf(type)));
	}

	/**
	 * How much a client likes a type.
	 *
	 * @param type the type
	 * @param quality from 0 to 1
	 * @param position the place in the header
	 */
	private record Liking(MediaType type, double quality, int position) {
	}

}
