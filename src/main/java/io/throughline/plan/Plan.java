package io.throughline.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

import io.throughline.model.GlobalId;
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
	record LookUp(NodeType type, Property property, Object value, Selection selection) implements Plan {
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
	 * @param answer what is asked of it, by result key
	 */
	record OfOntology(Described.Part answer) implements Plan {

		/** What the database has to be asked for, each once. */
		public SequencedSet<Described.Count> counts() {
			SequencedSet<Described.Count> counts = new LinkedHashSet<>();
			collect(this.answer, counts);
			return counts;
		}

		private static void collect(Described described, SequencedSet<Described.Count> counts) {
			switch (described) {
				case Described.Part part -> part.fields().values().forEach((field) -> collect(field, counts));
				case Described.Parts several -> several.parts().forEach((part) -> collect(part, counts));
				case Described.Count count -> counts.add(count);
				case Described.Known ignored -> {
				}
			}
		}

	}

}
