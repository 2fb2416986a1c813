package io.throughline.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.throughline.model.AbstractType;
import io.throughline.model.EnumType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Relationship.Direction;
import io.throughline.model.ScalarType;
import io.throughline.model.Traversal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OntologyReaderTests {

	private static final String SITE = "type Site @node(key: \"slug\") { id: ID!  slug: String! @unique  ";

	private static GraphModel model(String sdl) {
		return switch (OntologyReader.read("schema.graphqls", sdl)) {
			case OntologyReading.Accepted(GraphModel model) -> model;
			case OntologyReading.Refused refused -> throw new AssertionError(refused.problems());
		};
	}

	private static NodeType type(String sdl) {
		GraphModel model = model(sdl);
		return model.nodeTypes().getFirst();
	}

	private static Property property(GraphType type, String name) {
		return type.properties().stream().filter((field) -> field.name().equals(name)).findFirst().orElseThrow();
	}

	private static Relationship relationship(GraphType type, String name) {
		return type.relationships().stream().filter((field) -> field.name().equals(name)).findFirst().orElseThrow();
	}

	private static Traversal traversal(GraphType type, String name) {
		return type.traversals().stream().filter((field) -> field.name().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void theLibrarysOntologyIsAccepted() throws IOException {
		GraphModel model = model(Files.readString(Path.of("schema.graphqls")));
		assertThat(model.type("Person").plural()).isEqualTo("people");
		assertThat(model.type("Contributor").singular()).isEqualTo("contributor");
	}

	@Test
	void theKeyIsTheOneNamed() {
		assertThat(type(SITE + "}").key().name()).isEqualTo("slug");
		assertThat(type("type A @node(key: \"code\") { slug: String! @unique  code: Int! }").key().type())
			.isEqualTo(ScalarType.INT);
	}

	@Test
	void theKeyIsOtherwiseTheStoredPropertyId() {
		assertThat(type("type A @node { id: ID!  slug: String! @unique }").key().stored()).isEqualTo("id");
		assertThat(type("type A @node { number: Int! @alias(property: \"id\")  slug: String! @unique }").key().name())
			.isEqualTo("number");
	}

	@Test
	void theKeyIsOtherwiseTheOnlyUniqueProperty() {
		assertThat(type("type A @node { slug: String! @unique  name: String }").key().name()).isEqualTo("slug");
	}

	@Test
	void theGlobalIdIsNoPropertyOfItsOwn() {
		assertThat(type(SITE + "}").properties()).extracting(Property::name).containsExactly("slug");
	}

	@Test
	void aStoredIdStaysReadableUnderAnotherName() {
		NodeType type = type(SITE + "number: Int @alias(property: \"id\") }");
		assertThat(property(type, "number").stored()).isEqualTo("id");
	}

	@Test
	void peopleCallANodeByTheMarkedPropertyElseByNameTitleLabelElseByTheKey() {
		assertThat(type(SITE + "name: String  motto: String @display }").display().name()).isEqualTo("motto");
		assertThat(type(SITE + "label: String  title: String  name: String }").display().name()).isEqualTo("name");
		assertThat(type(SITE + "label: String  title: String }").display().name()).isEqualTo("title");
		assertThat(type(SITE + "label: String  name: [String!] }").display().name()).isEqualTo("label");
		assertThat(type(SITE + "}").display().name()).isEqualTo("slug");
	}

	@Test
	void directivesOfPropertiesAreRead() {
		NodeType type = type(SITE + "name: String! @search(boost: 3) @alias(property: \"title\")  note: String @search"
				+ "  sizes: [Int!]! @facet  made: DateTime @timestamp(operations: [CREATE, UPDATE]) }");
		assertThat(property(type, "name"))
			.isEqualTo(new Property("name", "", "title", ScalarType.STRING, false, true, false, false, 3.0));
		assertThat(property(type, "note").searchBoost()).isEqualTo(1.0);
		assertThat(property(type, "sizes"))
			.isEqualTo(new Property("sizes", "", "sizes", ScalarType.INT, true, true, false, true, null));
		assertThat(property(type, "slug").unique()).isTrue();
	}

	@Test
	void labelsAndPluralAreTheTypesNameUnlessTheyAreWritten() {
		assertThat(type(SITE + "}").labels()).containsExactly("Site");
		NodeType type = type("type Site @node(labels: [\"Place\", \"Town\"]) @plural(value: \"towns\") { id: ID! }");
		assertThat(type.labels()).containsExactly("Place", "Town");
		assertThat(type.plural()).isEqualTo("towns");
	}

	@Test
	void relationshipsAreReadWithDirectionTypesAndProperties() {
		NodeType type = type(SITE + """
				  "Twin towns."
				  twins: [Site!]! @relationship(type: "TWIN_OF", direction: BOTH, properties: "Twinning")
				  owner: Site @relationship(type: "OWNED_BY", direction: IN)
				  near: [Site!]! @relationship(types: ["NEAR", "BESIDE"], direction: OUT)
				}
				type Twinning @relationshipProperties { since: Int @alias(property: "year") }
				""");
		Relationship twins = relationship(type, "twins");
		assertThat(twins.description()).isEqualTo("Twin towns.");
		assertThat(twins.direction()).isEqualTo(Direction.BOTH);
		assertThat(twins.many()).isTrue();
		assertThat(twins.edgeProperties()).extracting(Property::stored).containsExactly("year");
		assertThat(relationship(type, "owner").many()).isFalse();
		assertThat(relationship(type, "owner").direction()).isEqualTo(Direction.IN);
		assertThat(relationship(type, "near").types()).containsExactly("NEAR", "BESIDE");
	}

	@Test
	void pathsAreReadWithTheirStepsRepetitionsAndHops() {
		NodeType type = type(SITE + """
				  twins: [Site!]! @relationship(type: "TWIN_OF", direction: BOTH)
				  owner: Site @relationship(type: "OWNED_BY", direction: IN)
				  one: [Site!]! @through(path: ["twins", "owner"])
				  all: [Site!]! @through(path: ["twins*"], maxHops: 8)
				  both: [Site!]! @through(paths: [["twins"], ["owner", "twins*"]])
				}
				""");
		assertThat(traversal(type, "one").paths()).singleElement()
			.satisfies((path) -> assertThat(path).extracting((step) -> step.relationship().name())
				.containsExactly("twins", "owner"));
		assertThat(traversal(type, "all").maxHops()).isEqualTo(8);
		assertThat(traversal(type, "all").paths().getFirst().getFirst().repeated()).isTrue();
		assertThat(traversal(type, "both").paths()).hasSize(2);
		assertThat(traversal(type, "both").maxHops()).isEqualTo(5);
	}

	@Test
	void aRelationshipOfAnInterfaceBelongsToTheInterfaceInItsTypesToo() {
		GraphModel model = model("""
				interface Place @plural(value: "spots") {
				  name: String
				  people: [Person!]! @relationship(type: "LIVES_IN", direction: IN, properties: "Stay")
				}
				type Site implements Place @node {
				  id: ID!
				  name: String!
				  people: [Person!]! @relationship(type: "LIVES_IN", direction: IN, properties: "Stay")
				}
				type Person @node { id: ID! }
				type Stay @relationshipProperties { since: Int }
				""");
		assertThat(relationship(model.type("Site"), "people").owner()).isEqualTo("Place");
		AbstractType place = (AbstractType) model.type("Place");
		assertThat(place.members()).containsExactly("Site");
		assertThat(place.plural()).isEqualTo("spots");
	}

	@Test
	void aDeclaredRelationshipOfAnInterfaceIsWhatItsTypesWrite() {
		GraphModel model = model("""
				interface Place { people: [Person!]! @declareRelationship }
				type Site implements Place @node {
				  id: ID!
				  people: [Person!]! @relationship(type: "LIVES_IN", direction: IN)
				}
				type Person @node { id: ID! }
				""");
		assertThat(relationship(model.type("Place"), "people").types()).containsExactly("LIVES_IN");
		assertThat(relationship(model.type("Site"), "people").owner()).isEqualTo("Place");
	}

	@Test
	void unionsAndEnumsAreRead() {
		GraphModel model = model("""
				union Contributor = Person | Club
				type Person @node { id: ID!  kind: Kind }
				type Club @node { id: ID! }
				enum Kind {
				  "Young."
				  YOUNG
				  OLD
				}
				""");
		assertThat(((AbstractType) model.type("Contributor")).members()).containsExactly("Person", "Club");
		assertThat(model.enums().get("Kind")).isEqualTo(new EnumType("Kind", "",
				List.of(new EnumType.EnumValue("YOUNG", "Young."), new EnumType.EnumValue("OLD", ""))));
	}

	@Test
	void theBuiltInTypesComeLast() {
		GraphModel model = model("union Any = Site\ninterface Place { slug: String! }\n"
				+ "type Site implements Place @node { id: ID!  slug: String! }");
		assertThat(model.types().keySet()).containsExactly("Any", "Place", "Site", "EvidenceSource", "Evidence");
		assertThat(model.enums().keySet()).containsExactly("EvidenceBasis", "EvidenceMethod", "SourceKind");
	}

	@Test
	void definitionsOfTheOntologysDirectivesAreAllowedForEditors() {
		assertThat(type("directive @node(labels: [String!], key: String) on OBJECT\n" + SITE + "}").name())
			.isEqualTo("Site");
	}

	@Test
	void aProblemStandsAtTheNameAndNotAtTheDescriptionWhateverEndsTheLines() {
		String sdl = "\"A \\\"site\\\".\"\r\ntype Site @node {\r\n  id: ID!\r\n  \"\"\"\r\n  Its\r\n  \"\"\"\r\n  kind: Kind\r\n}\r\n";
		assertThat(OntologyReader.read("a", sdl)).isEqualTo(new OntologyReading.Refused(
				List.of(new OntologyProblem(7, 3, "`Site.kind` is `Kind`, but there is no type `Kind`. The scalars are "
						+ PropertyReader.scalars() + "."))));
	}

	@Test
	void whatStaysWithoutEffectIsNamed() {
		List<List<String>> said = new ArrayList<>();
		OntologyReading reading = OntologyReader.read("test.graphqls", """
				extend schema @mutation(operations: [])
				type Site @node @limit(max: 5) {
				  id: ID! @id
				  name: String @default(value: "none") @selectable(onRead: true, onAggregate: false)
				  twins: [Site!]! @relationship(type: "TWIN", direction: OUT, queryDirection: DIRECTED, aggregate: true)
				  near: [Site!]! @relationship(type: "NEAR", direction: OUT, nestedOperations: [CONNECT])
				}
				""", said::add);
		assertThat(reading).isInstanceOf(OntologyReading.Accepted.class);
		assertThat(said).containsExactly(List.of("@default", "@id", "@limit", "@mutation", "@relationship(aggregate:)",
				"@relationship(nestedOperations:)", "@relationship(queryDirection:)", "@selectable"));
	}

	@Test
	void ofAnOntologyWithNothingToSayNothingIsSaid() {
		List<List<String>> said = new ArrayList<>();
		OntologyReader.read("test.graphqls", "type Site @node { id: ID! }", said::add);
		OntologyReader.read("test.graphqls", "type Site @node { id: ID! @id  name: Stringg }", said::add);
		assertThat(said).isEmpty();
	}

	@Test
	void aMarkOfTheFilesEncodingIsNoPartOfIt() {
		assertThat(OntologyReader.read("test.graphqls", "\uFEFFtype Site @node { id: ID! }"))
			.isInstanceOf(OntologyReading.Accepted.class);
	}

}
