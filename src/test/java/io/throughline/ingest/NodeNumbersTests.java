package io.throughline.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.throughline.model.GlobalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers of nodes. */
class NodeNumbersTests {

	private final NodeNumbers numbers = new NodeNumbers();

	@AfterEach
	void close() {
		this.numbers.close();
	}

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
		assertThat(Set.copyOf(this.numbers.ids((number) -> true))).isEqualTo(expected.keySet());
	}

	@Test
	void idsThatAreEqualButForNothingAtTheirEndAreTwo() {
		assertThat(this.numbers.of(new GlobalId("Site", "abc"))).isZero();
		assertThat(this.numbers.of(new GlobalId("Site", "abc\0"))).isEqualTo(1);
		assertThat(this.numbers.ids((number) -> true)).extracting(GlobalId::key).containsExactly("abc", "abc\0");
	}

	@Test
	void aKeyWithColonsIsReadBack() {
		GlobalId id = new GlobalId("Book", "urn:isbn:1");
		this.numbers.of(new GlobalId("Book", "another"));
		int number = this.numbers.of(id);
		assertThat(this.numbers.ids((other) -> other == number)).containsExactly(id);
	}

}
