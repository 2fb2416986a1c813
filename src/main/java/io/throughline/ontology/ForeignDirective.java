package io.throughline.ontology;

import java.util.Arrays;
import java.util.Optional;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import org.jspecify.annotations.Nullable;

/**
 * Directives that an ontology written for {@code @neo4j/graphql} may have. Those that
 * have to do with writing, or with an API that is derived otherwise here, are left where
 * they are. Those without which something else would be read are refused, and first of
 * all those that keep something from being read.
 *
 * @see <a href="https://neo4j.com/docs/graphql/current/directives/">Neo4j GraphQL,
 * directives</a>
 */
enum ForeignDirective {

	ID("id"), DEFAULT("default"), POPULATED_BY("populatedBy"), SETTABLE("settable"), MUTATION("mutation"),
	SUBSCRIPTION("subscription"), FILTERABLE("filterable"), SORTABLE("sortable"), GROUP_BY("groupBy"), LIMIT("limit"),
	FULLTEXT("fulltext"), VECTOR("vector"), RELAY_ID("relayId"), DEPRECATED("deprecated"),
	QUERY("query", "read",
			"hides types from the root; here every type of node can be asked for. Leave it out, or the types that nobody may read."),
	SELECTABLE("selectable", "onRead", Words.HIDES_A_FIELD),
	CYPHER("cypher", null,
			"carries a statement of its own, and an ontology has none; leave the field out, or lead to nodes with "
					+ "`@relationship(type: \"…\", direction: OUT)` or `@through(path: […])`."),
	CUSTOM_RESOLVER("customResolver", null,
			"needs a program of its own, and an ontology has none; leave the field out, and compute it where it is used."),
	COALESCE("coalesce", null,
			"lets filters take another value for a missing one, and here a missing value matches nothing but `isNull: true`; "
					+ "leave it out, and filter with `or: [{…}, {… : {isNull: true}}]`."),
	AUTHENTICATION("authentication", null, Words.LIMITS_READERS),
	AUTHORIZATION("authorization", null, Words.LIMITS_READERS),
	SUBSCRIPTIONS_AUTHORIZATION("subscriptionsAuthorization", null, Words.LIMITS_READERS),
	JWT("jwt", null, Words.LIMITS_READERS), JWT_CLAIM("jwtClaim", null, Words.LIMITS_READERS),
	PRIVATE("private", null, Words.HIDES_A_FIELD), WRITEONLY("writeonly", null, Words.HIDES_A_FIELD),
	RELATION("relation", null, "is the older way to write `@relationship(type: \"…\", direction: OUT)`; write that."),
	KEY("key", null, Words.FEDERATION), SHAREABLE("shareable", null, Words.FEDERATION),
	LINK("link", null, Words.FEDERATION);

	/** What is said of several. */
	private static final class Words {

		static final String LIMITS_READERS = "limits who may read, and this server lets everybody read everything; "
				+ "leave out what not everybody may read, and then the directive.";

		static final String HIDES_A_FIELD = "hides the field, and here every field can be read; leave the field out.";

		static final String FEDERATION = "belongs to Apollo Federation, which is not offered; leave it out.";

	}

	final String directive;

	/**
	 * The argument that, if false, keeps something from being read; null if none does.
	 */
	private final @Nullable String argument;

	/** Why it is refused and what would be right; null if it is left where it is. */
	private final @Nullable String refusal;

	ForeignDirective(String directive) {
		this(directive, null, null);
	}

	ForeignDirective(String directive, @Nullable String argument, @Nullable String refusal) {
		this.directive = directive;
		this.argument = argument;
		this.refusal = refusal;
	}

	static Optional<ForeignDirective> of(String directive) {
		return Arrays.stream(values()).filter((known) -> known.directive.equals(directive)).findFirst();
	}

	/** Why it cannot stay as it is written, and what would be right. */
	Optional<String> refusal(Directive written) {
		boolean refused = this.argument == null || isFalse(written.getArgument(this.argument));
		return refused
				? Optional.ofNullable(this.refusal)
					.map((words) -> "`@" + this.directive
							+ ((this.argument != null) ? "(" + this.argument + ": false)" : "") + "` " + words)
				: Optional.empty();
	}

	private static boolean isFalse(@Nullable Argument argument) {
		return argument != null && argument.getValue() instanceof BooleanValue value && !value.isValue();
	}

	/** Whether a refused directive says that the field is to be left out as a whole. */
	static boolean refusesAll(DirectivesContainer<?> field) {
		return field.getDirectives()
			.stream()
			.anyMatch((directive) -> of(directive.getName())
				.filter((foreign) -> foreign == CYPHER || foreign == CUSTOM_RESOLVER || foreign == PRIVATE
						|| foreign == WRITEONLY || foreign == SELECTABLE || foreign == RELATION)
				.flatMap((foreign) -> foreign.refusal(directive))
				.isPresent());
	}

}
