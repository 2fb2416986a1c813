package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import io.throughline.plan.Where.Compare;
import io.throughline.plan.Where.Count;
import io.throughline.plan.Where.Exists;
import io.throughline.plan.Where.Neighbours;
import io.throughline.plan.Where.Not;
import io.throughline.plan.Where.Or;
import io.throughline.plan.Where.Size;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code where} and {@code edge} arguments.
 *
 * @param model the ontology, whose names the keys of the arguments are
 */
record WhereReader(GraphModel model) {

	private static final String EVIDENCE = "Evidence";

	private static final List<String> QUANTIFIERS = List.of("some", "every", "none", "single", "count");

	private static final List<String> SINGLE_QUANTIFIERS = List.of("is", "exists");

	/** The filter of a connection, which may search for text. */
	Where connection(GraphType type, @Nullable Object where) {
		Where read = read(where,
				(key, value) -> key.equals("search") ? new Where.Search(SearchReader.read(key, String.valueOf(value)))
						: node(type, key, value),
				(nested) -> connection(type, nested), (nested) -> nodes(type, nested));
		read.search().ifPresent((search) -> SearchLimits.check("search", search, this.model.searchedTypes(type)));
		return read;
	}

	/** A filter of nodes. */
	Where nodes(GraphType type, @Nullable Object where) {
		NestedReader nested = (inner) -> nodes(type, inner);
		return read(where, (key, value) -> node(type, key, value), nested, nested);
	}

	private Where node(GraphType type, String key, Object value) {
		return switch (key) {
			case "id" -> new IdentityReader(this.model).id(type, map(value));
			case "typename" -> new IdentityReader(this.model).typename(map(value));
			case "evidence" -> quantifier(toEvidence(), map(value));
			case "search" -> throw new RequestRefused(
					new Refusal.BadRequest("A filter has `search` inside `or`, `not`, or a filter of neighbours.",
							"Write `search` at the top level of the `where` of a connection, or there under `and`."));
			default -> field(type, key, map(value));
		};
	}

	/** A filter of relationships. */
	Where edges(List<Property> properties, @Nullable Object where) {
		return read(where, (key, value) -> {
			if (key.equals("evidence")) {
				return quantifier(toEvidence(), map(value));
			}
			return properties.stream()
				.filter((property) -> property.name().equals(key))
				.findFirst()
				.map((property) -> property(property, map(value)))
				.orElseThrow(() -> unknown(key));
		}, (nested) -> edges(properties, nested), (nested) -> edges(properties, nested));
	}

	/**
	 * Reads the keys of a filter.
	 * @param and reads the filters that have to hold as well
	 * @param nested reads the filters of which that need not be so
	 */
	private Where read(@Nullable Object where, KeyReader keys, NestedReader and, NestedReader nested) {
		List<Where> all = new ArrayList<>();
		map(where).forEach((key, value) -> {
			if (value != null) {
				all.add(switch (key) {
					case "and" -> Where.allOf(list(value).stream().map(and::read).toList());
					case "or" -> new Or(list(value).stream().map(nested::read).toList());
					case "not" -> new Not(nested.read(value));
					default -> keys.read(key, value);
				});
			}
		});
		return Where.allOf(all);
	}

	private Where field(GraphType type, String key, Map<String, @Nullable Object> value) {
		Field field = type.field(key).orElseThrow(() -> unknown(key));
		return switch (field) {
			case Property property -> property(property, value);
			case Relationship relationship -> {
				Expansion along = new Expansion.Along(relationship, this.model.type(relationship.target()));
				yield relationship.many() ? quantifier(along, value) : single(along, value);
			}
			case Traversal traversal ->
				quantifier(new Expansion.Through(traversal, this.model.type(traversal.target())), value);
		};
	}

	private Where property(Property property, Map<String, @Nullable Object> operators) {
		boolean ignoreCase = Boolean.TRUE.equals(operators.get("ignoreCase"));
		List<Where> all = new ArrayList<>();
		operators.forEach((name, value) -> {
			if (name.equals("ignoreCase")) {
				return;
			}
			Object given = given(property.name(), name, value);
			if (name.equals("near")) {
				all.add(PlaceReader.near(property, map(given)));
			}
			else if (name.equals("within")) {
				all.add(PlaceReader.within(property, map(given)));
			}
			else if (name.equals("size")) {
				map(given).forEach((operator, number) -> all
					.add(size(property, operator(operator), given(property.name(), operator, number))));
			}
			else {
				all.add(new Compare(property, operator(name), given, ignoreCase));
			}
		});
		return Where.allOf(all);
	}

	private static Where size(Property property, Operator operator, Object number) {
		return (operator == Operator.IS_NULL) ? new Compare(property, operator, number, false)
				: new Size(property, operator, number);
	}

	private Where quantifier(Expansion expansion, Map<String, @Nullable Object> quantifiers) {
		Where edgeWhere = edgeWhere(expansion, quantifiers.get("edge"));
		Where where = nodes(expansion.target(), quantifiers.get("where"));
		List<Where> all = new ArrayList<>();
		quantifiers.forEach((name, value) -> {
			if (value == null) {
				return;
			}
			switch (name) {
				case "some" -> all.add(new Exists(matching(expansion, edgeWhere, where, value)));
				case "none" -> all.add(new Not(new Exists(matching(expansion, edgeWhere, where, value))));
				case "every" -> all.add(new Not(new Exists(new Neighbours(expansion, edgeWhere,
						Where.allOf(List.of(where, new Not(nodes(expansion.target(), value))))))));
				case "single" -> all.add(new Count(matching(expansion, edgeWhere, where, value), Operator.EQ, 1));
				case "count" ->
					map(value).forEach((operator, number) -> all.add(count(new Neighbours(expansion, edgeWhere, where),
							operator, given("count", operator, number))));
				case "edge", "where" -> refuseWithout(QUANTIFIERS, quantifiers);
				default -> throw unknown(name);
			}
		});
		return Where.allOf(all);
	}

	/**
	 * What is looked at filters nothing by itself; somebody who wrote it meant something.
	 */
	private static void refuseWithout(List<String> needed, Map<String, @Nullable Object> given) {
		if (needed.stream().allMatch((name) -> given.get(name) == null)) {
			throw new RequestRefused(new Refusal.BadRequest(
					"A filter says which neighbours to look at, but not what must hold of them.",
					"Add " + String.join(", ", needed.stream().map((name) -> "`" + name + "`").toList()) + "."));
		}
	}

	private Neighbours matching(Expansion expansion, Where edgeWhere, Where where, Object quantified) {
		return new Neighbours(expansion, edgeWhere, Where.allOf(List.of(where, nodes(expansion.target(), quantified))));
	}

	private static Where count(Neighbours neighbours, String operator, Object number) {
		return switch (operator(operator)) {
			case IS_NULL -> Boolean.TRUE.equals(number) ? Where.nothing() : Where.everything();
			case Operator comparison -> new Count(neighbours, comparison, number);
		};
	}

	private Where single(Expansion expansion, Map<String, @Nullable Object> filter) {
		Where edgeWhere = edgeWhere(expansion, filter.get("edge"));
		if (filter.get("edge") != null) {
			refuseWithout(SINGLE_QUANTIFIERS, filter);
		}
		List<Where> all = new ArrayList<>();
		Object is = filter.get("is");
		if (is != null) {
			all.add(new Exists(new Neighbours(expansion, edgeWhere, nodes(expansion.target(), is))));
		}
		Object exists = filter.get("exists");
		if (exists != null) {
			Where there = new Exists(new Neighbours(expansion, edgeWhere, Where.everything()));
			all.add(Boolean.TRUE.equals(exists) ? there : new Not(there));
		}
		return Where.allOf(all);
	}

	private Where edgeWhere(Expansion expansion, @Nullable Object edge) {
		return (expansion instanceof Expansion.Along along) ? edges(along.relationship().edgeProperties(), edge)
				: Where.everything();
	}

	private Expansion toEvidence() {
		return new Expansion.ToEvidence(this.model.nodeType(EVIDENCE).orElseThrow());
	}

	static Operator operator(String name) {
		return Operator.of(name).orElseThrow(() -> unknown(name));
	}

	static Object given(String field, String operator, @Nullable Object value) {
		return Optional.ofNullable(value)
			.orElseThrow(() -> new RequestRefused(
					new Refusal.BadRequest("`" + field + ": {" + operator + ": null}` compares with nothing.",
							"To ask for those without a value write `" + field
									+ ": {isNull: true}`; to filter nothing leave the operator out.")));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (value != null) ? (Map<String, @Nullable Object>) value : Map.of();
	}

	static List<?> list(Object value) {
		return (value instanceof List<?> list) ? list : List.of(value);
	}

	static IllegalArgumentException unknown(String key) {
		return new IllegalArgumentException("The schema has no filter key `" + key + "`.");
	}

	/** Reads one key of a filter. */
	private interface KeyReader {

		Where read(String key, Object value);

	}

	/** Reads a filter inside a filter. */
	private interface NestedReader {

		Where read(Object where);

	}

}
