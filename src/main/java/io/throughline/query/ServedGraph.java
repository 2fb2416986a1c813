package io.throughline.query;

import java.util.Map;
import java.util.Objects;

import graphql.TypeResolutionEnvironment;
import graphql.language.ObjectTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.FastSchemaGenerator;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.throughline.model.AbstractType;
import io.throughline.model.GraphModel;
import io.throughline.schema.ServedSchema;
import org.jspecify.annotations.Nullable;

/**
 * The API as graphql-java runs it: every root field is answered by {@link GraphQueries},
 * and every field below is read from that answer.
 */
public final class ServedGraph {

	/**
	 * What the model gives is valid: that is tested once, not looked at at every start.
	 */
	private static final SchemaGenerator.Options DERIVED = SchemaGenerator.Options.defaultOptions()
		.withValidation(false);

	private ServedGraph() {
	}

	/** The executable schema of the API that {@code model} gives. */
	public static GraphQLSchema of(GraphModel model, GraphQueries queries) {
		TypeDefinitionRegistry definitions = new SchemaParser().parse(ServedSchema.of(model));
		DataFetcher<@Nullable Object> root = (environment) -> answer(environment, queries);
		DataFetcher<@Nullable Object> nested = new ResultKeyFetcher();
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
			.scalar(ExtendedScalars.Date)
			.scalar(ExtendedScalars.DateTime)
			.type("Node", (type) -> type.typeResolver(ServedGraph::typeOf));
		for (ObjectTypeDefinition type : definitions.getTypes(ObjectTypeDefinition.class)) {
			DataFetcher<?> fetcher = type.getName().equals("Query") ? root : nested;
			wiring.type(type.getName(), (builder) -> builder.defaultDataFetcher(fetcher));
		}
		for (AbstractType type : model.abstractTypes()) {
			wiring.type(type.name(), (builder) -> builder.typeResolver(ServedGraph::typeOf));
		}
		return new FastSchemaGenerator().makeExecutableSchema(DERIVED, definitions, wiring.build());
	}

	/** The database is not asked twice for what is known already. */
	private static @Nullable Object answer(DataFetchingEnvironment environment, GraphQueries queries) {
		String key = environment.getExecutionStepInfo().getResultKey();
		@Nullable RootAnswers known = environment.getGraphQlContext().get(RootAnswers.class);
		return (known != null && known.knows(key)) ? known.answer(key)
				: OperationPlans.of(environment).plan(key).map(queries::answer).orElse(null);
	}

	private static GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
		Map<?, ?> answer = Objects.requireNonNull(environment.getObject());
		return Objects
			.requireNonNull(environment.getSchema().getObjectType(String.valueOf(answer.get(ResultKeyFetcher.TYPE))));
	}

}
