package io.throughline.ingest;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.throughline.store.GraphWrites;
import io.throughline.store.GraphWritesResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an import holds of a seed: counted, after a garbage collection, by what is still
 * there.
 */
class SeedFootprintTests {

	private static final int NODES = 30_000;

	private static final int BATCH = 2000;

	@TempDir
	Path folder;

	private SeedReader reader;

	private final List<WeakReference<Object>> read = new ArrayList<>();

	@BeforeEach
	void writeSeed() {
		SeedOnDisk seed = new SeedOnDisk(this.folder).with("people.yaml",
				"nodes:\n  - Person: 1\n    name: Ann\n  - Person: 2\n    name: Bo\n");
		for (int file = 0; file < 3; file++) {
			int from = file * NODES / 3;
			seed.with("sites-" + file + ".yaml",
					IntStream.range(from, from + NODES / 3)
						.mapToObj((i) -> "  - Site: s%d\n    name: Site %d\n    code: c%d\n    led:\n      Person: %d\n"
							.formatted(i, i, i, 1 + i % 2))
						.collect(Collectors.joining("", "nodes:\n", "")));
		}
		this.reader = new SeedReader(seed.folder(), SmallOntology.MODEL);
	}

	@Test
	void noStatementIsHeldByTheChecks() {
		try (Survey survey = new Survey(SmallOntology.MODEL)) {
			noStatementIsHeldByTheChecks(survey);
		}
	}

	private void noStatementIsHeldByTheChecks(Survey survey) {
		this.reader.read(counting(survey), new Problems(false));
		survey.end();
		assertThat(held()).as("after the first reading").isLessThan(10);
		Problems problems = new Problems(false);
		SeedChecks checks = new SeedChecks(SmallOntology.MODEL, survey, Map.of(), problems);
		this.reader.read(counting(checks), problems);
		assertThat(held()).as("after the second reading").isLessThan(10);
		assertThat(this.read).hasSizeGreaterThan(4 * NODES - 1);
		assertThat(problems.inOrder()).isEmpty();
		assertThat(survey.numbers().size()).as("and both are still in use").isEqualTo(NODES + 2);
		checks.node(new NodePart(new Place("x", 1), address("s1"), Map.of(), java.util.Set.of()));
	}

	@Test
	void notMoreThanThreeBatchesAreHeldWhileTheyAreWritten() {
		try (Seed seed = SeedChecks.check(this.reader, SmallOntology.MODEL, "");
				WrittenNodes written = new WrittenNodes(seed.survey().numbers())) {
			notMoreThanThreeBatchesAreHeldWhileTheyAreWritten(seed, written);
		}
	}

	private void notMoreThanThreeBatchesAreHeldWhileTheyAreWritten(Seed seed, WrittenNodes written) {
		GraphWrites graph = Mockito.mock(Mockito.withSettings().stubOnly());
		List<Integer> held = new ArrayList<>();
		Mockito.when(graph.createNodes(ArgumentMatchers.anyList())).thenAnswer((call) -> {
			List<Object> batch = call.getArgument(0);
			batch.forEach((row) -> this.read.add(new WeakReference<>(row)));
			held.add(held());
			return new GraphWritesResult(LongStream.range(0, batch.size()).boxed().toList(), batch.size());
		});
		SeedWriting writing = new SeedWriting(
				new StoreDoors(graph, Mockito.mock(), Mockito.mock(),
						new TransactionTemplate(Mockito.mock(PlatformTransactionManager.class))),
				SmallOntology.MODEL, seed.survey(), true, written, new WriteBehind());
		Problems problems = new Problems(false);
		NodeWriter nodes = new NodeWriter(writing, problems);
		seed.reader().read(nodes, problems);
		assertThat(nodes.end().written()).isEqualTo(NODES + 2);
		writing.behind().close();
		assertThat(held).hasSize(NODES / BATCH + 1).allMatch((rows) -> rows <= 3 * BATCH);
	}

	private static NodeAddress address(String key) {
		return new NodeAddress(SmallOntology.MODEL.nodeType("Site").orElseThrow(), key);
	}

	private Statements counting(Statements statements) {
		return new Statements() {

			@Override
			public void node(NodePart part) {
				SeedFootprintTests.this.read.add(new WeakReference<>(part));
				statements.node(part);
			}

			@Override
			public void relationship(RelationshipStatement relationship) {
				SeedFootprintTests.this.read.add(new WeakReference<>(relationship));
				statements.relationship(relationship);
			}

		};
	}

	private int held() {
		System.gc();
		return (int) this.read.stream().filter((reference) -> reference.get() != null).count();
	}

}
