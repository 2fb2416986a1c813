package io.throughline.cypher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The statement for all plans of one shape.
 *
 * @param text Cypher 5
 * @param parameters its parameters, in the order of their names
 */
public record CompiledStatement(String text, List<Parameter> parameters) {

	/**
	 * The statement for one of the plans.
	 * @param values the values that the plan's client gave
	 */
	public CypherStatement with(List<Object> values) {
		Map<String, @Nullable Object> named = LinkedHashMap.newLinkedHashMap(this.parameters.size());
		this.parameters.forEach((parameter) -> named.put(parameter.name(), switch (parameter) {
			case Parameter.Fixed fixed -> fixed.value();
			case Parameter.Given given -> given.conversion().apply(values.get(given.slot()));
		}));
		return new CypherStatement(this.text, named);
	}

	/** A parameter. */
	public sealed interface Parameter {

		/** Its name. */
		String name();

		/**
		 * It is the same for all of the plans.
		 *
		 * @param name its name
		 * @param value its value
		 */
		record Fixed(String name, Object value) implements Parameter {
		}

		/**
		 * It comes from what the client gave.
		 *
		 * @param name its name
		 * @param slot the number of the client's value
		 * @param conversion makes the parameter of it
		 */
		record Given(String name, int slot, UnaryOperator<Object> conversion) implements Parameter {
		}

	}

}
