package io.throughline.ingest;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said twice among many things. */
class FingerprintsTests {

	private final Fingerprints fingerprints = new Fingerprints();

	@AfterEach
	void close() {
		this.fingerprints.close();
	}

	@Test
	void whatIsAddedTwiceIsFoundAndNothingElse() {
		for (int i = 0; i < 100_000; i++) {
			this.fingerprints.add(Fingerprints.of(i, i + 1, "ABOUT", ""));
		}
		this.fingerprints.add(Fingerprints.of(99, 100, "ABOUT", ""));
		this.fingerprints.add(Fingerprints.of(7, 8, "ABOUT", ""));
		assertThat(this.fingerprints.repeated()).containsExactlyInAnyOrder(Fingerprints.of(7, 8, "ABOUT", ""),
				Fingerprints.of(99, 100, "ABOUT", ""));
	}

	/** In several blocks of each part. */
	@Test
	void whatIsFarApartIsFoundToo() {
		for (int i = 0; i < 900_000; i++) {
			this.fingerprints.add(Fingerprints.of(i, i + 1, "ABOUT", ""));
		}
		for (int i = 0; i < 900_000; i += 300_000) {
			this.fingerprints.add(Fingerprints.of(i, i + 1, "ABOUT", ""));
		}
		assertThat(this.fingerprints.repeated()).containsExactlyInAnyOrder(Fingerprints.of(0, 1, "ABOUT", ""),
				Fingerprints.of(300_000, 300_001, "ABOUT", ""), Fingerprints.of(600_000, 600_001, "ABOUT", ""));
	}

	@Test
	void neighboursHaveDifferentFingerprints() {
		Set<Long> different = new HashSet<>();
		for (int from = 0; from < 300; from++) {
			for (int to = 0; to < 300; to++) {
				different.add(Fingerprints.of(from, to, "ABOUT", ""));
				different.add(Fingerprints.of(from, to, "ABOUT", "x"));
				different.add(Fingerprints.of(from, to, "ABOU", "T"));
			}
		}
		assertThat(different).hasSize(300 * 300 * 3);
	}

}
