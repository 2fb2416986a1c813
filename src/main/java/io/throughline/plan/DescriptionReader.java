package io.throughline.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import io.throughline.schema.Described;
import io.throughline.schema.Described.Known;
import io.throughline.schema.Described.Part;
import io.throughline.schema.Described.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of the ontology itself.
 *
 * @param ontology all that can be asked, by the names of fields
 */
record DescriptionReader(Part ontology) {

	/** What is asked, by result key; counts are left for the statement. */
	Part read(ExecutableNormalizedField root) {
		Map<String, Described> asked = new LinkedHashMap<>();
		for (ExecutableNormalizedField field : fields(root)) {
			Described all = field.getName().equals("type") ? typeNamed(field.getResolvedArguments().get("name"))
					: this.ontology.field(field.getName());
			asked.put(field.getResultKey(), select(all, field));
		}
		return new Part(asked);
	}

	private Described typeNamed(@Nullable Object name) {
		List<Part> types = (this.ontology.field("types") instanceof Parts all) ? all.parts() : List.of();
		return types.stream()
			.filter((type) -> type.field("name").equals(new Known(name)))
			.map(Described.class::cast)
			.findFirst()
			.orElse(new Known(null));
	}

	private static Described select(Described all, ExecutableNormalizedField selected) {
		return switch (all) {
			case Part part -> select(part, selected);
			case Parts several -> new Parts(several.parts().stream().map((part) -> select(part, selected)).toList());
			case Known known -> known;
			case Described.Count count -> count;
		};
	}

	private static Part select(Part part, ExecutableNormalizedField selected) {
		Map<String, Described> asked = new LinkedHashMap<>();
		fields(selected)
			.forEach((field) -> asked.put(field.getResultKey(), select(part.field(field.getName()), field)));
		return new Part(asked);
	}

	private static List<ExecutableNormalizedField> fields(ExecutableNormalizedField selected) {
		return selected.getChildren().stream().filter((field) -> !field.getName().equals("__typename")).toList();
	}

}
