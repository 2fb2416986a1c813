package io.throughline.oracle;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.throughline.model.Field;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import io.throughline.oracle.FacetAgreement.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The count of a facet, or of a cell of a pivot, is the {@code totalCount} that choosing
 * it gives, whatever the ontology, the graph and the filter.
 */
class FacetAgreementIT {

	private static final int DIMENSIONS = 3;

	static LongStream seeds() {
		return World.seeds(202, 203);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatIsCountedIsTheTotalThatChoosingItGives(long seed, @TempDir Path folder) {
		try (World world = World.of(seed, folder)) {
			FacetAgreement agreement = new FacetAgreement(world.server(), world.graph().model());
			Random random = world.random(0);
			for (GraphType type : world.types()) {
				Stream.of(root(type, where(world, random, type, 1)), edges(world, random, type))
					.forEach((asked) -> check(agreement, random, asked));
			}
		}
	}

	private static void check(FacetAgreement agreement, Random random, Asked asked) {
		List<String> dimensions = FacetAgreement.dimensions(asked.type());
		for (int i = 0; i < DIMENSIONS && !dimensions.isEmpty(); i++) {
			agreement.facet(asked, any(random, dimensions), "");
		}
		if (!dimensions.isEmpty() && random.nextBoolean()) {
			agreement.pivot(asked, any(random, dimensions), any(random, dimensions));
		}
	}

	/** What a filter says of the dimension itself does not count. */
	@Test
	void theDimensionsOwnFilterIsReplaced(@TempDir Path folder) {
		try (World films = World.of(200, folder)) {
			FacetAgreement agreement = new FacetAgreement(films.server(), films.graph().model());
			Asked all = root(films.graph().model().type("Film"), "{}");
			for (String own : List.of("genres: {includes: \"Ash\"}", "rating: {gte: 1}", "colour: {eq: true}",
					"title: {startsWith: \"a\", ignoreCase: true}", "credits: {some: {interviews: {eq: true}}}",
					"studio: {is: {founded: {gte: 1}}}", "originals: {none: {}}")) {
				agreement.facet(all, own.substring(0, own.indexOf(':')), own);
			}
		}
	}

	private static Asked root(GraphType type, String where) {
		return new Asked(type, "{ c: " + type.plural() + "%s { %s } }", where);
	}

	/** A connection of one node; of all if nodes of the type have none. */
	private static Asked edges(World world, Random random, GraphType type) {
		List<Field> fields = type.fields()
			.filter((field) -> !(field instanceof Property))
			.filter((field) -> !(field instanceof Relationship relationship) || relationship.many())
			.toList();
		if (!(type instanceof NodeType) || fields.isEmpty()) {
			return root(type, where(world, random, type, 0));
		}
		Field field = any(random, fields);
		String target = (field instanceof Relationship relationship) ? relationship.target()
				: ((Traversal) field).target();
		Thing owner = any(random, world.graph().of(type).toList());
		GraphType far = world.graph().model().type(target);
		String pattern = "{ node(id: \"%s\") { ... on %s { c: %s".formatted(owner.id(), type.name(), field.name())
				+ "%s { %s } } } }";
		return new Asked(far, pattern, where(world, random, far, 0));
	}

	private static String where(World world, Random random, GraphType type, int depth) {
		return new FilterDraws(random, random, world.graph()).where(type, depth).text();
	}

	private static <T> T any(Random random, List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

}
