package io.throughline.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.throughline.model.GlobalId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers of nodes. */
class NodeNumbersTests {

	private final NodeNumbers numbers = new NodeNumbers();

	@Test
	void aNodeKeepsTheNumberOfItsFirstMention() {
		assertThat(this.numbers.of(new GlobalId("Site", "a"))).isZero();
		assertThat(this.numbers.of(new GlobalId("Site", "b"))).isEqualTo(1);
		assertThat(this.numbers.of(new GlobalId("Site", "a"))).isZero();
		assertThat(this.numbers.find(new GlobalId("Site", "b"))).isEqualTo(1);
		assertThat(this.numbers.size()).isEqualTo(2);
	}

	@Test
	void aNodeOfAnotherTypeOrKeyIsAnother() {
		this.numbers.of(new GlobalId("Site", "a"));
		assertThat(this.numbers.find(new GlobalId("Sit", "a"))).isEqualTo(NodeNumbers.NONE);
		assertThat(this.numbers.find(new GlobalId("Site", "aa"))).isEqualTo(NodeNumbers.NONE);
		assertThat(this.numbers.find(new GlobalId("Site", ""))).isEqualTo(NodeNumbers.NONE);
	}

	@Test
	void manyNodesAreToldApartAsAMapTellsThem() {
		Random random = new Random(7);
		Map<GlobalId, Integer> expected = new HashMap<>();
		for (int i = 0; i < 20_000; i++) {
			GlobalId id = new GlobalId(random.nextBoolean() ? "Site" : "Person", "zürich-" + random.nextInt(10_000));
			assertThat(this.numbers.of(id)).isEqualTo(expected.computeIfAbsent(id, (absent) -> expected.size()));
		}
		expected.forEach((id, number) -> assertThat(this.numbers.find(id)).isEqualTo(number));
		assertThat(Set.copyOf(this.numbers.ids(IntStream.range(0, this.numbers.size())))).isEqualTo(expected.keySet());
	}

	@Test
	void aKeyWithColonsIsReadBack() {
		GlobalId id = new GlobalId("Book", "urn:isbn:1");
		assertThat(this.numbers.ids(IntStream.of(this.numbers.of(id)))).containsExactly(id);
	}

}
