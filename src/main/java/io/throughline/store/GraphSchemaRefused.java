package io.throughline.store;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.NestedExceptionUtils;

/**
 * The database lacks constraints or indexes, or does not let them be created; the server
 * does not start.
 */
public final class GraphSchemaRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	private GraphSchemaRefused(String message, String action, Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	private GraphSchemaRefused(String message, String action) {
		super(message);
		this.action = action;
	}

	/**
	 * They are missing: all of them, as statements to be run. Where something stands in
	 * the place of one, even {@code create} does not create it.
	 */
	static GraphSchemaRefused missing(List<MissingIndex> indexes) {
		boolean blocked = indexes.stream().anyMatch((index) -> index.inItsPlace() != null);
		String report = indexes.stream().map(MissingIndex::report).collect(Collectors.joining("\n", "\n\n", ""));
		return new GraphSchemaRefused(
				((indexes.size() == 1) ? "A constraint or index that the ontology needs is"
						: indexes.size() + " constraints and indexes that the ontology needs are")
						+ " missing in the database:" + report,
				(blocked ? "Drop what stands in the place of another, if nothing else needs it. Then run" : "Run")
						+ " these statements, or start with throughline.indexes=create to have them run, "
						+ "or with throughline.indexes=off to do without.");
	}

	/** The database does not create one of them. */
	public static GraphSchemaRefused refused(GraphSchemaStatement statement, Throwable cause) {
		return new GraphSchemaRefused(
				"The database does not create a constraint or index that the ontology needs:\n\n" + statement.text()
						+ ";\n\n" + NestedExceptionUtils.getMostSpecificCause(cause).getMessage(),
				"Remove the reason, or start with throughline.indexes=off to do without constraints and indexes.",
				cause);
	}

	/** What to do. */
	String action() {
		return this.action;
	}

}
