package io.throughline.cypher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import io.throughline.model.NodeType;
import io.throughline.model.ScalarType;
import io.throughline.plan.Expansion;
import io.throughline.plan.Operator;
import io.throughline.plan.SearchText;
import io.throughline.plan.Where;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * Compiles filters into conditions.
 * <p>
 * A comparison with a missing value is null in Cypher. Where a condition decides whether
 * a row stays, null counts as false, and the bare comparison can use an index. A negation
 * is carried to the comparisons, each of which also holds then where it is null.
 *
 * @param patterns compiles expansions
 * @param scope where names come from
 */
record Conditions(Patterns patterns, Scope scope) {

	/** The condition that needs no clause. */
	static final Condition NONE = Cypher.noCondition();

	/** Both conditions, without a clause for the one that needs none. */
	static Condition both(Condition left, Condition right) {
		if (left.equals(NONE)) {
			return right;
		}
		return right.equals(NONE) ? left : left.and(right);
	}

	/** A condition that may be null where it is not true. */
	Condition of(Where where, Subject subject) {
		return of(where, subject, false);
	}

	/**
	 * A condition that holds where the filter does, or, {@code negated}, where it does
	 * not.
	 */
	private Condition of(Where where, Subject subject, boolean negated) {
		return switch (where) {
			case Where.And and -> negated ? any(and.all(), subject, true) : all(and.all(), subject, false);
			case Where.Or or -> negated ? all(or.any(), subject, true) : any(or.any(), subject, false);
			case Where.Not not -> of(not.where(), subject, !negated);
			case Where.Compare compare when compare.operator() == Operator.IS_NULL ->
				negatedIf(negated, compare(compare, subject));
			case Where.Compare compare -> negatedOrMissingIf(negated, compare(compare, subject));
			case Where.Size size ->
				negatedOrMissingIf(negated, compared(Cypher.size(subject.variable().property(size.property().stored())),
						size.operator(), this.scope.parameter(size.number())));
			case Where.Near near -> negatedOrMissingIf(negated, near(near, subject));
			case Where.Within within -> negatedOrMissingIf(negated, within(within, subject));
			case Where.IsOf isOf -> negatedIf(negated, isOf(isOf.types(), subject));
			case Where.Search ignored ->
				throw new IllegalArgumentException("Only a connection searches, see `matching`.");
			case Where.Exists exists -> negatedIf(negated, exists(exists.neighbours(), subject));
			case Where.Count count -> negatedIf(negated, compared(count(count.neighbours(), subject), count.operator(),
					this.scope.parameter(count.number())));
		};
	}

	private Condition all(List<Where> parts, Subject subject, boolean negated) {
		return parts.stream().map((part) -> of(part, subject, negated)).reduce(NONE, Conditions::both);
	}

	private Condition any(List<Where> parts, Subject subject, boolean negated) {
		return parts.stream()
			.map((part) -> orTrue(of(part, subject, negated)))
			.reduce(Condition::or)
			.orElseGet(Cypher::isFalse);
	}

	private static Condition negatedIf(boolean negated, Condition condition) {
		return negated ? condition.not() : condition;
	}

	/**
	 * A comparison with a missing value is null, so its negation does not hold either.
	 */
	private static Condition negatedOrMissingIf(boolean negated, Condition condition) {
		return negated ? condition.not().or(condition.isNull()) : condition;
	}

	static Condition orTrue(Condition condition) {
		return condition.equals(NONE) ? Cypher.isTrue() : condition;
	}

	private Condition near(Where.Near near, Subject subject) {
		return Cypher.call("point.distance")
			.withArgs(subject.variable().property(near.property().stored()), point(near.latitude(), near.longitude()))
			.asFunction()
			.lte(this.scope.parameter(near.meters()));
	}

	private Condition within(Where.Within within, Subject subject) {
		return Cypher.call("point.withinBBox")
			.withArgs(subject.variable().property(within.property().stored()), point(within.south(), within.west()),
					point(within.north(), within.east()))
			.asFunction()
			.asCondition();
	}

	private Expression point(Object latitude, Object longitude) {
		return Cypher.call("point")
			.withArgs(Cypher.mapOf("latitude", this.scope.parameter(latitude), "longitude",
					this.scope.parameter(longitude)))
			.asFunction();
	}

	private Condition compare(Where.Compare compare, Subject subject) {
		return compare(compare, subject.variable().property(compare.property().stored()));
	}

	/** A comparison of what is stored. */
	Condition compare(Where.Compare compare, Expression stored) {
		if (compare.property().type() == ScalarType.DATE_TIME && compare.operator() != Operator.IS_NULL) {
			return new Instants(this.scope).compared(stored, compare.operator(), compare.value());
		}
		boolean ignoreCase = compare.ignoreCase();
		Expression left = ignoreCase ? Cypher.toUpper(Cypher.toLower(stored)) : stored;
		Object value = compare.value();
		return switch (compare.operator()) {
			case IS_NULL -> Boolean.TRUE.equals(value) ? stored.isNull() : stored.isNotNull();
			case INCLUDES -> this.scope.parameter(value).in(stored);
			case INCLUDES_ALL -> stored.isNotNull().and(included(value, stored, true));
			case INCLUDES_ANY -> stored.isNotNull().and(included(value, stored, false));
			default -> compared(left, compare.operator(),
					this.scope.parameter(value, ignoreCase ? Conditions::withoutCase : UnaryOperator.identity()));
		};
	}

	private Condition included(Object values, Expression list, boolean all) {
		String element = this.scope.variable("x");
		Condition inList = Cypher.name(element).in(list);
		return all ? Cypher.all(element).in(this.scope.parameter(values)).where(inList)
				: Cypher.any(element).in(this.scope.parameter(values)).where(inList);
	}

	private static Condition compared(Expression left, Operator operator, Expression value) {
		BiFunction<Expression, Expression, Condition> comparison = switch (operator) {
			case EQ -> Expression::eq;
			case NE -> Expression::ne;
			case IN -> Expression::in;
			case NOT_IN -> (stored, values) -> stored.isNotNull().and(stored.in(values).not());
			case LT -> Expression::lt;
			case LTE -> Expression::lte;
			case GT -> Expression::gt;
			case GTE -> Expression::gte;
			case CONTAINS -> Expression::contains;
			case STARTS_WITH -> Expression::startsWith;
			case ENDS_WITH -> Expression::endsWith;
			case IS_NULL, INCLUDES, INCLUDES_ALL, INCLUDES_ANY ->
				throw new IllegalArgumentException("`" + operator + "` does not compare one value.");
		};
		return comparison.apply(left, value);
	}

	/**
	 * Upper case after lower case: lower case alone tells the two small sigmas apart, and
	 * upper case alone the two large sharp s.
	 */
	private static Object withoutCase(Object value) {
		return switch (value) {
			case String text -> text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
			case List<?> list -> list.stream().map((element) -> withoutCase(element)).toList();
			default -> value;
		};
	}

	private Condition isOf(List<NodeType> types, Subject subject) {
		if (subject instanceof Subject.OfNode node) {
			Node variable = node.variable();
			return types.stream()
				.map((type) -> this.patterns.isOneOf(type, variable))
				.reduce(Condition::or)
				.orElseGet(Cypher::isFalse);
		}
		throw new IllegalArgumentException("Relationships have no type of node.");
	}

	private Condition exists(Where.Neighbours neighbours, Subject subject) {
		return matching(neighbours, subject).exists();
	}

	/**
	 * How many neighbours match: relationships, or distinct nodes at the end of paths.
	 */
	Expression count(Where.Neighbours neighbours, Subject subject) {
		return matching(neighbours, subject).count();
	}

	private Match matching(Where.Neighbours neighbours, Subject subject) {
		return matching(neighbours.expansion(), neighbours.where(), neighbours.edgeWhere(), subject);
	}

	/** The edges of an expansion that pass the filters. */
	Match matching(Expansion expansion, Where where, Where edgeWhere, @Nullable Subject from) {
		Optional<SearchText> search = where.search();
		if (search.isPresent()) {
			Match match = filtered(expansion, where.withoutSearch(), edgeWhere, from);
			return match.among(new Searches(this.patterns, this.scope).hits(search.get(), match.target()));
		}
		if (expansion instanceof Expansion.All all) {
			return new Anchoring(this.patterns, this).match(all, where);
		}
		return filtered(expansion, where, edgeWhere, from);
	}

	private Match filtered(Expansion expansion, Where where, Where edgeWhere, @Nullable Subject from) {
		Match match = this.patterns.match(expansion, from);
		Match filtered = match.where(of(where, match.target()));
		return (match.edge() != null) ? filtered.where(of(edgeWhere, new Subject.OfEdge(match.edge()))) : filtered;
	}

}
