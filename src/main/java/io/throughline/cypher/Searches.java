package io.throughline.cypher;

import java.util.List;
import java.util.function.Function;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.model.SearchIndex;
import io.throughline.plan.SearchText;
import org.neo4j.cypherdsl.core.Node;

/**
 * Compiles searches into calls of the full-text indexes.
 *
 * @param patterns tells types of nodes apart
 * @param scope where names come from
 */
record Searches(Patterns patterns, Scope scope) {

	/** What a search finds among nodes of the target's type. */
	Hits hits(SearchText search, Subject.OfNode target) {
		return hits(target, (type) -> LuceneText.of(search, type.searchedProperties()));
	}

	/** The same, and what people call a node counts most. */
	Hits named(SearchText search, Subject.OfNode target) {
		return hits(target, (type) -> LuceneText.named(search, type));
	}

	private Hits hits(Subject.OfNode target, Function<NodeType, String> query) {
		List<Hits.Index> indexes = this.patterns.model()
			.searchedTypes(target.type())
			.stream()
			.map((type) -> index(type, query.apply(type), target.variable()))
			.toList();
		return new Hits(target.variable(), indexes, this.scope);
	}

	private Hits.Index index(NodeType type, String query, Node node) {
		GraphModel model = this.patterns.model();
		boolean pure = type.labels().size() == 1 && model.moreSpecificThan(type).isEmpty();
		return new Hits.Index(SearchIndex.of(model, type).orElseThrow().name(), query, type.key().stored(),
				pure ? Conditions.NONE : this.patterns.isOneOf(type, node));
	}

}
