package io.throughline.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.schema.Described.Known;
import io.throughline.schema.Described.Part;
import io.throughline.schema.Described.Parts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OntologyDescriptionTests {

	static Stream<GraphModel> models() {
		return Stream.of(Ontologies.library(), Ontologies.example(), Ontologies.smallest());
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyFieldThatIsServedIsDescribedAndNothingElse(GraphModel model) {
		TypeDefinitionRegistry served = new SchemaParser().parse(ServedSchema.of(model));
		Set<String> met = new HashSet<>();
		assertDescribed(OntologyDescription.of(model), "Ontology", served, met);
		assertThat(met).contains("OntologyType", "OntologyProperty", "OntologyEnumValue");
	}

	private static void assertDescribed(Part part, String typeName, TypeDefinitionRegistry served, Set<String> met) {
		met.add(typeName);
		List<FieldDefinition> fields = Objects
			.requireNonNull(served.getTypeOrNull(typeName, ObjectTypeDefinition.class))
			.getFieldDefinitions()
			.stream()
			.filter((field) -> field.getInputValueDefinitions().isEmpty())
			.toList();
		assertThat(part.fields()).containsOnlyKeys(fields.stream().map(FieldDefinition::getName).toList());
		for (FieldDefinition field : fields) {
			String fieldType = TypeInfo.typeInfo(field.getType()).getName();
			switch (part.field(field.getName())) {
				case Part nested -> assertDescribed(nested, fieldType, served, met);
				case Parts several ->
					several.parts().forEach((nested) -> assertDescribed(nested, fieldType, served, met));
				case Known known -> assertThat(known.value() != null || field.getType() instanceof TypeName)
					.as(typeName + "." + field.getName())
					.isTrue();
				case Described.Count ignored -> assertThat(fieldType).isEqualTo("Int");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void theOperatorsAreTheKeysOfTheFilter(GraphModel model) {
		TypeDefinitionRegistry served = new SchemaParser().parse(ServedSchema.of(model));
		List<Property> properties = Stream
			.concat(model.types().values().stream().flatMap((type) -> type.properties().stream()),
					Connections.relationships(model).stream().flatMap((field) -> field.edgeProperties().stream()))
			.toList();
		assertThat(properties).isNotEmpty().allSatisfy((property) -> {
			InputObjectTypeDefinition filter = Objects
				.requireNonNull(served.getTypeOrNull(DerivedNames.filter(property), InputObjectTypeDefinition.class));
			assertThat(FilterOperators.of(property)).containsExactlyInAnyOrderElementsOf(
					filter.getInputValueDefinitions().stream().map(InputValueDefinition::getName).toList());
		});
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			Initiative,   funder,       fundedInitiatives
			Organization, partners,     partnerOf
			Resource,     contributors, contributions
			Site,         organizations, places
			Organization, places,       organizations
			Place,        organizations, places
			Program,      sites,        programs
			""")
	void theInverseHoldsTheSameRelationships(String type, String field, String inverse) {
		assertThat(inverse(Ontologies.library(), type, field)).isEqualTo(inverse);
	}

	@Test
	void thereIsNoInverseWhereNoFieldLeadsBackToAll() {
		GraphModel model = Ontologies.read("""
				union Guest = Person | Animal
				type Person @node { id: ID!  stays: [House!]! @relationship(type: "STAYS_IN", direction: OUT) }
				type Animal @node { id: ID!  homes: [House!]! @relationship(type: "STAYS_IN", direction: OUT) }
				type House @node {
				  id: ID!
				  guests: [Guest!]! @relationship(type: "STAYS_IN", direction: IN)
				  people: [Person!]! @relationship(type: "STAYS_IN", direction: IN)
				  neighbours: [House!]! @relationship(type: "NEXT_TO", direction: BOTH)
				  below: [House!]! @relationship(type: "ON", direction: OUT)
				}
				""");
		assertThat(inverse(model, "House", "guests")).isNull();
		assertThat(inverse(model, "House", "people")).isEqualTo("stays");
		assertThat(inverse(model, "Person", "stays")).isEqualTo("people");
		assertThat(inverse(model, "Animal", "homes")).isEqualTo("guests");
		assertThat(inverse(model, "House", "neighbours")).isEqualTo("neighbours");
		assertThat(inverse(model, "House", "below")).isNull();
	}

	@Test
	void whatIsStoredUnderAnotherNameIsNotTold() {
		GraphModel model = Ontologies.read("""
				type Thing @node(labels: ["HiddenLabel"]) { id: ID!  name: String @alias(property: "hidden_name") }
				""");
		assertThat(values(OntologyDescription.of(model))).contains("Thing", "name")
			.doesNotContain("HiddenLabel", "hidden_name");
	}

	private static List<String> values(Described described) {
		return switch (described) {
			case Part part -> part.fields().values().stream().flatMap((field) -> values(field).stream()).toList();
			case Parts several -> several.parts().stream().flatMap((part) -> values(part).stream()).toList();
			case Known known -> List.of(String.valueOf(known.value()));
			case Described.Count ignored -> List.of();
		};
	}

	private static @Nullable String inverse(GraphModel model, String typeName, String field) {
		GraphType type = model.type(typeName);
		return new Inverses(model)
			.of(type,
					type.relationships()
						.stream()
						.filter((relationship) -> relationship.name().equals(field))
						.findFirst()
						.orElseThrow())
			.orElse(null);
	}

}
