package io.throughline.ontology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.throughline.model.EnumType;
import io.throughline.model.EnumType.EnumValue;
import io.throughline.model.GraphModel;
import io.throughline.model.Property;
import io.throughline.model.RelationshipProperties;
import io.throughline.ontology.OntologyReading.Accepted;
import io.throughline.ontology.OntologyReading.Refused;

/**
 * Reads an ontology: the text of {@code schema.graphqls} in, the model or all of its
 * problems out.
 * <p>
 * The directives and their meaning follow the Neo4j GraphQL convention where it has one.
 *
 * @see <a href="https://neo4j.com/docs/graphql/current/directives/">Neo4j GraphQL,
 * directives</a>
 */
public final class OntologyReader {

	private OntologyReader() {
	}

	/**
	 * Reads the ontology.
	 * @param fileName the file's name, for syntax errors
	 * @param sdl the file's text
	 * @return the model, or every problem of the file
	 */
	public static OntologyReading read(String fileName, String sdl) {
		Problems problems = new Problems();
		try {
			Declarations declarations = Declarations.of(parse(fileName, sdl),
					parse(BuiltIn.SOURCE_NAME, BuiltIn.ONTOLOGY), problems);
			GraphModel model = model(declarations, problems);
			return problems.isEmpty() ? new Accepted(model) : new Refused(problems.inOrder());
		}
		catch (InvalidSyntaxException ex) {
			String token = (ex.getOffendingToken() != null) ? " near `" + ex.getOffendingToken() + "`" : "";
			problems.at(ex.getLocation(), "The file is not GraphQL schema language: it cannot be read" + token + ".");
			return new Refused(problems.inOrder());
		}
	}

	private static Document parse(String fileName, String sdl) {
		ParserEnvironment environment = ParserEnvironment.newParserEnvironment()
			.document(MultiSourceReader.newMultiSourceReader().string(sdl, fileName).trackData(true).build())
			.parserOptions(ParserOptions.getDefaultSdlParserOptions())
			.build();
		return Parser.parse(environment);
	}

	private static GraphModel model(Declarations declarations, Problems problems) {
		Map<String, EnumType> enums = new LinkedHashMap<>();
		declarations.enums().forEach((name, definition) -> enums.put(name, enumType(definition, problems)));
		PropertyReader properties = new PropertyReader(declarations, enums, problems);
		Map<String, RelationshipProperties> edges = new LinkedHashMap<>();
		declarations.edges()
			.forEach((name, definition) -> edges.put(name, edgeProperties(definition, properties, problems)));
		RelationshipReader relationships = new RelationshipReader(declarations, edges, problems);
		GraphModel model = new GraphModel(new TypeReader(declarations, properties, relationships, problems).read(),
				enums);
		if (problems.isEmpty()) {
			new ModelChecks(model, declarations, problems).run();
		}
		return model;
	}

	private static EnumType enumType(EnumTypeDefinition definition, Problems problems) {
		refuseDirectives(definition, "an enum", problems);
		List<EnumValue> values = definition.getEnumValueDefinitions()
			.stream()
			.map((value) -> enumValue(value, problems))
			.toList();
		if (values.stream().map(EnumValue::name).distinct().count() < values.size()) {
			problems.at(definition, "`" + definition.getName() + "` has the same value twice.");
		}
		return new EnumType(definition.getName(), Declarations.text(definition.getDescription()), values);
	}

	private static EnumValue enumValue(EnumValueDefinition value, Problems problems) {
		refuseDirectives(value, "an enum's value", problems);
		return new EnumValue(value.getName(), Declarations.text(value.getDescription()));
	}

	private static void refuseDirectives(DirectivesContainer<?> container, String what, Problems problems) {
		for (Directive directive : container.getDirectives()) {
			problems.at(directive, "`@" + directive.getName() + "` cannot stand on " + what + ".");
		}
	}

	private static RelationshipProperties edgeProperties(ObjectTypeDefinition definition, PropertyReader reader,
			Problems problems) {
		Directives.on(definition, DirectiveRule.Place.TYPE, problems);
		List<Property> properties = definition.getFieldDefinitions().stream().flatMap((field) -> {
			Directives directives = Directives.on(field, DirectiveRule.Place.FIELD, problems);
			if (ReservedNames.onEdges(field.getName())) {
				problems.at(field, "`" + definition.getName() + "." + field.getName()
						+ "` has a name every edge needs for itself; choose another and keep the stored name with `@alias(property: \""
						+ field.getName() + "\")`.");
			}
			Property property = reader.read(field, directives, definition.getName());
			return java.util.stream.Stream.ofNullable(property);
		}).toList();
		return new RelationshipProperties(definition.getName(), Declarations.text(definition.getDescription()),
				properties);
	}

}
