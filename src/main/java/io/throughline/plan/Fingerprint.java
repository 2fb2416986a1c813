package io.throughline.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a cursor belongs to, in a few letters: a field, and the filters and the order that
 * it was asked with. What is null is as if it were left out; each text has its length
 * before it, so that none looks like something else.
 */
final class Fingerprint {

	private static final List<String> ARGUMENTS = List.of("where", "edge", "orderBy");

	private Fingerprint() {
	}

	/** The fingerprint of a field and those of its arguments that a cursor depends on. */
	static String of(Expansion expansion, Map<String, @Nullable Object> arguments) {
		List<@Nullable Object> bound = new ArrayList<>();
		bound.add(declared(expansion));
		ARGUMENTS.forEach((name) -> bound.add(argument(arguments.get(name))));
		return of(bound);
	}

	/** The fingerprint of anything that a cursor depends on. */
	static String of(List<@Nullable Object> bound) {
		StringBuilder text = new StringBuilder();
		write(bound, text);
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256.", ex);
		}
	}

	/**
	 * The field where it is declared: the types of an interface share it, since one
	 * argument may be read for all of them.
	 */
	private static String declared(Expansion expansion) {
		return switch (expansion) {
			case Expansion.All all -> all.type().plural();
			case Expansion.Along along -> along.relationship().owner() + "." + along.relationship().name();
			case Expansion.Through through -> through.traversal().owner() + "." + through.traversal().name();
			case Expansion.ToEvidence ignored -> throw new IllegalArgumentException("Evidence has no pages.");
		};
	}

	private static void write(@Nullable Object value, StringBuilder text) {
		switch (value) {
			case null -> text.append('n');
			case Map<?, ?> map -> {
				text.append('{');
				map.forEach((key, nested) -> {
					if (nested != null) {
						write(key, text);
						write(nested, text);
					}
				});
				text.append('}');
			}
			case List<?> list -> {
				text.append('[');
				list.forEach((element) -> write(element, text));
				text.append(']');
			}
			default -> {
				String written = value.toString();
				text.append('"').append(written.length()).append(':').append(written);
			}
		}
	}

	private static @Nullable Object argument(@Nullable Object value) {
		boolean nothing = switch (value) {
			case List<?> list -> list.isEmpty();
			case Map<?, ?> map -> map.values().stream().allMatch((nested) -> nested == null);
			case null, default -> false;
		};
		return nothing ? null : value;
	}

}
