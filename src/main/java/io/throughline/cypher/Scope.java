package io.throughline.cypher;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The names given out while one statement is compiled, always in the same order.
 */
final class Scope {

	private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

	private int variables;

	/** A fresh variable, such as {@code n1}. */
	String variable(String prefix) {
		return prefix + this.variables++;
	}

	/** A parameter for a client's value. */
	Expression parameter(Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return Cypher.parameter(name);
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
