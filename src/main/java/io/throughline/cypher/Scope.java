package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.throughline.plan.Slot;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The names given out while one statement is compiled, always in the same order.
 */
final class Scope {

	private final List<CompiledStatement.Parameter> parameters = new ArrayList<>();

	private int variables;

	/** A fresh variable, such as {@code n1}. */
	String variable(String prefix) {
		return prefix + this.variables++;
	}

	/** A parameter for a value, or for the one that a client will give for a slot. */
	Expression parameter(Object value) {
		return parameter(value, UnaryOperator.identity());
	}

	/**
	 * A parameter for what a value is converted into.
	 * @param conversion gives the same for the same value
	 */
	Expression parameter(Object value, UnaryOperator<Object> conversion) {
		String name = "p" + this.parameters.size();
		this.parameters
			.add((value instanceof Slot slot) ? new CompiledStatement.Parameter.Given(name, slot.index(), conversion)
					: new CompiledStatement.Parameter.Fixed(name, conversion.apply(value)));
		return Cypher.parameter(name);
	}

	List<CompiledStatement.Parameter> parameters() {
		return this.parameters;
	}

}
