package io.throughline.ontology;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import graphql.language.FieldDefinition;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one type or interface, sorted by what they stand for.
 *
 * @param definitions all of them as they are written
 * @param id the field {@code id} if the author wrote it, or null
 * @param properties fields that hold values
 * @param relationships fields that lead one relationship away
 * @param traversals fields that lead along paths, read once all relationships are known
 * @param display the field marked {@code @display}, or null
 * @param refused the names of fields that are reported already, so that what refers to
 * them is not
 */
record Fields(List<FieldDefinition> definitions, @Nullable Property id, List<Property> properties,
		List<Relationship> relationships, List<FieldDefinition> traversals, @Nullable FieldDefinition display,
		Set<String> refused) {

	/** The property of this name, the field {@code id} among them. */
	Optional<Property> property(String name) {
		if (name.equals("id")) {
			return Optional.ofNullable(this.id);
		}
		return this.properties.stream().filter((property) -> property.name().equals(name)).findFirst();
	}

	/** The definition of the field of this name. */
	Optional<FieldDefinition> definition(String name) {
		return this.definitions.stream().filter((field) -> field.getName().equals(name)).findFirst();
	}

	/** The fields with their relationships given to the interfaces that declare them. */
	Fields withRelationships(List<Relationship> owned) {
		return new Fields(this.definitions, this.id, this.properties, owned, this.traversals, this.display,
				this.refused);
	}

}
