package io.throughline.schema;

/**
 * The types that are the same in every API.
 */
final class BuiltInTypes {

	static final String TEXT = """
			"Marks an input of which exactly one field is to be given."
			directive @oneOf on INPUT_OBJECT

			"A calendar date, such as `2016-02-01`."
			scalar Date

			"An instant with its offset, such as `2016-02-01T12:00:00Z`."
			scalar DateTime

			"Anything in the graph that has an id of its own."
			interface Node {
			  "The global id: stable, unique in the whole graph, to be treated as opaque."
			  id: ID!
			  "What people call it."
			  displayName: String!
			  "Its permanent address on this server."
			  uri: String!
			  "Why it is in the graph: what says so, and where."
			  evidence: [Evidence!]!
			}

			"Where a page of a connection lies."
			type PageInfo {
			  "Whether there are more behind this page."
			  hasNextPage: Boolean!
			  "Whether there are more before this page."
			  hasPreviousPage: Boolean!
			  "The cursor of the first on this page; none if the page is empty."
			  startCursor: String
			  "The cursor of the last on this page, for `after`; none if the page is empty."
			  endCursor: String
			}

			"Which way to sort, and where those without a value go."
			enum SortDirection {
			  "Ascending, those without a value last."
			  ASC
			  "Descending, those without a value last."
			  DESC
			  "Ascending, those without a value first."
			  ASC_NULLS_FIRST
			  "Descending, those without a value first."
			  DESC_NULLS_FIRST
			}

			"Filters by the evidence for a statement."
			input EvidenceQuantifier {
			  "Look only at evidence that matches."
			  where: EvidenceWhere
			  "At least one matches."
			  some: EvidenceWhere
			  "All match; also true if there is none."
			  every: EvidenceWhere
			  "None matches."
			  none: EvidenceWhere
			  "Exactly one matches."
			  single: EvidenceWhere
			  "How many there are."
			  count: IntFilter
			}
			""";

	static final String FACETS = """
			"Which groups come first; those that are equal by value or display name."
			enum FacetOrder {
			  "Those with the most." COUNT_DESC
			  "Those with the fewest." COUNT_ASC
			  "By value or display name." VALUE_ASC
			  "By value or display name, backwards." VALUE_DESC
			}

			"What heads a row or a column of a table: a value, a range of values, or a node."
			type PivotHead {
			  "What to write there." label: String! "How many there are in the whole row or column." total: Int!
			  "The value, as text; none for ranges and nodes." value: String "The node; none for values." node: Node
			  "The least value of a range, as text." from: String
			  "The bound of a range, as text: values in it are less, but the greatest value itself is in the last range." to: String
			}
			""";

	static final String POINT = """
			"A place on earth, in degrees (WGS 84)."
			type Point {
			  "North of the equator, from -90 to 90." latitude: Float! "East of Greenwich, from -180 to 180." longitude: Float!
			}

			"A place on earth, in degrees (WGS 84)."
			input PointInput {
			  "North of the equator, from -90 to 90." latitude: Float! "East of Greenwich, from -180 to 180." longitude: Float!
			}

			"What is near a place."
			input PointNear {
			  "The place." point: PointInput! "How far at most, over the ground." meters: Float!
			}

			"What is between two corners; from a corner in the east to one in the west it reaches across the 180th meridian."
			input PointBox {
			  "The corner in the southwest." southWest: PointInput! "The corner in the northeast." northEast: PointInput!
			}
			""";

	static final String RELATIONSHIP_WHERE = """
			"Filters by relationships that have no properties of their own."
			input RelationshipWhere {
			  "All of these hold."
			  and: [RelationshipWhere!]
			  "At least one of these holds."
			  or: [RelationshipWhere!]
			  "This does not hold."
			  not: RelationshipWhere
			  "By the evidence for the relationship."
			  evidence: EvidenceQuantifier
			}
			""";

	private BuiltInTypes() {
	}

}
