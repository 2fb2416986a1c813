package io.throughline.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That ids of relationships never collide. */
class RelationshipIdTests {

	@Test
	void namesBothEndsTheTypeAndTheWord() {
		assertThat(RelationshipId.of(new GlobalId("A", "x"), "R", new GlobalId("B", "y"), "again"))
			.isEqualTo("A:x/R/B:y#again");
	}

	@Test
	void parallelOnesAreNumberedAsNoWordCanBeWritten() {
		GlobalId from = new GlobalId("A", "x");
		GlobalId to = new GlobalId("B", "y");
		assertThat(RelationshipId.ofParallel(from, "R", to, 0)).isEqualTo(RelationshipId.of(from, "R", to, null));
		assertThat(RelationshipId.ofParallel(from, "R", to, 1)).isEqualTo("A:x/R/B:y##2");
		assertThat(RelationshipId.of(from, "R", to, "#2")).isEqualTo("A:x/R/B:y#%232");
	}

	@Test
	void encodesWhatWouldLookLikeAnotherPart() {
		assertThat(RelationshipId.of(new GlobalId("A", "x/R/B:y"), "R", new GlobalId("B", "z#1%"), null))
			.isEqualTo("A:x%2FR%2FB:y/R/B:z%231%25");
	}

}
