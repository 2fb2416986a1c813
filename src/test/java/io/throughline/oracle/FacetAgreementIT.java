package io.throughline.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import io.throughline.golden.Server;
import io.throughline.model.GraphModel;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import io.throughline.oracle.FacetAgreement.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The count of a facet, or of a cell of a pivot, is the {@code totalCount} that choosing
 * it gives, whatever the filter.
 */
class FacetAgreementIT {

	private static final Archive ARCHIVE = Archive.random(new Random(2026));

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@SuppressWarnings("NullAway.Init")
	private static FacetAgreement agreement;

	@BeforeAll
	static void start(@TempDir Path seed) throws IOException {
		Path ontology = Path.of("src/test/resources/ontologies/films/schema.graphqls");
		Files.writeString(seed.resolve("archive.yaml"), ARCHIVE.written());
		server = Server.start("--throughline.schema=" + ontology, "--throughline.seed=" + seed,
				"--throughline.import=always", "--throughline.request.deadline=60s");
		agreement = new FacetAgreement(server, model(Files.readString(ontology)));
	}

	private static GraphModel model(String sdl) {
		return switch (OntologyReader.read("schema.graphqls", sdl)) {
			case OntologyReading.Accepted(GraphModel model) -> model;
			case OntologyReading.Refused refused -> throw new AssertionError(refused.problems());
		};
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theCountAtAValueIsTheTotalThatChoosingItGives(long seed) {
		Random random = new Random(seed);
		FilterDraws draws = new FilterDraws(random, ARCHIVE, new ValueDraws(random));
		for (Kind kind : Kind.values()) {
			Asked asked = root(kind, draws.where(kind, 1).text());
			for (String dimension : FacetAgreement.dimensions(asked.type())) {
				agreement.facet(asked, dimension, "");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "genres: {includes: \"drama\"}", "rating: {gte: 6}", "colour: {eq: true}",
			"title: {startsWith: \"a\", ignoreCase: true}", "credits: {some: {interviews: {eq: true}}}",
			"studio: {is: {founded: {gte: 1925}}}", "originals: {none: {}}" })
	void whatTheFilterSaysOfTheDimensionItselfDoesNotCount(String own) {
		agreement.facet(root(Kind.FILM, "{}"), own.substring(0, own.indexOf(':')), own);
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void edgesOfOneNodeAreCountedAsItsConnectionCountsThem(long seed) {
		Random random = new Random(seed);
		FilterDraws draws = new FilterDraws(random, ARCHIVE, new ValueDraws(random));
		for (Link link : Link.ALL.stream().filter((candidate) -> !candidate.single()).toList()) {
			List<Thing> owners = ARCHIVE.of(link.owner().types().toArray(String[]::new)).toList();
			Thing owner = owners.get(random.nextInt(owners.size()));
			String pattern = "{ node(id: \"%s\") { ... on %s { c: %s".formatted(owner.id(), owner.type(), link.name())
					+ "%s { %s } } } }";
			Asked asked = new Asked(type(link.target()), pattern, draws.where(link.target(), 0).text());
			List<String> dimensions = FacetAgreement.dimensions(asked.type());
			agreement.facet(asked, dimensions.get(random.nextInt(dimensions.size())), "");
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23, 24 })
	void theCountInACellIsTheTotalThatChoosingBothGives(long seed) {
		Random random = new Random(seed);
		FilterDraws draws = new FilterDraws(random, ARCHIVE, new ValueDraws(random));
		for (Kind kind : Kind.values()) {
			Asked asked = root(kind, draws.where(kind, 0).text());
			List<String> dimensions = FacetAgreement.dimensions(asked.type());
			agreement.pivot(asked, dimensions.get(random.nextInt(dimensions.size())),
					dimensions.get(random.nextInt(dimensions.size())));
		}
	}

	private static Asked root(Kind kind, String where) {
		return new Asked(type(kind), "{ c: " + kind.field() + "%s { %s } }", where);
	}

	private static io.throughline.model.GraphType type(Kind kind) {
		return agreement.model().type(switch (kind) {
			case PERSON -> "Person";
			case FILM -> "Film";
			case WORK -> "Work";
			case STUDIO -> "Studio";
		});
	}

}
