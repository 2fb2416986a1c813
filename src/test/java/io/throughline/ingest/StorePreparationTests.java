package io.throughline.ingest;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is done with the store beside the start. */
class StorePreparationTests {

	@Test
	void theWorkIsDoneBesideAndTheStartWaitsForIt() {
		CountDownLatch begun = new CountDownLatch(1);
		StorePreparation preparation = StorePreparation.begin(begun::countDown);
		assertThat(preparation.isRunning()).isFalse();
		preparation.start();
		assertThat(begun.getCount()).isZero();
		assertThat(preparation.isRunning()).isTrue();
	}

	@Test
	void whatItFailsOfTheStartFailsOf() {
		SeedRefused refused = new SeedRefused("seed", List.of());
		StorePreparation preparation = StorePreparation.begin(() -> {
			throw refused;
		});
		assertThatThrownBy(preparation::start).isSameAs(refused);
		assertThat(preparation.isRunning()).isFalse();
	}

	@Test
	void anErrorIsNotHidden() {
		StorePreparation preparation = StorePreparation.begin(() -> {
			throw new StackOverflowError();
		});
		assertThatThrownBy(preparation::start).isInstanceOf(StackOverflowError.class);
	}

	@Test
	void aStartThatIsInterruptedDoesNotWait() {
		CountDownLatch never = new CountDownLatch(1);
		StorePreparation preparation = StorePreparation.begin(() -> await(never));
		Thread.currentThread().interrupt();
		assertThatThrownBy(preparation::start).hasMessage("The start was interrupted");
		assertThat(Thread.interrupted()).isTrue();
		never.countDown();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
