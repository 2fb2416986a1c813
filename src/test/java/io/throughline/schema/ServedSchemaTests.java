package io.throughline.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.throughline.model.GraphModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The served API. Run with {@code -Dsnapshot.update=true} to write the library's snapshot
 * anew, and read what changed.
 */
class ServedSchemaTests {

	private static final Path SNAPSHOT = Path.of("src/test/resources/schema/library.graphqls");

	static Stream<GraphModel> models() {
		return Stream.of(Ontologies.library(), Ontologies.example(), Ontologies.smallest(), Ontologies.generated(3, 3));
	}

	private static GraphQLSchema schema(GraphModel model) {
		TypeDefinitionRegistry definitions = new SchemaParser().parse(ServedSchema.of(model));
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.wiringFactory(new MockedWiringFactory())
			.scalar(scalar("Date"))
			.scalar(scalar("DateTime"))
			.build();
		return new SchemaGenerator().makeExecutableSchema(definitions, wiring);
	}

	private static GraphQLScalarType scalar(String name) {
		return GraphQLScalarType.newScalar().name(name).coercing(Scalars.GraphQLString.getCoercing()).build();
	}

	private static List<GraphQLNamedType> declared(GraphQLSchema schema) {
		return schema.getAllTypesAsList().stream().filter((type) -> type.getDefinition() != null).toList();
	}

	private static GraphQLObjectType object(GraphQLSchema schema, String name) {
		return Objects.requireNonNull(schema.getObjectType(name));
	}

	private static GraphQLFieldDefinition field(GraphQLSchema schema, String type, String field) {
		return object(schema, type).getField(field);
	}

	private static String signature(GraphQLFieldDefinition field) {
		List<String> arguments = field.getArguments()
			.stream()
			.map((argument) -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
			.toList();
		return arguments + " " + GraphQLTypeUtil.simplePrint(field.getType());
	}

	@Test
	void theLibrarysApiIsAsInTheSnapshot() throws IOException {
		String served = ServedSchema.of(Ontologies.library());
		if (Boolean.getBoolean("snapshot.update")) {
			Files.writeString(SNAPSHOT, served);
		}
		assertThat(served).isEqualTo(Files.readString(SNAPSHOT));
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyTypeFieldArgumentAndValueHasADescription(GraphModel model) {
		assertThat(declared(schema(model)).stream().flatMap(ServedSchemaTests::elements)).isNotEmpty()
			.allSatisfy((element) -> assertThat(element.getDescription()).as(element.toString()).isNotBlank());
	}

	private static Stream<GraphQLNamedSchemaElement> elements(GraphQLNamedType type) {
		Stream<GraphQLNamedSchemaElement> members = type.getChildren()
			.stream()
			.filter(GraphQLNamedSchemaElement.class::isInstance)
			.map(GraphQLNamedSchemaElement.class::cast)
			.filter((child) -> !(child instanceof GraphQLNamedType))
			.flatMap((child) -> Stream.concat(Stream.of(child), arguments(child)));
		return Stream.concat(Stream.of(type), members.filter((member) -> !isApplied(member)));
	}

	private static Stream<GraphQLArgument> arguments(GraphQLNamedSchemaElement element) {
		return (element instanceof GraphQLFieldDefinition field) ? field.getArguments().stream() : Stream.empty();
	}

	private static boolean isApplied(GraphQLNamedSchemaElement element) {
		return element.getClass().getSimpleName().contains("Directive");
	}

	@ParameterizedTest
	@MethodSource("models")
	void noTypeIsDeclaredThatNothingUses(GraphModel model) {
		GraphQLSchema schema = schema(model);
		Set<String> used = new HashSet<>(Set.of("Query"));
		for (GraphQLNamedType type : declared(schema)) {
			type.getChildren()
				.stream()
				.flatMap((child) -> Stream.concat(Stream.of(child), child.getChildren().stream()))
				.forEach((child) -> used.addAll(typesOf(child)));
		}
		Set<String> implementing = new HashSet<>();
		model.nodeTypes().forEach((type) -> implementing.add(type.name()));
		assertThat(declared(schema)).extracting(GraphQLNamedType::getName)
			.allMatch((name) -> used.contains(name) || implementing.contains(name));
	}

	private static Set<String> typesOf(graphql.schema.GraphQLSchemaElement element) {
		Set<String> names = new HashSet<>();
		switch (element) {
			case GraphQLFieldDefinition field -> {
				names.add(GraphQLTypeUtil.unwrapAll(field.getType()).getName());
				field.getArguments()
					.forEach((argument) -> names.add(GraphQLTypeUtil.unwrapAll(argument.getType()).getName()));
			}
			case graphql.schema.GraphQLInputObjectField field ->
				names.add(GraphQLTypeUtil.unwrapAll(field.getType()).getName());
			default -> {
			}
		}
		return names;
	}

	@Test
	void rootFieldsFollowFromTheTypes() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(signature(field(schema, "Query", "initiative"))).isEqualTo("[id: ID, slug: String] Initiative");
		assertThat(signature(field(schema, "Query", "initiatives")))
			.isEqualTo("[where: InitiativeWhere, orderBy: [InitiativeOrder!], first: Int, after: String, "
					+ "last: Int, before: String] InitiativeConnection!");
		assertThat(signature(field(schema, "Query", "node"))).isEqualTo("[id: ID!] Node");
		assertThat(signature(field(schema, "Query", "nodes"))).isEqualTo("[ids: [ID!]!] [Node]!");
		assertThat(schema.getQueryType().getField("anyones")).isNotNull();
		assertThat(schema.getQueryType().getField("place")).isNull();
	}

	@Test
	void aRelationshipWithPropertiesHasAConnectionOfItsOwn() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(signature(field(schema, "Initiative", "sites")))
			.isEqualTo("[where: SiteWhere, edge: ParticipationWhere, orderBy: [SiteOrder!], first: Int, "
					+ "after: String, last: Int, before: String] InitiativeSitesConnection!");
		assertThat(names(object(schema, "InitiativeSitesEdge"))).containsExactly("cursor", "node", "relevance",
				"textMatches", "id", "evidence", "since", "role");
		assertThat(keys(schema, "InitiativeSitesQuantifier")).containsExactly("edge", "where", "some", "every", "none",
				"single", "count");
		assertThat(keys(schema, "InitiativeSitesCountOrder")).containsExactly("edge", "where", "count");
	}

	@Test
	void aTypeHasOneOrderWhicheverWayLeadsToIt() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(keys(schema, "SiteOrder")).containsExactly("id", "displayName", "relevance", "edge", "slug", "name",
				"initiatives", "visitors", "contacts", "head");
		assertThat(keys(schema, "SiteEdgeOrder")).containsExactly("role", "since");
		assertThat(keys(schema, "OrganizationOrder")).contains("distance");
		assertThat(keys(schema, "InitiativeOrder")).doesNotContain("distance");
	}

	@Test
	void aSingleRelationshipHasItsEdgeBesideIt() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(signature(field(schema, "Initiative", "funder"))).isEqualTo("[] Organization");
		assertThat(signature(field(schema, "Initiative", "funderEdge"))).isEqualTo("[] OrganizationRelationshipEdge");
		assertThat(keys(schema, "OrganizationSingleFilter")).containsExactly("edge", "is", "exists");
	}

	@Test
	void aPathHasNoEdgeArgumentAndItsEdgesADistance() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(signature(field(schema, "Initiative", "siteVisitors")))
			.isEqualTo("[where: OrganizationWhere, orderBy: [OrganizationOrder!], first: Int, after: String, "
					+ "last: Int, before: String] OrganizationReachedConnection!");
		assertThat(names(object(schema, "OrganizationReachedEdge"))).containsExactly("cursor", "node", "distance");
		assertThat(keys(schema, "OrganizationReachedQuantifier")).doesNotContain("edge");
	}

	@Test
	void anEdgeOfSeveralRelationshipTypesSaysItsType() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(names(object(schema, "SiteContactsEdge"))).containsExactly("cursor", "node", "id", "evidence",
				"type");
		assertThat(signature(field(schema, "SiteContactsEdge", "type"))).isEqualTo("[] String!");
		assertThat(names(object(schema, "SiteHeadEdge"))).endsWith("type", "marks");
	}

	@Test
	void aTypeUsesTheConnectionOfItsInterface() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(signature(field(schema, "Site", "visitors"))).endsWith("PlaceVisitorsConnection!");
		assertThat(schema.getType("SiteVisitorsConnection")).isNull();
		assertThat(object(schema, "Site").getInterfaces()).extracting(GraphQLNamedSchemaElement.class::cast)
			.extracting(GraphQLNamedSchemaElement::getName)
			.containsExactly("Node", "Place");
	}

	@Test
	void evidenceIsFoundOnlyWithWhatItIsFor() {
		GraphQLSchema schema = schema(Ontologies.smallest());
		assertThat(names(schema.getQueryType())).containsExactly("node", "nodes", "ontology", "thing", "things",
				"evidenceSource", "evidenceSources");
		assertThat(names(object(schema, "Evidence"))).containsExactly("id", "quote", "locator", "property", "basis",
				"method", "confidence", "agent", "recordedAt", "source");
		assertThat(signature(field(schema, "Thing", "evidence"))).isEqualTo("[] [Evidence!]!");
	}

	@Test
	void whatComesLaterIsNotDeclaredNow() {
		String served = ServedSchema.of(Ontologies.library());
		assertThat(served).doesNotContain("type Mutation");
	}

	@Test
	void whatIsSearchedHasRelevanceAndPlacesOnEveryEdge() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(names(schema.getQueryType())).contains("search", "suggest");
		for (String edge : List.of("SiteEdge", "InitiativeSitesEdge", "PlaceEdge", "SearchEdge")) {
			assertThat(names(object(schema, edge))).as(edge).contains("relevance", "textMatches");
		}
		for (String type : List.of("Site", "Place")) {
			assertThat(keys(schema, type + "Where")).contains("search");
			assertThat(keys(schema, type + "Order")).contains("relevance");
		}
		assertThat(schema.getType("NodeTypeName")).isNotNull();
	}

	@Test
	void whatIsNotSearchedHasNoneOfIt() {
		GraphQLSchema schema = schema(Ontologies.example());
		for (String edge : List.of("InitiativeEdge", "PlaceVisitorsEdge", "OrganizationReachedEdge", "AnyoneEdge")) {
			assertThat(names(object(schema, edge))).as(edge).doesNotContain("relevance", "textMatches");
		}
		assertThat(keys(schema, "OrganizationWhere")).doesNotContain("search");
		assertThat(keys(schema, "OrganizationOrder")).doesNotContain("relevance");
		assertThat(ServedSchema.of(Ontologies.smallest())).doesNotContain("search(", "suggest(", "TextMatch",
				"NodeTypeName");
	}

	@Test
	void plainDescriptionsAreMadeOfNamesWhereTheAuthorGaveNone() {
		GraphQLSchema schema = schema(Ontologies.example());
		assertThat(object(schema, "Organization").getDescription()).isEqualTo("An organization.");
		assertThat(field(schema, "Initiative", "startYear").getDescription()).isEqualTo("Its start year.");
		assertThat(field(schema, "Initiative", "siteVisitors").getDescription())
			.isEqualTo("Its site visitors, each once.");
		GraphQLEnumType legalForm = (GraphQLEnumType) Objects.requireNonNull(schema.getType("LegalForm"));
		assertThat(Objects.requireNonNull(legalForm.getValue("NON_PROFIT")).getDescription()).isEqualTo("Non profit.");
	}

	@Test
	void descriptionsKeepTheirQuotesBackslashesAndLines() {
		GraphQLSchema schema = schema(Ontologies.read("""
				"A \\"thing\\" with \\\\ and \\t."
				type Thing @node {
				  id: ID!
				  ""\"
				  First \\""\" line.

				    Second "line\\".
				  ""\"
				  name: String @unique
				}
				"""));
		assertThat(object(schema, "Thing").getDescription()).isEqualTo("A \"thing\" with \\ and \t.");
		assertThat(field(schema, "Thing", "name").getDescription())
			.isEqualTo("First \"\"\" line.\n\n  Second \"line\\\".");
	}

	private static List<String> names(GraphQLObjectType type) {
		return type.getFields().stream().map(GraphQLFieldDefinition::getName).toList();
	}

	private static List<String> keys(GraphQLSchema schema, String input) {
		GraphQLInputObjectType type = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType(input));
		return type.getFields().stream().map(graphql.schema.GraphQLInputObjectField::getName).toList();
	}

}
