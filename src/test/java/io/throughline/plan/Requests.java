package io.throughline.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import graphql.execution.RawVariables;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import io.throughline.schema.ServedSchema;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL requests over an ontology, read into plans as the server does it.
 */
public final class Requests {

	private final GraphModel model;

	private final GraphQLSchema schema;

	private final PlanReader plans;

	private Requests(GraphModel model) {
		this.model = model;
		this.plans = new PlanReader(model, PageLimits.DEFAULT);
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
			.scalar(ExtendedScalars.Date)
			.scalar(ExtendedScalars.DateTime)
			.type("Node", (type) -> type.typeResolver((environment) -> null));
		model.abstractTypes()
			.forEach((type) -> wiring.type(type.name(), (builder) -> builder.typeResolver((environment) -> null)));
		this.schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(ServedSchema.of(model)),
				wiring.build());
	}

	/** Over the ontology of a film archive that tests serve beside the library's. */
	public static Requests films() {
		try {
			return over(Files.readString(Path.of("src/test/resources/ontologies/films/schema.graphqls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Over an ontology. */
	public static Requests over(String ontology) {
		return over(ontology, Map.of());
	}

	/**
	 * Over an ontology whose stored names are replaced, even by ones it may not write.
	 */
	public static Requests over(String ontology, Map<String, String> stored) {
		return switch (OntologyReader.read("test.graphqls", ontology)) {
			case OntologyReading.Accepted(GraphModel model) -> new Requests(new Renaming(stored).of(model));
			case OntologyReading.Refused refused -> throw new IllegalStateException(refused.problems().toString());
		};
	}

	public GraphModel model() {
		return this.model;
	}

	/** The API that is served over the ontology. */
	public GraphQLSchema schema() {
		return this.schema;
	}

	/** The node type of this name. */
	public NodeType type(String name) {
		return this.model.nodeType(name).orElseThrow();
	}

	/** The plan of a request with one root field. */
	public Plan plan(String query) {
		return plan(query, Map.of());
	}

	/** The plan of a request with one root field. */
	public Plan plan(String query, Map<String, Object> variables) {
		return planIfAny(query, variables).orElseThrow();
	}

	Optional<Plan> planIfAny(String query, Map<String, Object> variables) {
		return read(query, variables).plan();
	}

	/** What is asked of a connection at the root. */
	public Connection listing(String query) {
		return ((Plan.Listing) plan(query)).connection();
	}

	/** Why a request with one root field is refused. */
	Refusal refusal(String query) {
		Refusal refusal = read(query, Map.of()).refusal();
		if (refusal == null) {
			throw new AssertionError("Not refused: " + query);
		}
		return refusal;
	}

	private Reading read(String query, Map<String, Object> variables) {
		List<ExecutableNormalizedField> roots = roots(query, variables);
		if (roots.size() != 1) {
			throw new AssertionError(roots.size() + " root fields: " + query);
		}
		return Reading.of(() -> this.plans.read(roots.getFirst()));
	}

	/** The root fields of a request, as the server plans them. */
	public List<ExecutableNormalizedField> roots(String query, Map<String, Object> variables) {
		Document document = Parser.parse(query);
		List<ValidationError> invalid = new Validator().validateDocument(this.schema, document, Locale.ROOT);
		if (!invalid.isEmpty()) {
			throw new AssertionError(invalid + " in " + query);
		}
		return ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperationWithRawVariables(this.schema, document, null,
					RawVariables.of(variables))
			.getTopLevelFields();
	}

	private record Reading(Optional<Plan> plan, @Nullable Refusal refusal) {

		static Reading of(java.util.function.Supplier<Optional<Plan>> reader) {
			try {
				return new Reading(reader.get(), null);
			}
			catch (RequestRefused ex) {
				return new Reading(Optional.empty(), ex.refusal());
			}
		}

	}

}
