package io.throughline.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import io.throughline.model.GlobalId;
import org.assertj.core.api.Assertions;
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

	/**
	 * More than there is room for at first, and with ids that begin in one block and end
	 * in the next.
	 */
	@Test
	void manyNodesAreToldApartAsAMapTellsThem() {
		Random random = new Random(7);
		Map<GlobalId, Integer> expected = new LinkedHashMap<>();
		for (int i = 0; i < 300_000; i++) {
			GlobalId id = new GlobalId(random.nextBoolean() ? "Site" : "Person", "zürich-" + random.nextInt(100_000));
			if (this.numbers.of(id) != expected.computeIfAbsent(id, (absent) -> expected.size())) {
				Assertions.fail(id + " has another number");
			}
		}
		assertThat(expected).hasSizeGreaterThan(100_000)
			.allSatisfy((id, number) -> assertThat(this.numbers.find(id)).isEqualTo(number));
		assertThat(this.numbers.keys("Site", (number) -> number % 2 == 0)).isEqualTo(expected.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() % 2 == 0)
			.map(Map.Entry::getKey)
			.filter((id) -> id.type().equals("Site"))
			.map(GlobalId::key)
			.toList());
	}

	@Test
	void idsWithTheSameHashAreTwo() {
		assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
		assertThat(this.numbers.of(new GlobalId("Site", "Aa"))).isZero();
		assertThat(this.numbers.find(new GlobalId("Site", "BB"))).isEqualTo(NodeNumbers.NONE);
		assertThat(this.numbers.of(new GlobalId("Site", "BB"))).isEqualTo(1);
		assertThat(this.numbers.find(new GlobalId("Site", "Aa"))).isZero();
	}

	@Test
	void idsThatAreEqualButForNothingAtTheirEndAreTwo() {
		assertThat(this.numbers.of(new GlobalId("Site", "abc"))).isZero();
		assertThat(this.numbers.of(new GlobalId("Site", "abc\0"))).isEqualTo(1);
		assertThat(this.numbers.keys("Site", (number) -> true)).containsExactly("abc", "abc\0");
	}

	@Test
	void aKeyWithColonsIsReadBack() {
		GlobalId id = new GlobalId("Book", "urn:isbn:1");
		this.numbers.of(new GlobalId("Book", "another"));
		int number = this.numbers.of(id);
		assertThat(this.numbers.keys("Book", (other) -> other == number)).containsExactly("urn:isbn:1");
	}

}
