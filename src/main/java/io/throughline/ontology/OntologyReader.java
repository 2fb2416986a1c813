package io.throughline.ontology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.throughline.model.EnumType;
import io.throughline.model.GraphModel;
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
		return read(fileName, sdl, (withoutEffect) -> {
		});
	}

	/**
	 * Reads the ontology.
	 * @param fileName the file's name, for syntax errors
	 * @param sdl the file's text
	 * @param withoutEffect takes the names of the directives and arguments that the
	 * ontology has and that do nothing here, if there are any and it can be served
	 * @return the model, or every problem of the file
	 */
	public static OntologyReading read(String fileName, String sdl, Consumer<List<String>> withoutEffect) {
		Problems problems = new Problems(sdl);
		try {
			GraphModel model = model(DeclarationReader.read(parse(fileName, sdl),
					parse(BuiltIn.SOURCE_NAME, BuiltIn.ONTOLOGY), problems), problems);
			List<OntologyProblem> found = problems.inOrder();
			if (!found.isEmpty()) {
				return new Refused(found);
			}
			if (!problems.withoutEffect().isEmpty()) {
				withoutEffect.accept(problems.withoutEffect());
			}
			return new Accepted(model);
		}
		catch (InvalidSyntaxException ex) {
			new SyntaxProblem(sdl, problems).report(ex);
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
		EnumReader enumReader = new EnumReader(problems);
		declarations.enums().forEach((name, definition) -> enums.put(name, enumReader.read(definition)));
		PropertyReader properties = new PropertyReader(declarations, enums, problems);
		EdgePropertiesReader edgeReader = new EdgePropertiesReader(properties, problems);
		Map<String, RelationshipProperties> edges = new LinkedHashMap<>();
		declarations.edges().forEach((name, definition) -> edges.put(name, edgeReader.read(definition)));
		TypeReader types = new TypeReader(declarations, properties,
				new RelationshipReader(declarations, edges, problems), problems);
		Map<String, Fields> fields = types.fields();
		GraphModel model = new GraphModel(types.types(fields), enums);
		new InterfaceChecks(model, fields, declarations, problems).run();
		new NameChecks(model, fields, declarations, problems).run();
		return model;
	}

}
