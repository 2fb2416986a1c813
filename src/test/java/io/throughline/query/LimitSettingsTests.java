package io.throughline.query;

import java.util.Map;

import io.throughline.document.DocumentLimits;
import io.throughline.plan.PlanLimits;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class LimitSettingsTests {

	@Test
	void whatIsNotConfiguredHasItsDefault() {
		LimitSettings settings = bound(Map.of());
		assertThat(settings.document()).isEqualTo(DocumentLimits.DEFAULT);
		assertThat(settings.plan()).isEqualTo(PlanLimits.DEFAULT);
		assertThat(settings.body()).isEqualTo(DataSize.ofBytes(1_048_576));
	}

	@Test
	void everyLimitIsConfigured() {
		LimitSettings settings = bound(Map.of("body", "2KB", "characters", "1", "tokens", "2", "nesting", "3", "depth",
				"4", "aliases", "5", "root-fields", "6", "directives", "7", "fields", "8", "cost", "9"));
		assertThat(settings.document()).isEqualTo(new DocumentLimits(1, 2, 3, 4, 5, 6, 7, 8));
		assertThat(settings.plan()).isEqualTo(new PlanLimits(9, 10));
		assertThat(bound(Map.of("relationships", "11")).plan()).isEqualTo(new PlanLimits(100_000, 11));
		assertThat(settings.body()).isEqualTo(DataSize.ofKilobytes(2));
	}

	private static LimitSettings bound(Map<String, String> values) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		values.forEach((name, value) -> source.put("limits." + name, value));
		return new Binder(source).bindOrCreate("limits", LimitSettings.class);
	}

}
