package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.GraphModel;

/** What is served of paths: one root field and two types, whatever the ontology. */
final class PathTypes {

	private PathTypes() {
	}

	/** The root field; none where nothing is connected. */
	static List<String> rootFields(GraphModel model) {
		if (isConnected(model)) {
			return List.of(Sdl.member(
					"The shortest way from one node to another along relationships, whichever way they point; null if there "
							+ "is none so short, or one of the nodes is not there. Of several that are equally short, any.",
					"shortestPath(\n  " + Sdl.inline("The global id of the first node.", "from: ID!") + "\n  "
							+ Sdl.inline("The global id of the last node, which is another.", "to: ID!") + "\n  "
							+ Sdl.inline(
									"Only along relationships of these types, as in the ontology; all if left out.",
									"types: [String!]")
							+ "\n  "
							+ Sdl.inline("How many relationships at most: 1 to 12, and 6 if left out.", "maxHops: Int")
							+ "\n): Path"));
		}
		return List.of();
	}

	/** Writes the types. */
	static void write(GraphModel model, Sdl sdl) {
		if (!isConnected(model)) {
			return;
		}
		sdl.block("A way from one node to another.", "type Path",
				List.of(Sdl.member("How many relationships it follows.", "length: Int!"),
						Sdl.member("The nodes in order, both ends among them.", "nodes: [Node!]!"),
						Sdl.member("The relationships in order.", "relationships: [PathRelationship!]!")));
		List<String> relationship = new ArrayList<>();
		relationship.add(Sdl.pair(Sdl.inline("Its global id.", "id: ID!"),
				Sdl.inline("Its type, as in the ontology.", "type: String!")));
		relationship.add(Sdl.member("The node at which it begins, on whichever side of the path.", "from: Node!"));
		relationship.add(Sdl.member("The node at which it ends.", "to: Node!"));
		relationship.add(Sdl.member("What says that the two are so related.", "evidence: [Evidence!]!"));
		sdl.block("A relationship on a path.", "type PathRelationship", relationship);
	}

	private static boolean isConnected(GraphModel model) {
		return model.nodeTypes()
			.stream()
			.anyMatch((type) -> !ServedSchema.isEvidence(type) && !type.relationships().isEmpty());
	}

}
