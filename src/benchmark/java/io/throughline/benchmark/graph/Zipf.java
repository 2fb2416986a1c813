package io.throughline.benchmark.graph;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws numbers of which the low ones are frequent: the weight of {@code k} is
 * {@code 1 / (k + 6)^s}. The shift keeps the largest hub at a few percent of all
 * relationships.
 */
final class Zipf {

	private static final double SHIFT = 6;

	private final SplittableRandom random;

	private final double[] cumulated;

	Zipf(SplittableRandom random, int size, double exponent) {
		this.random = random;
		this.cumulated = new double[size];
		double sum = 0;
		for (int k = 0; k < size; k++) {
			sum += Math.pow(k + SHIFT, -exponent);
			this.cumulated[k] = sum;
		}
	}

	int next() {
		double drawn = this.random.nextDouble() * this.cumulated[this.cumulated.length - 1];
		int found = Arrays.binarySearch(this.cumulated, drawn);
		return Math.min((found >= 0) ? found : -found - 1, this.cumulated.length - 1);
	}

	/** So many different numbers, in ascending order. */
	int[] distinct(int count) {
		int wanted = Math.min(count, this.cumulated.length);
		int[] numbers = {};
		while (numbers.length < wanted) {
			numbers = IntStream
				.concat(Arrays.stream(numbers), IntStream.generate(this::next).limit(wanted - numbers.length))
				.distinct()
				.sorted()
				.toArray();
		}
		return numbers;
	}

}
