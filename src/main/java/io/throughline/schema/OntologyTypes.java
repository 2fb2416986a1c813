package io.throughline.schema;

/**
 * The types of the root field {@code ontology}, the same in every API;
 * {@link OntologyDescription} fills them.
 */
final class OntologyTypes {

	static final String TEXT = """
			"What there is in this graph, and what it is called in this API."
			type Ontology {
			  "The node types, interfaces and unions."
			  types: [OntologyType!]!
			  "The one of this name; null if there is none."
			  type("The name of a node type, an interface or a union." name: String!): OntologyType
			  "The enums."
			  enums: [OntologyEnum!]!
			}

			"A node type, an interface or a union."
			type OntologyType {
			  "Its name." name: String! "What it is." description: String!
			  "What it is in GraphQL." kind: OntologyKind!
			  "The root field for one of them; null for interfaces and unions." singular: String
			  "The root field for a page of them." plural: String!
			  "The property that is the second half of an id; null for interfaces and unions." key: String
			  "The property that gives `displayName`; null for interfaces and unions." display: String
			  "The interfaces it implements, without `Node`." interfaces: [String!]!
			  "The node types of an interface or union." members: [String!]!
			  "What its nodes hold." properties: [OntologyProperty!]!
			  "What its nodes are connected by." relationships: [OntologyRelationship!]!
			  "What its nodes reach by paths." traversals: [OntologyTraversal!]!
			  "How many nodes there are, as `totalCount` of its root connection." count: Int!
			}

			"What sort of type it is."
			enum OntologyKind {
			  "A type of node."
			  NODE_TYPE
			  "Node types that share fields."
			  INTERFACE
			  "Node types that need not share any."
			  UNION
			}

			"A property of a node or of a relationship."
			type OntologyProperty {
			  "The field's name." name: String! "What it says." description: String!
			  "The name of the scalar or enum." type: String! "Whether there are several values." list: Boolean!
			  "Whether every node or relationship has it." required: Boolean!
			  "Whether no two nodes share a value, so that one can be looked up by it." unique: Boolean!
			  "Whether it is meant for narrowing down." facet: Boolean!
			  "Its weight in full-text search; null if it is not searched." searchBoost: Float
			  "The operators that a filter has for it." operators: [String!]!
			}

			"A field that leads along relationships."
			type OntologyRelationship {
			  "The field's name." name: String! "What it leads to." description: String!
			  "The types of the relationships." relationshipTypes: [String!]!
			  "Which way they point, seen from this type." direction: OntologyDirection!
			  "The name of the type at the other end." target: String!
			  "Whether it is a connection; otherwise there is one at most." many: Boolean!
			  "What the relationships hold themselves; null if nothing." properties: OntologyRelationshipProperties
			  "The field at the other end that holds these relationships too; null if there is none." inverse: String
			  "How many relationships there are, each counted once." count: Int!
			}

			"Which way relationships point, seen from the type that has the field."
			enum OntologyDirection {
			  "Away from it."
			  OUT
			  "Towards it."
			  IN
			  "Either way."
			  BOTH
			}

			"What relationships hold themselves."
			type OntologyRelationshipProperties {
			  "Its name." name: String! "What it says." description: String!
			  "The properties; they stand on the edges." properties: [OntologyProperty!]!
			}

			"A field that leads along paths of relationships to distinct nodes."
			type OntologyTraversal {
			  "The field's name." name: String! "What it leads to." description: String!
			  "The name of the type at the end." target: String!
			  "The paths, each a sequence of fields; one that ends with `*` is repeated." paths: [[String!]!]!
			  "How often a field is repeated at most." maxHops: Int!
			}

			"An enum."
			type OntologyEnum {
			  "Its name." name: String! "What it is." description: String!
			  "Its values." values: [OntologyEnumValue!]!
			}

			"A value of an enum."
			type OntologyEnumValue {
			  "Its name." name: String! "What it means." description: String!
			}
			""";

	/** The root field. */
	static final String ROOT_FIELD = Sdl
		.member("The ontology itself: types, relationships and how much there is of each.", "ontology: Ontology!");

	private OntologyTypes() {
	}

}
