package io.throughline.query;

/**
 * How many letters have to be added, left out, replaced, or changed round with their
 * neighbour to make one word of another, as the full-text index counts them.
 */
final class EditDistance {

	private EditDistance() {
	}

	static int between(String left, String right) {
		int[] from = left.codePoints().toArray();
		int[] to = right.codePoints().toArray();
		int[][] distance = new int[from.length + 1][to.length + 1];
		for (int i = 0; i <= from.length; i++) {
			for (int j = 0; j <= to.length; j++) {
				distance[i][j] = (i == 0 || j == 0) ? i + j : nearest(distance, from, to, i, j);
			}
		}
		return distance[from.length][to.length];
	}

	private static int nearest(int[][] distance, int[] from, int[] to, int i, int j) {
		int replaced = distance[i - 1][j - 1] + ((from[i - 1] == to[j - 1]) ? 0 : 1);
		int nearest = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
		boolean changedRound = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
		return changedRound ? Math.min(nearest, distance[i - 2][j - 2] + 1) : nearest;
	}

}
