package io.throughline.ingest;

import io.throughline.model.GraphModel;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;

/** An ontology that has one of everything a seed can get wrong. */
final class SmallOntology {

	static final GraphModel MODEL = read();

	private static final String SDL = """
			type Site implements Place @node(key: "slug") {
			  id: ID!
			  slug: String! @unique
			  name: String!
			  state: String @facet
			  founded: Int
			  area: Float
			  open: Boolean
			  opened: Date
			  seen: DateTime
			  at: Point
			  size: Size
			  code: String @unique
			  nicknames: [String!]!
			  initiatives: [Initiative!]! @relationship(type: "HAS_SITE", direction: IN, properties: "Participation")
			  twins: [Site!]! @relationship(type: "TWIN_OF", direction: BOTH)
			  led: Person @relationship(type: "LED_BY", direction: OUT)
			}
			type Region implements Place @node(key: "slug") {
			  id: ID!
			  slug: String! @unique
			  name: String!
			}
			interface Place { id: ID!  name: String! }
			type Initiative @node(key: "slug") {
			  id: ID!
			  slug: String! @unique
			  name: String! @alias(property: "title")
			  sites: [Site!]! @relationship(type: "HAS_SITE", direction: OUT, properties: "Participation")
			  covers: [Place!]! @relationship(type: "COVERS", direction: OUT)
			  leaders: [Person!]! @through(path: ["sites", "led"])
			}
			type Person @node(key: "number") {
			  id: ID!
			  number: Int! @unique
			  name: String!
			  leads: [Site!]! @relationship(type: "LED_BY", direction: IN)
			}
			type Participation @relationshipProperties { since: Int  role: String! @alias(property: "part") }
			enum Size { SMALL LARGE }
			""";

	private SmallOntology() {
	}

	private static GraphModel read() {
		return switch (OntologyReader.read("small.graphqls", SDL)) {
			case OntologyReading.Accepted(GraphModel model) -> model;
			case OntologyReading.Refused refused -> throw new IllegalStateException(refused.problems().toString());
		};
	}

}
