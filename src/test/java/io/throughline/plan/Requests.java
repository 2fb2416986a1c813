package io.throughline.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.ValidationError;
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

	private final GraphQL graphQl;

	private Requests(GraphModel model) {
		this.model = model;
		PlanReader plans = new PlanReader(model, PageLimits.DEFAULT);
		DataFetcher<@Nullable Object> root = (environment) -> {
			List<Reading> readings = environment.getGraphQlContext().get(Reading.class);
			readings.add(Reading.of(() -> plans.read(environment.getField().getName(),
					new LinkedHashMap<>(environment.getArguments()), environment.getSelectionSet())));
			return null;
		};
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
			.scalar(ExtendedScalars.Date)
			.scalar(ExtendedScalars.DateTime)
			.type("Query", (type) -> type.defaultDataFetcher(root))
			.type("Node", (type) -> type.typeResolver((environment) -> null));
		model.abstractTypes()
			.forEach((type) -> wiring.type(type.name(), (builder) -> builder.typeResolver((environment) -> null)));
		this.graphQl = GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(ServedSchema.of(model)),
					wiring.build()))
			.build();
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
		List<Reading> readings = new ArrayList<>();
		var result = this.graphQl.execute(ExecutionInput.newExecutionInput()
			.query(query)
			.variables(variables)
			.graphQLContext(Map.of(Reading.class, readings)));
		List<?> invalid = result.getErrors().stream().filter(ValidationError.class::isInstance).toList();
		if (!invalid.isEmpty() || readings.size() != 1) {
			throw new AssertionError(readings.size() + " root fields were read: " + result.getErrors());
		}
		return readings.getFirst();
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
