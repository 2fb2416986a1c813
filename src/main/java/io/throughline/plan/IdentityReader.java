package io.throughline.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.plan.Where.Compare;
import io.throughline.plan.Where.IsOf;
import io.throughline.plan.Where.Not;
import io.throughline.plan.Where.Or;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters of what a node is: its id and its type.
 *
 * @param model the ontology
 */
record IdentityReader(GraphModel model) {

	/** The filter of ids. */
	Where id(GraphType type, Map<String, @Nullable Object> operators) {
		List<Where> all = new ArrayList<>();
		operators.forEach((name, value) -> {
			Object given = WhereReader.given("id", name, value);
			all.add(switch (WhereReader.operator(name)) {
				case EQ -> isOneOf(type, List.of(given));
				case NE -> new Not(isOneOf(type, List.of(given)));
				case IN -> isOneOf(type, WhereReader.list(given));
				case NOT_IN -> new Not(isOneOf(type, WhereReader.list(given)));
				case IS_NULL -> Boolean.TRUE.equals(given) ? Where.nothing() : Where.everything();
				default -> throw WhereReader.unknown(name);
			});
		});
		return Where.allOf(all);
	}

	private Where isOneOf(GraphType type, List<?> ids) {
		List<NodeType> types = this.model.concreteTypes(type);
		Map<NodeType, List<Object>> keys = new LinkedHashMap<>();
		for (Object id : ids) {
			GlobalId globalId = GlobalIds.read(id, "id");
			types.stream()
				.filter((candidate) -> candidate.name().equals(globalId.type()))
				.findFirst()
				.ifPresent((candidate) -> candidate.storedKey(globalId.key())
					.ifPresent((key) -> keys.computeIfAbsent(candidate, (unused) -> new ArrayList<>()).add(key)));
		}
		List<Where> any = new ArrayList<>();
		keys.forEach((candidate, values) -> {
			Where isKey = new Compare(candidate.key(), Operator.IN, values, false);
			any.add(type.equals(candidate) ? isKey : Where.allOf(List.of(new IsOf(List.of(candidate)), isKey)));
		});
		return (any.size() == 1) ? any.getFirst() : new Or(any);
	}

	/** The filter of types. */
	Where typename(Map<String, @Nullable Object> operators) {
		List<Where> all = new ArrayList<>();
		operators.forEach((name, value) -> {
			Object given = WhereReader.given("typename", name, value);
			all.add(switch (WhereReader.operator(name)) {
				case EQ -> isOf(List.of(given));
				case NE -> new Not(isOf(List.of(given)));
				case IN -> isOf(WhereReader.list(given));
				case NOT_IN -> new Not(isOf(WhereReader.list(given)));
				default -> throw WhereReader.unknown(name);
			});
		});
		return Where.allOf(all);
	}

	private IsOf isOf(List<?> names) {
		return new IsOf(names.stream().flatMap((name) -> this.model.nodeType(String.valueOf(name)).stream()).toList());
	}

}
