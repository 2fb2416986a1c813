package io.throughline.oracle;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.throughline.model.Field;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections of every kind over generated ontologies and graphs, in many orders: read as
 * a whole, page by page from either end, and between two cursors; compared with sorting
 * in memory.
 */
class RandomPagesIT {

	private static final int CONNECTIONS = 24;

	static LongStream seeds() {
		return World.seeds(101, 103);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void pagesAreTheWholeInOrder(long seed, @TempDir Path folder) {
		try (World world = World.of(seed, folder)) {
			List<String> failures = IntStream.range(0, CONNECTIONS)
				.parallel()
				.mapToObj((question) -> asked(world, question).failure())
				.flatMap(Optional::stream)
				.toList();
			assertThat(failures).isEmpty();
		}
	}

	private static Paging asked(World world, int question) {
		Random random = world.random(question);
		List<GraphType> types = world.types();
		GraphType type = types.get(question % types.size());
		List<Field> fields = type.fields().filter(RandomPagesIT::isConnection).toList();
		if (question % 3 == 0 || !(type instanceof NodeType) || fields.isEmpty()) {
			List<Step> all = world.graph().of(type).map(Step::to).toList();
			return Paging.of(world, random, new Paging.Place("{ c: " + type.plural(), " }", type, null), all);
		}
		Field field = fields.get(random.nextInt(fields.size()));
		Thing owner = world.graph()
			.of(type)
			.max(Comparator.comparingInt((thing) -> world.graph().steps(thing, field).size()))
			.orElseThrow();
		String target = (field instanceof Relationship relationship) ? relationship.target()
				: ((Traversal) field).target();
		return Paging.of(world, random,
				new Paging.Place(
						"{ node(id: \"%s\") { ... on %s { c: %s".formatted(owner.id(), type.name(), field.name()),
						" } } }", world.graph().model().type(target), field),
				world.graph().steps(owner, field));
	}

	private static boolean isConnection(Field field) {
		return !(field instanceof Property) && !(field instanceof Relationship relationship && !relationship.many());
	}

}
