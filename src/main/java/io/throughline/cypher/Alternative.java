package io.throughline.cypher;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.PatternElement;

/**
 * One of the patterns of a {@link Match}.
 *
 * @param parts its parts, each beginning where one before it has been; each has a clause
 * of its own, since two of them may follow one relationship
 */
record Alternative(List<Part> parts) {

	Alternative(PatternElement pattern) {
		this(pattern, null);
	}

	Alternative(PatternElement pattern, @Nullable Degree degree) {
		this(List.of(new Part(pattern, Conditions.NONE, degree)));
	}

	/**
	 * A part of a pattern.
	 *
	 * @param pattern the part
	 * @param condition what holds for its nodes and relationships
	 * @param degree how many times it is matched where nothing but the pattern holds;
	 * null if the database does not know without looking
	 */
	record Part(PatternElement pattern, Condition condition, @Nullable Degree degree) {

		Part(PatternElement pattern, Condition condition) {
			this(pattern, condition, null);
		}

		Part where(Condition more) {
			return new Part(this.pattern, Conditions.both(this.condition, more));
		}

	}

}
