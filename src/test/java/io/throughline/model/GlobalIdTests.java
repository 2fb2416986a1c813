package io.throughline.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GlobalIdTests {

	@ParameterizedTest
	@ValueSource(strings = { "Site:seattle", "Site:a:b", "Site: ", "Film:7" })
	void anIdIsReadBackAsItWasWritten(String id) {
		assertThat(GlobalId.parse(id).map(GlobalId::toString)).contains(id);
	}

	@Test
	void theKeyBeginsAfterTheFirstColon() {
		assertThat(GlobalId.parse("Site:a:b")).contains(new GlobalId("Site", "a:b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":", "Site", "Site:", ":seattle" })
	void aTextWithoutTypeOrKeyIsNoId(String text) {
		assertThat(GlobalId.parse(text)).isEmpty();
	}

}
