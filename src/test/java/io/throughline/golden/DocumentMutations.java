package io.throughline.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Garbage made of valid documents, the same for the same seed.
 *
 * @param random decides
 * @param words what valid documents are made of
 */
record DocumentMutations(Random random, List<String> words) {

	/** More than a document may have, and less than a body may. */
	private static final int LONGEST = 200_000;

	private static final Pattern WORDS = Pattern.compile("(?<=[^\\p{Alnum}_])|(?=[^\\p{Alnum}_])");

	private static final List<String> ODD = List.of("", "null", "true", "-1", "0", "1.5", "1e999",
			"99999999999999999999", "2147483648", "\"\"", "\"\\u0000\"", "\"\\uD800\"", "\"\"\"", "\"", "...",
			"... on Node", "$x", "$", "@", "@skip", "@include(if: $x)", "{", "}", "[", "]", "(", ")", ":", "!", "=",
			"|", "&", "#", "\n", "__typename", "__schema", "__type(name: \"Site\")", "query", "mutation",
			"subscription", "fragment F on Site", "...F", "{and: [", "not: {", "first: 101", "last: 3", "after: \"\"",
			"orderBy: [{}]", "where: null", "\uFEFF", "\u0000", "\uD83D\uDE00", "\uD83D", "é", "${jndi:x}",
			"' OR 1=1 --", "`) DETACH DELETE n //");

	static DocumentMutations of(long seed, List<String> documents) {
		return new DocumentMutations(new Random(seed),
				documents.stream().flatMap(WORDS::splitAsStream).filter((word) -> !word.isBlank()).distinct().toList());
	}

	/** A document with up to five things wrong with it. */
	String garbled(String document) {
		List<String> parts = new ArrayList<>(Arrays.asList(WORDS.split(document)));
		int times = 1 + this.random.nextInt(5);
		for (int i = 0; i < times && !parts.isEmpty(); i++) {
			garble(parts, this.random.nextInt(parts.size()));
		}
		String text = String.join("", parts);
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	private void garble(List<String> parts, int at) {
		switch (this.random.nextInt(9)) {
			case 0 -> parts.remove(at);
			case 1 -> parts.add(at, parts.get(at));
			case 2 -> parts.set(at, any(this.words));
			case 3 -> parts.add(at, " " + any(this.words) + " ");
			case 4 -> parts.add(at, " " + any(ODD) + " ");
			case 5 -> parts.set(at, any(ODD));
			case 6 -> parts.set(at, parts.get(this.random.nextInt(parts.size())));
			case 7 -> parts.add(at, String.valueOf((char) this.random.nextInt(0x10000)));
			default -> repeat(parts, at);
		}
	}

	private void repeat(List<String> parts, int at) {
		int end = Math.min(parts.size(), at + 1 + this.random.nextInt(12));
		List<String> piece = List.copyOf(parts.subList(at, end));
		int times = 1 << this.random.nextInt(8);
		for (int i = 0; i < times; i++) {
			parts.addAll(at, piece);
		}
	}

	/** A value that a variable may be sent with. */
	Object value(int depth) {
		return switch (this.random.nextInt((depth > 4) ? 6 : 8)) {
			case 0 -> this.random.nextInt();
			case 1 -> this.random.nextLong();
			case 2 -> this.random.nextDouble() * 1e6;
			case 3 -> any(this.words);
			case 4 -> this.random.nextBoolean();
			case 5 -> any(ODD);
			case 6 -> List.of(value(depth + 1), value(depth + 1));
			default -> java.util.Map.of(any(this.words), value(depth + 1));
		};
	}

	/** A JSON text with a few bytes changed. */
	byte[] garbled(byte[] json) {
		byte[] garbled = json.clone();
		for (int i = 0; i <= this.random.nextInt(3) && garbled.length > 0; i++) {
			garbled[this.random.nextInt(garbled.length)] = (byte) this.random.nextInt(256);
		}
		return this.random.nextInt(4) == 0 ? Arrays.copyOf(garbled, this.random.nextInt(garbled.length + 1)) : garbled;
	}

	private String any(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
