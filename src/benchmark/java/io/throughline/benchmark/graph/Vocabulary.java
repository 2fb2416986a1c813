package io.throughline.benchmark.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words for titles, and 20,000 invented ones with which abstracts have frequent and rare
 * terms.
 */
final class Vocabulary {

	private static final int SIZE = 20_000;

	private static final List<String> PLAIN = List.of(("community health equity housing school water river climate "
			+ "energy food youth rural urban policy learning network partnership finance justice transport coastal "
			+ "forest labor care program evaluation design strategy leadership public local regional growth safety "
			+ "innovation arts culture family early childhood workforce broadband land trust")
		.split(" "));

	private final SplittableRandom random;

	private final List<String> invented;

	private final Zipf frequency;

	Vocabulary(SplittableRandom random) {
		this.random = random;
		this.invented = invent(random);
		this.frequency = new Zipf(random, SIZE, 1);
	}

	private static List<String> invent(SplittableRandom random) {
		Set<String> words = new LinkedHashSet<>();
		while (words.size() < SIZE) {
			int syllables = random.nextInt(2, 5);
			StringBuilder word = new StringBuilder();
			for (int i = 0; i < syllables; i++) {
				word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
			}
			words.add(word.toString());
		}
		return new ArrayList<>(words);
	}

	/** A word by how frequent it is in abstracts, the most frequent first. */
	String invented(int rank) {
		return this.invented.get(rank);
	}

	/** A plain word, as it stands in names. */
	String plain() {
		return PLAIN.get(this.random.nextInt(PLAIN.size()));
	}

	/** So many plain words. */
	String plain(int count) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			words.add(plain());
		}
		return String.join(" ", words);
	}

	/** Plain words with capitals, and a number that no other of its kind has. */
	String name(int count, String kind, int number) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < count; i++) {
			String word = plain();
			name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1)).append(' ');
		}
		return name.append(kind).append(number).toString();
	}

	/** Thirty words. */
	String text() {
		StringBuilder text = new StringBuilder(plain(6));
		for (int i = 0; i < 24; i++) {
			text.append(' ').append(this.invented.get(this.frequency.next()));
		}
		return text.toString();
	}

}
