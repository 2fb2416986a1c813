package io.throughline.benchmark.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes the graph of a scale as a seed. Numbers of neighbours and the neighbours
 * themselves are drawn; low numbers are the hubs of their type.
 */
public final class GraphGenerator {

	/** Changes when the graph does, so that stores of an earlier one are not used. */
	public static final int VERSION = 2;

	static final List<String> RESOURCE_TYPES = List.of("ISSUE_BRIEF", "REPORT", "BOOK", "TOOLKIT", "CASE_STUDY",
			"WEBSITE");

	static final List<String> ORGANIZATION_TYPES = List.of("FOUNDATION", "NONPROFIT", "UNIVERSITY", "AGENCY",
			"COMPANY");

	static final List<String> STATES = List
		.of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH "
				+ "OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
			.split(" "));

	/** Percent of resources that are of each type or of one before it. */
	private static final int[] TYPE_SHARES = { 30, 60, 68, 78, 92, 100 };

	private static final List<String> ROLES = List.of("AUTHOR", "PUBLISHER", "SPONSOR");

	private static final long SEED = 20_260_731;

	private final Scale scale;

	private final SplittableRandom random = new SplittableRandom(SEED);

	private final Vocabulary vocabulary = new Vocabulary(this.random);

	private final Zipf organizations;

	private final Zipf sites;

	private final Zipf initiatives;

	private final Zipf topics;

	private GraphGenerator(Scale scale) {
		this.scale = scale;
		this.organizations = new Zipf(this.random, scale.organizations(), 1);
		this.sites = new Zipf(this.random, scale.sites(), 0.8);
		this.initiatives = new Zipf(this.random, scale.initiatives(), 0.8);
		this.topics = new Zipf(this.random, scale.topics(), 0.9);
	}

	/**
	 * Writes the seed.
	 * @param scale how large
	 * @param folder where; it is made if it is not there
	 * @return the variables of the queries
	 */
	public static Parameters write(Scale scale, Path folder) throws IOException {
		Files.createDirectories(folder);
		GraphGenerator generator = new GraphGenerator(scale);
		generator.writeSites(folder);
		generator.writeOrganizations(folder);
		generator.writeInitiatives(folder);
		generator.writeTopics(folder);
		generator.writeResources(folder);
		return Parameters.draw(scale, generator.vocabulary);
	}

	private void writeSites(Path folder) {
		try (SeedFiles files = new SeedFiles(folder, "Site")) {
			for (int i = 0; i < this.scale.sites(); i++) {
				files.node(Scale.key("site", i))
					.property("name", this.vocabulary.name(2, "Site ", i))
					.property("state", quoted(any(STATES)))
					.property("latitude", degrees(25, 49))
					.property("longitude", degrees(-124, -67));
			}
		}
	}

	private void writeOrganizations(Path folder) {
		try (SeedFiles files = new SeedFiles(folder, "Organization")) {
			for (int i = 0; i < this.scale.organizations(); i++) {
				files.node(Scale.key("org", i))
					.property("name", this.vocabulary.name(2, "Org ", i))
					.property("type", any(ORGANIZATION_TYPES))
					.single("location", "Site", Scale.key("site", this.random.nextInt(this.scale.sites())));
				writePartners(files, i);
			}
		}
	}

	private void writePartners(SeedFiles files, int organization) {
		int[] partners = Arrays.stream(this.organizations.distinct(oneOf(1, 2, 3, 4, 6)))
			.filter((partner) -> partner != organization)
			.toArray();
		if (partners.length > 0) {
			files.field("partners");
		}
		for (int partner : partners) {
			files.end("Organization", Scale.key("org", partner));
			files.endProperty("since", this.random.nextInt(1990, 2025));
		}
	}

	private void writeInitiatives(Path folder) {
		try (SeedFiles files = new SeedFiles(folder, "Initiative")) {
			for (int i = 0; i < this.scale.initiatives(); i++) {
				int start = this.random.nextInt(1985, 2021);
				files.node(Scale.key("init", i))
					.property("name", this.vocabulary.name(2, "Initiative ", i))
					.property("startYear", start)
					.property("endYear", start + this.random.nextInt(1, 11))
					.property("description", this.vocabulary.plain(18));
				files.field("sites");
				for (int site : this.sites.distinct(oneOf(2, 3, 4, 5, 6, 8, 12, 20))) {
					files.end("Site", Scale.key("site", site));
					files.endProperty("since", this.random.nextInt(1985, 2025));
				}
				ends(files, "funders", "Organization", "org", this.organizations.distinct(oneOf(1, 1, 2, 3)));
			}
		}
	}

	private void writeTopics(Path folder) {
		try (SeedFiles files = new SeedFiles(folder, "Topic")) {
			for (int i = 0; i < this.scale.topics(); i++) {
				files.node(Scale.key("topic", i)).property("name", this.vocabulary.name(2, "Topic ", i));
				if (i > 0) {
					files.single("broader", "Topic", Scale.key("topic", (i - 1) / 7));
				}
			}
		}
	}

	private void writeResources(Path folder) {
		try (SeedFiles files = new SeedFiles(folder, "Resource")) {
			for (int i = 0; i < this.scale.resources(); i++) {
				files.node(Scale.key("res", i))
					.property("title", this.vocabulary.name(4, "", i))
					.property("abstract", this.vocabulary.text())
					.property("type", type())
					.property("publishedYear", this.random.nextInt(1990, 2025))
					.property("url", "https://example.org/resource/" + i);
				files.field("publishers");
				for (int publisher : this.organizations.distinct(oneOf(1, 1, 1, 1, 2))) {
					files.end("Organization", Scale.key("org", publisher));
					if (this.random.nextBoolean()) {
						files.endProperty("role", any(ROLES));
					}
				}
				ends(files, "sites", "Site", "site", this.sites.distinct(oneOf(0, 1, 1, 2)));
				ends(files, "initiatives", "Initiative", "init", this.initiatives.distinct(oneOf(0, 0, 1, 1)));
				ends(files, "topics", "Topic", "topic", this.topics.distinct(oneOf(1, 2, 3, 3, 4)));
			}
		}
	}

	private static void ends(SeedFiles files, String field, String type, String kind, int[] numbers) {
		if (numbers.length > 0) {
			files.field(field);
			for (int number : numbers) {
				files.end(type, Scale.key(kind, number));
			}
		}
	}

	private String type() {
		int percent = this.random.nextInt(100);
		int type = 0;
		while (percent >= TYPE_SHARES[type]) {
			type++;
		}
		return RESOURCE_TYPES.get(type);
	}

	private int oneOf(int... counts) {
		return counts[this.random.nextInt(counts.length)];
	}

	private String any(List<String> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private String degrees(int from, int to) {
		return String.format(Locale.ROOT, "%.5f", this.random.nextDouble(from, to));
	}

	private static String quoted(String text) {
		return '"' + text + '"';
	}

}
