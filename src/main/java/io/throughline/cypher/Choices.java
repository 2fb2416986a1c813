package io.throughline.cypher;

import java.util.List;

import io.throughline.model.NodeType;
import io.throughline.plan.Operator;
import io.throughline.plan.Where;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Whether a filter of a property, or of types, chooses one value. Filters of a list
 * choose the values they name; how many a list holds chooses none.
 *
 * @param conditions compiles comparisons
 * @param scope where names come from
 */
record Choices(Conditions conditions, Scope scope) {

	Condition of(Where chosen, Expression value) {
		return switch (chosen) {
			case Where.And and ->
				and.all().stream().map((part) -> of(part, value)).reduce(Condition::and).orElseGet(Cypher::isTrue);
			case Where.Or or ->
				or.any().stream().map((part) -> of(part, value)).reduce(Condition::or).orElseGet(Cypher::isFalse);
			case Where.Not not -> of(not.where(), value).not();
			case Where.Compare compare -> compare(compare, value);
			case Where.IsOf isOf -> oneOf(value, isOf.types().stream().map(NodeType::name).toList());
			case Where.Search ignored -> Cypher.isFalse();
			case Where.Size ignored -> Cypher.isFalse();
			case Where.Near ignored -> Cypher.isFalse();
			case Where.Within ignored -> Cypher.isFalse();
			case Where.Exists ignored -> Cypher.isFalse();
			case Where.Count ignored -> Cypher.isFalse();
		};
	}

	private Condition compare(Where.Compare compare, Expression value) {
		return switch (compare.operator()) {
			case IS_NULL -> Boolean.TRUE.equals(compare.value()) ? Cypher.isFalse() : Cypher.isTrue();
			case INCLUDES -> compare(new Where.Compare(compare.property(), Operator.EQ, compare.value(), false), value);
			case INCLUDES_ALL, INCLUDES_ANY ->
				compare(new Where.Compare(compare.property(), Operator.IN, compare.value(), false), value);
			default -> this.conditions.compare(compare, value);
		};
	}

	private Condition oneOf(Expression value, List<String> names) {
		return value.in(Cypher.listOf(names.stream().<Expression>map(Cypher::literalOf).toList()));
	}

}
