package io.throughline.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GraphModelTests {

	private static final GraphModel MODEL = ((OntologyReading.Accepted) OntologyReader.read("test.graphqls",
			"""
					type Plant @node { id: ID!  name: String! }
					type Tree implements Tall @node(labels: ["Plant", "Tree"], key: "number") { id: ID! number: Int!  height: Float }
					type Oak implements Tall @node(labels: ["Plant", "Tree", "Oak"]) { id: ID!  height: Float }
					interface Tall { id: ID!  height: Float }
					union Green = Plant | Oak
					"""))
		.model();

	@Test
	void aNodeTypeIsItself() {
		assertThat(MODEL.concreteTypes(type("Plant"))).containsExactly(type("Plant"));
	}

	@Test
	void theMembersOfAnAbstractTypeComeMostLabelsFirst() {
		assertThat(MODEL.concreteTypes(MODEL.type("Tall"))).extracting(NodeType::name).containsExactly("Oak", "Tree");
		assertThat(MODEL.concreteTypes(MODEL.type("Green"))).extracting(NodeType::name).containsExactly("Oak", "Plant");
	}

	@Test
	void typesWithMoreLabelsAreMoreSpecific() {
		assertThat(MODEL.moreSpecificThan(type("Plant"))).extracting(NodeType::name)
			.containsExactlyInAnyOrder("Tree", "Oak");
		assertThat(MODEL.moreSpecificThan(type("Oak"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Plant, Plant, true", "Plant, Plant Tree, false", "Plant, Tree, false", "Plant, Plant Other, true",
			"Tree, Plant Tree, true", "Tree, Plant Tree Oak, false", "Oak, Plant Tree Oak, true", "Tall, Plant, false",
			"Tall, Plant Tree, true", "Tall, Plant Tree Oak, true", "Green, Plant, true", "Green, Plant Tree, false",
			"Green, Plant Tree Oak, true", "Green, Other, false" })
	void aNodeIsOfTheTypeWhoseLabelsItHasMostOf(String type, String labels, boolean is) {
		assertThat(MODEL.isOf(MODEL.type(type), Set.of(labels.split(" ")))).isEqualTo(is);
	}

	@Test
	void anInterfaceIsNoNodeType() {
		assertThat(MODEL.nodeType("Tall")).isEmpty();
		assertThat(MODEL.nodeType("Nothing")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> MODEL.type("Nothing")).withMessageContaining("`Nothing`");
	}

	@Test
	void theKeyIsAmongTheUniquePropertiesUnlessItIsTheIdItself() {
		assertThat(type("Tree").uniqueProperties()).extracting(Property::name).containsExactly("number");
		assertThat(type("Oak").uniqueProperties()).isEmpty();
	}

	@Test
	void aKeyIsStoredAsItsTypeSays() {
		assertThat(type("Tree").storedKey("7")).isEqualTo(Optional.of(7L));
		assertThat(type("Tree").storedKey("-7")).isEqualTo(Optional.of(-7L));
		assertThat(type("Oak").storedKey("007")).isEqualTo(Optional.of("007"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "seven", "", " 7", "+7", "07", "-0", "7.0", "9223372036854775808" })
	void aTextThatNoNumberIsWrittenAsIsNoKey(String text) {
		assertThat(type("Tree").storedKey(text)).isEmpty();
	}

	@Test
	void fieldsAreFoundByName() {
		assertThat(type("Tree").field("height")).containsInstanceOf(Property.class);
		assertThat(type("Tree").field("Height")).isEmpty();
		assertThat(List.of(type("Tree").singular(), type("Tree").plural())).containsExactly("tree", "trees");
	}

	private static NodeType type(String name) {
		return MODEL.nodeType(name).orElseThrow();
	}

}
