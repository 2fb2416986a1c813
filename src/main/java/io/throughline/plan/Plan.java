package io.throughline.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.schema.Described;

/**
 * What one root field asks of the graph; the compiler makes one statement of it.
 */
public sealed interface Plan {

	/**
	 * One node, known by one of its unique properties.
	 *
	 * @param type its type
	 * @param property the unique property
	 * @param value the property's value
	 * @param selection what of it is asked
	 */
	record LookUp(NodeType type, Property property, @Given Object value, Selection selection) implements Plan {
	}

	/**
	 * Several nodes, known by their global ids.
	 *
	 * @param ids the ids as asked, each to be answered in its place
	 * @param selections what is asked, by type, for every type that occurs in the ids
	 */
	record LookUps(List<GlobalId> ids, Map<NodeType, Selection> selections) implements Plan {
	}

	/**
	 * A page of all nodes of a type.
	 *
	 * @param connection what is asked of them
	 */
	record Listing(Connection connection) implements Plan {
	}

	/**
	 * The ontology itself.
	 *
	 * @param model the ontology
	 * @param answer what is asked of it, by result key
	 */
	record OfOntology(GraphModel model, Described.Part answer) implements Plan {

		/** The numbers of nodes that are asked for, each once. */
		public SequencedSet<Described.NodeCount> nodeCounts() {
			return counts(Described.NodeCount.class);
		}

		/** The numbers of relationships that are asked for, each once. */
		public SequencedSet<Described.RelationshipCount> relationshipCounts() {
			return counts(Described.RelationshipCount.class);
		}

		/** Whether the database has to be asked. */
		public boolean counts() {
			return !counts(Described.Count.class).isEmpty();
		}

		private <C extends Described.Count> SequencedSet<C> counts(Class<C> kind) {
			return leaves(this.answer).filter(kind::isInstance)
				.map(kind::cast)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

		private static Stream<Described> leaves(Described described) {
			return switch (described) {
				case Described.Part part -> part.fields().values().stream().flatMap(OfOntology::leaves);
				case Described.Parts several -> several.parts().stream().flatMap(OfOntology::leaves);
				case Described.Count count -> Stream.of(count);
				case Described.Known known -> Stream.of(known);
			};
		}

	}

	/**
	 * A page of what full-text search finds in all types, the most relevant first.
	 *
	 * @param hits what is asked of them
	 * @param spelling other spellings of the search
	 */
	record Search(Connection hits, Spelling spelling) implements Plan {
	}

	/**
	 * The shortest way between two nodes, along relationships in either direction.
	 *
	 * @param from one end
	 * @param to the other
	 * @param types the relationship types to follow
	 * @param passed the types of node that it may pass
	 * @param maxHops how many relationships at most
	 * @param parts the things asked of it
	 */
	record ShortestPath(End from, End to, List<String> types, List<NodeType> passed, int maxHops,
			List<PathPart> parts) implements Plan {
	}

	/**
	 * An end of a path.
	 *
	 * @param type its type
	 * @param key the stored value of its key
	 */
	record End(NodeType type, @Given Object key) {
	}

	/**
	 * Nodes that contain what somebody has begun to write.
	 *
	 * @param written the words so far; nothing is found if there are none
	 * @param among the types of node
	 * @param size how many at most
	 * @param texts what people call the nodes
	 * @param parts the things asked of each
	 */
	record Suggestions(SearchText written, GraphType among, int size, Selection texts,
			List<SuggestionPart> parts) implements Plan {

		/** The key of what people call a node, see {@link #texts()}. */
		public static final String TEXT = "text";

	}

}
