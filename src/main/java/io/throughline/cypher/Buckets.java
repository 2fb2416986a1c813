package io.throughline.cypher;

import java.util.function.UnaryOperator;

import io.throughline.model.EnumType;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Ranges of equal width, as a list of their bounds in ascending order: one more than
 * there are ranges. The last bound is the greatest value. A value belongs to a range if
 * it is not less than its lower and less than its upper bound; the last range includes
 * its upper bound too. Membership is decided by comparing with the bounds, as filters
 * with {@code gte}, {@code lt} and {@code lte} do.
 */
final class Buckets {

	private Buckets() {
	}

	/**
	 * The bounds of at most so many ranges.
	 * @param type what the values are: numbers, days or instants
	 * @param least the variable of the least value
	 * @param greatest the variable of the greatest value
	 * @param most how many ranges at most
	 */
	static Expression bounds(ValueType type, SymbolicName least, SymbolicName greatest, Expression most, Scope scope) {
		if (!(type instanceof ScalarType scalar)) {
			throw notContinuous(type);
		}
		return switch (scalar) {
			case INT -> steps(greatest.subtract(least), greatest, most, scope, least::add);
			case DATE -> steps(span("duration.inDays", "days", least, greatest), greatest, most, scope,
					(offset) -> least.add(Cypher.duration(Cypher.mapOf("days", offset))));
			case DATE_TIME -> steps(span("duration.inSeconds", "seconds", least, greatest), greatest, most, scope,
					(offset) -> least.add(Cypher.duration(Cypher.mapOf("seconds", offset))));
			case FLOAT -> fractions(least, greatest, most, scope);
			case STRING, BOOLEAN, ID, POINT -> throw notContinuous(type);
		};
	}

	/**
	 * The number of the range of a value, from 0: how many of the inner bounds it has
	 * reached; null for a missing value.
	 */
	static Expression number(Expression value, Expression bounds, Scope scope) {
		SymbolicName bound = Cypher.name(scope.variable("x"));
		Expression inner = Cypher.subList(bounds, 1, -1);
		Expression reached = Cypher.size(Cypher.listWith(bound).in(inner).where(bound.lte(value)).returning());
		return Cypher.caseExpression().when(value.isNull()).then(Cypher.literalNull()).elseDefault(reached);
	}

	private static Expression span(String function, String unit, Expression from, Expression to) {
		return Cypher.property(Cypher.call(function).withArgs(from, to).asFunction(), unit);
	}

	/** Steps of whole numbers, days or seconds. */
	private static Expression steps(Expression span, SymbolicName greatest, Expression most, Scope scope,
			UnaryOperator<Expression> bound) {
		SymbolicName step = Cypher.name(scope.variable("x"));
		Expression width = span.add(most).divide(most);
		Expression ranges = span.divide(width).add(Cypher.literalOf(1));
		return Cypher.listWith(step)
			.in(Cypher.range(Cypher.literalOf(0), ranges))
			.returning(Cypher.caseExpression()
				.when(step.eq(ranges))
				.then(greatest)
				.elseDefault(bound.apply(step.multiply(width))));
	}

	/** What is stored may be whole numbers, which the database divides as such. */
	private static Expression fractions(SymbolicName least, SymbolicName greatest, Expression most, Scope scope) {
		SymbolicName step = Cypher.name(scope.variable("x"));
		Expression width = Cypher.toFloat(greatest.subtract(least)).divide(most);
		Expression bound = Cypher.caseExpression()
			.when(step.eq(most))
			.then(greatest)
			.elseDefault(least.add(step.multiply(width)));
		return Cypher.caseExpression()
			.when(least.eq(greatest))
			.then(Cypher.listOf(least, greatest))
			.elseDefault(Cypher.listWith(step).in(Cypher.range(Cypher.literalOf(0), most)).returning(bound));
	}

	private static IllegalArgumentException notContinuous(ValueType type) {
		return switch (type) {
			case EnumType enumType -> new IllegalArgumentException("`" + enumType.name() + "` has no ranges.");
			case ScalarType scalar -> new IllegalArgumentException("`" + scalar + "` has no ranges.");
		};
	}

}
