package io.throughline.ingest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WrittenNodesTests {

	private final NodeNumbers numbers = new NodeNumbers();

	private final WrittenNodes written = new WrittenNodes(this.numbers);

	@AfterEach
	void close() {
		this.written.close();
		this.numbers.close();
	}

	private static NodeAddress site(String key) {
		return new NodeAddress(SmallOntology.MODEL.nodeType("Site").orElseThrow(), key);
	}

	@Test
	void aNodeIsWhereItWasWritten() {
		this.numbers.of(site("a").id());
		this.numbers.of(site("b").id());
		this.written.add(site("b"), 0);
		this.written.add(site("a"), Long.MAX_VALUE - 1);
		assertThat(this.written.storedId(site("a"))).isEqualTo(Long.MAX_VALUE - 1);
		assertThat(this.written.storedId(site("b"))).isZero();
	}

	@Test
	void aNodeThatTheChecksHaveNotSeenIsAChangeOfTheSeed() {
		this.numbers.of(site("a").id());
		assertThatExceptionOfType(SeedChanged.class).isThrownBy(() -> this.written.add(site("new"), 1));
		assertThatExceptionOfType(SeedChanged.class).isThrownBy(() -> this.written.storedId(site("new")));
	}

	@Test
	void aNodeThatWasNotWrittenIsAChangeOfTheSeed() {
		this.numbers.of(site("a").id());
		assertThatExceptionOfType(SeedChanged.class).isThrownBy(() -> this.written.storedId(site("a")));
	}

}
