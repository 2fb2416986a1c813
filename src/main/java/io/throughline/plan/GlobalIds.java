package io.throughline.plan;

import io.throughline.model.GlobalId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the global ids that clients send.
 */
final class GlobalIds {

	private GlobalIds() {
	}

	/** Reads a global id, or refuses it. */
	static GlobalId read(@Nullable Object written, String argument) {
		return GlobalId.parse(String.valueOf(written))
			.orElseThrow(() -> new RequestRefused(
					new Refusal.BadRequest("`" + argument + "` is `" + written + "`, which is no global id.",
							"Use an `id` that this server has answered; it looks like `Type:key`.")));
	}

}
