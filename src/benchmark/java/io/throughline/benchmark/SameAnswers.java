package io.throughline.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of both sides to all requests of a query, compared; their lengths are what
 * every later answer has to have.
 *
 * @param server lengths of the server's answers
 * @param floor lengths of the floor's answers
 */
record SameAnswers(List<Integer> server, List<Integer> floor) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Asks both sides everything once.
	 * @throws IllegalStateException if they differ, with both answers
	 */
	static SameAnswers check(Pair pair) {
		List<String> toServer = pair.toServer();
		List<String> toFloor = pair.toFloor();
		List<Integer> server = new ArrayList<>();
		List<Integer> floor = new ArrayList<>();
		for (int i = 0; i < toServer.size(); i++) {
			byte[] ours = pair.server().answer(toServer.get(i));
			byte[] theirs = pair.floor().answer(toFloor.get(i));
			Object mine = reduced(pair, data(pair, ours, toServer.get(i)));
			Object byHand = reduced(pair, JSON.readTree(theirs));
			if (!Objects.equals(mine, byHand)) {
				throw new IllegalStateException("%s has two answers to %s:%n%s%nby hand:%n%s"
					.formatted(pair.query().name(), toFloor.get(i), mine, byHand));
			}
			server.add(ours.length);
			floor.add(theirs.length);
		}
		return new SameAnswers(server, floor);
	}

	private static JsonNode data(Pair pair, byte[] answer, String request) {
		JsonNode read = JSON.readTree(answer);
		if (read.has("errors")) {
			throw new IllegalStateException(request + " was answered " + new String(answer, StandardCharsets.UTF_8));
		}
		return read.at("/data" + pair.query().answer());
	}

	private static @Nullable Object reduced(Pair pair, JsonNode answer) {
		return pair.query().ranked() ? Reduced.ranked(answer) : Reduced.of(answer);
	}

}
