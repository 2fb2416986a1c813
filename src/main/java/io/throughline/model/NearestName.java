package io.throughline.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known name that somebody probably meant: what turns "unknown" into "did you mean".
 */
public final class NearestName {

	private NearestName() {
	}

	/**
	 * {@code " Did you mean `x`?"}, with the space before it, or an empty text if no
	 * known name is near.
	 */
	public static String hint(String written, Collection<String> known) {
		return of(written, known).map((name) -> " Did you mean `" + name + "`?").orElse("");
	}

	/**
	 * The nearest of the known names, at most a third of the letters away; two neighbours
	 * that changed places count as one.
	 */
	public static Optional<String> of(String written, Collection<String> known) {
		int furthest = Math.max(1, written.length() / 3);
		return known.stream()
			.filter((name) -> Math.abs(name.length() - written.length()) <= furthest)
			.filter((name) -> distance(written, name) <= furthest)
			.min(Comparator.comparingInt((String name) -> distance(written, name))
				.thenComparing(Comparator.naturalOrder()));
	}

	private static int distance(String left, String right) {
		String from = left.toLowerCase(java.util.Locale.ROOT);
		String to = right.toLowerCase(java.util.Locale.ROOT);
		int[] beforeThat = new int[to.length() + 1];
		int[] previous = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int[] current = new int[to.length() + 1];
			current[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int replaced = previous[j - 1] + ((from.charAt(i - 1) == to.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
				if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
						&& from.charAt(i - 2) == to.charAt(j - 1)) {
					current[j] = Math.min(current[j], 1 + beforeThat[j - 2]);
				}
			}
			beforeThat = previous;
			previous = current;
		}
		return previous[to.length()];
	}

}
