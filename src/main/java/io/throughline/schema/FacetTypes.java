package io.throughline.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.AbstractType;
import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.ScalarType;
import io.throughline.model.Traversal;

/**
 * Facets and pivots: what is derived for each type whose connections can be grouped by
 * something. Groups that share values of one type, or nodes of one type, have one type of
 * facet.
 */
final class FacetTypes {

	private final GraphModel model;

	private final Sdl sdl;

	FacetTypes(GraphModel model, Sdl sdl) {
		this.model = model;
		this.sdl = sdl;
	}

	/** Whether connections of a type can be grouped by something. */
	static boolean has(GraphType type) {
		return type instanceof AbstractType || !type.dimensions().isEmpty();
	}

	/** Whether some property of a type has figures. */
	private static boolean hasFigures(GraphType type) {
		return type.properties().stream().anyMatch(Property::continuous);
	}

	void write(GraphType type) {
		if (!has(type)) {
			return;
		}
		List<String> facets = new ArrayList<>();
		List<String> dimensions = new ArrayList<>();
		Map<String, Runnable> shared = new LinkedHashMap<>();
		if (type instanceof AbstractType) {
			add("typename", "The type of the node.", type, "NodeTypeName", facets, dimensions);
			shared.put("NodeTypeName", () -> writeValues(type, "NodeTypeName", "NodeTypeName", false));
		}
		for (Field field : type.dimensions()) {
			switch (field) {
				case Property property -> {
					add(field.name(), Descriptions.of(field), type, property.facetForm(), facets, dimensions);
					shared.put(property.facetForm(), () -> writeValues(type, property.facetForm(),
							property.type().graphqlName(), property.continuous()));
				}
				case Relationship relationship -> {
					add(field.name(), Descriptions.of(field), type, relationship.target(), facets, dimensions);
					shared.put(relationship.target(), () -> writeNodes(type, relationship.target()));
				}
				case Traversal traversal -> {
					add(field.name(), Descriptions.of(field), type, traversal.target(), facets, dimensions);
					shared.put(traversal.target(), () -> writeNodes(type, traversal.target()));
				}
			}
		}
		String many = Descriptions.many(type);
		this.sdl.block("How " + many
				+ " spread over what they hold and are connected with. The count at a value is the `totalCount` that choosing it would give, in place of what the filter's key of the same name says.",
				"type " + type.name() + "Facets", facets);
		this.sdl.block("What " + many + " can be grouped by.", "enum " + type.name() + "Dimension", dimensions);
		shared.values().forEach(Runnable::run);
		writeAggregate(type);
		writePivot(type);
	}

	private static void add(String name, String description, GraphType type, String form, List<String> facets,
			List<String> dimensions) {
		facets.add(Sdl.inline(description, name + "(" + Sdl.inline("With that key counting too.", "own: Boolean")
				+ "): " + DerivedNames.facet(type, form) + "!"));
		dimensions.add(Sdl.inline(description, GraphType.constant(name)));
	}

	private void writeValues(GraphType type, String form, String value, boolean continuous) {
		String facet = DerivedNames.facet(type, form);
		List<String> members = new ArrayList<>(groups(facet, "values"));
		if (continuous) {
			members.addAll(figures(value));
			members.add(Sdl.inline("The values in ranges of equal width.",
					"histogram("
							+ Sdl.inline("So many ranges at most, 1 to 100; 10 if nothing is said.", "buckets: Int")
							+ "): [" + value + "Bucket!]!"));
		}
		this.sdl.block("How " + Descriptions.many(type) + " spread over values.", "type " + facet, members);
		writeGroup(type, facet, Sdl.inline("The value.", "value: " + value + "!"));
	}

	private void writeNodes(GraphType type, String target) {
		String facet = DerivedNames.facet(type, target);
		this.sdl.block("How " + Descriptions.many(type) + " spread over neighbours.", "type " + facet,
				groups(facet, "neighbours"));
		writeGroup(type, facet, Sdl.inline("The neighbour.", "node: " + target + "!"));
	}

	private static List<String> groups(String facet, String what) {
		return List.of(
				Sdl.inline("The " + what + ", each with how many there are.", "values("
						+ Sdl.pair(Sdl.inline("So many at most, 1 to 100; 10 if nothing is said.", "first: Int"),
								Sdl.inline("Only those with at least so many.", "minCount: Int"))
						+ " "
						+ Sdl.inline("Which come first; the most frequent if nothing is said.", "orderBy: FacetOrder")
						+ "): [" + facet + "Value!]!"),
				Sdl.pair(Sdl.inline("How many have none.", "missing: Int!"),
						Sdl.inline("How many different ones there are.", "distinct: Int!")));
	}

	private void writeGroup(GraphType type, String facet, String shared) {
		List<String> members = new ArrayList<>(
				List.of(Sdl.pair(shared, Sdl.inline("How many there are.", "count: Int!"))));
		String selected = Sdl.inline("Whether the filter chooses it.", "selected: Boolean!");
		members.add(hasFigures(type) ? Sdl.pair(selected, aggregate(type)) : selected);
		this.sdl.block("One group, and how many " + Descriptions.many(type) + " it has.", "type " + facet + "Value",
				members);
	}

	private static String aggregate(GraphType type) {
		return Sdl.inline("Figures over its nodes.", "aggregate: " + type.name() + "Aggregate!");
	}

	private void writeAggregate(GraphType type) {
		this.sdl.block("Figures over " + Descriptions.many(type) + ".", "type " + type.name() + "Aggregate",
				type.properties()
					.stream()
					.filter(Property::continuous)
					.map((property) -> Sdl.inline(Descriptions.of(property),
							property.name() + ": " + property.type().graphqlName() + "Aggregate!"))
					.toList());
	}

	private static List<String> figures(String value) {
		List<String> figures = new ArrayList<>(
				List.of(Sdl.pair(Sdl.inline("The least; none if there are no values.", "min: " + value),
						Sdl.inline("The greatest; none if there are no values.", "max: " + value))));
		if (!value.startsWith("Date")) {
			figures.add(Sdl.pair(Sdl.inline("The mean; none if there are no values.", "avg: Float"),
					Sdl.inline("The sum.", "sum: Float")));
		}
		return figures;
	}

	private void writePivot(GraphType type) {
		String pivot = type.name() + "Pivot";
		String many = Descriptions.many(type);
		this.sdl.block("A table of " + many + " in two dimensions.", "type " + pivot, List.of(
				Sdl.pair(Sdl.inline("The heads of the rows.", "rows: [PivotHead!]!"),
						Sdl.inline("The heads of the columns.", "columns: [PivotHead!]!")),
				Sdl.pair(Sdl.inline("The cells that are not empty, row by row.", "cells: [" + pivot + "Cell!]!"),
						Sdl.inline("How many there are in all, also outside the table.", "total: Int!")),
				Sdl.pair(Sdl.inline("Whether there are more rows than are shown.", "moreRows: Boolean!"),
						Sdl.inline("Whether there are more columns than are shown.", "moreColumns: Boolean!"))));
		List<String> cell = new ArrayList<>(List.of(
				Sdl.pair(Sdl.inline("Which of the rows, from 0.", "row: Int!"),
						Sdl.inline("Which of the columns, from 0.", "column: Int!")),
				Sdl.pair(Sdl.inline("How many there are.", "count: Int!"),
						Sdl.inline("Some of them, by id.",
								"sample(" + Sdl.inline("So many at most, 1 to 100; 3 if nothing is said.", "first: Int")
										+ "): [" + type.name() + "!]!"))));
		if (hasFigures(type)) {
			cell.add(aggregate(type));
		}
		this.sdl.block("The " + many + " of one row and one column.", "type " + pivot + "Cell", cell);
	}

	/** What all facets of one type of value share; only if some facet has it. */
	void writeShared() {
		List<GraphType> types = this.model.types()
			.values()
			.stream()
			.filter((type) -> !ServedSchema.isEvidence(type))
			.filter(FacetTypes::has)
			.toList();
		if (types.isEmpty()) {
			return;
		}
		this.sdl.raw(BuiltInTypes.FACETS);
		for (ScalarType scalar : ScalarType.values()) {
			String value = scalar.graphqlName();
			if (types.stream()
				.flatMap((type) -> type.properties().stream())
				.anyMatch((property) -> property.continuous() && property.type() == scalar)) {
				this.sdl.block("Figures over values of " + value + ".", "type " + value + "Aggregate", figures(value));
			}
			if (types.stream()
				.flatMap((type) -> type.dimensions().stream())
				.anyMatch((field) -> field instanceof Property property && property.type() == scalar
						&& property.continuous())) {
				this.sdl.block("A range of values of " + value + ".", "type " + value + "Bucket",
						List.of(Sdl.pair(Sdl.inline("Values in it are not less.", "from: " + value + "!"),
								Sdl.inline("Values in it are less; the greatest value itself is in the last range.",
										"to: " + value + "!")),
								Sdl.inline("How many there are.", "count: Int!")));
			}
		}
	}

}
