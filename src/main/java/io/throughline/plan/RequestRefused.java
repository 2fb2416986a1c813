package io.throughline.plan;

/**
 * A request that is not planned, with the reason in the client's terms.
 */
public final class RequestRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	public RequestRefused(Refusal refusal) {
		super(refusal.message());
		this.refusal = refusal;
	}

	/** Why the request is refused. */
	public Refusal refusal() {
		return this.refusal;
	}

}
