package io.throughline.plan;

import java.util.function.Supplier;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not planned, with the reason in the client's terms.
 */
public final class RequestRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	private final transient @Nullable ExecutableNormalizedField field;

	public RequestRefused(Refusal refusal) {
		this(refusal, null);
	}

	private RequestRefused(Refusal refusal, @Nullable ExecutableNormalizedField field) {
		super(refusal.message());
		this.refusal = refusal;
		this.field = field;
	}

	/** Lets a refusal know the innermost field that was being read. */
	static <T> T at(ExecutableNormalizedField field, Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (RequestRefused refused) {
			throw (refused.field != null) ? refused : new RequestRefused(refused.refusal, field);
		}
	}

	/** Why the request is refused. */
	public Refusal refusal() {
		return this.refusal;
	}

	/** The field whose arguments are refused; null if it is not known. */
	public @Nullable ExecutableNormalizedField field() {
		return this.field;
	}

}
