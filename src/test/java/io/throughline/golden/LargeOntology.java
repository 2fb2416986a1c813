package io.throughline.golden;

/**
 * An ontology of a hundred node types and four hundred relationships, each type with
 * properties that are looked up, searched and counted.
 */
final class LargeOntology {

	static final int TYPES = 100;

	static final int RELATIONSHIPS_EACH = 4;

	private LargeOntology() {
	}

	static String sdl() {
		StringBuilder sdl = new StringBuilder("""
				type Link @relationshipProperties { since: Int  role: String }
				enum Phase { PLANNED ACTIVE CLOSED }
				""");
		for (int type = 0; type < TYPES; type++) {
			sdl.append("""
					"Kind number %d."
					type Kind%d @node(key: "slug") {
					  id: ID!
					  slug: String! @unique
					  name: String! @search(boost: 3)
					  summary: String @search
					  phase: Phase @facet
					  year: Int @facet
					  updated: DateTime
					  tags: [String!]
					""".formatted(type, type));
			for (int field = 0; field < RELATIONSHIPS_EACH; field++) {
				sdl.append("  to%d: [Kind%d!]! @relationship(type: \"TO_%d\", direction: OUT%s)\n".formatted(field,
						(type + field + 1) % TYPES, field, (field % 2 == 0) ? ", properties: \"Link\"" : ""));
			}
			sdl.append("  further: [Kind%d!]! @through(path: [\"to0\", \"to1\"])\n}\n".formatted((type + 3) % TYPES));
		}
		return sdl.toString();
	}

}
