package io.throughline.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The id of a piece of evidence: 32 hexadecimal digits of the SHA-256 over what it is
 * about and what it says. Confidence, agent and time are not part of it: they may be
 * corrected without making another piece of evidence.
 */
final class EvidenceId {

	private static final int BYTES = 16;

	private EvidenceId() {
	}

	static String of(EvidenceStatement evidence) {
		MessageDigest digest = sha256();
		add(digest, evidence.about().id());
		add(digest, evidence.source().text());
		add(digest, evidence.basis().name());
		add(digest, evidence.quote());
		add(digest, evidence.property());
		add(digest, evidence.locator());
		add(digest, evidence.method().name());
		return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
	}

	private static void add(MessageDigest digest, @Nullable String part) {
		byte[] bytes = (part != null) ? part.getBytes(StandardCharsets.UTF_8) : new byte[0];
		String length = (part != null) ? bytes.length + ":" : "-";
		digest.update(length.getBytes(StandardCharsets.US_ASCII));
		digest.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256.", ex);
		}
	}

}
