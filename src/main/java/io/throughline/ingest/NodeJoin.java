package io.throughline.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.throughline.model.GlobalId;

/**
 * Hands every node over once. Nearly all of them come with their one entry; those whose
 * properties stand in several entries are kept, and come at the end.
 */
final class NodeJoin {

	private final Survey survey;

	private final Consumer<List<NodePart>> nodes;

	private final Map<GlobalId, List<NodePart>> several = new LinkedHashMap<>();

	/**
	 * @param survey what the first reading found
	 * @param nodes takes everything that is said about a node
	 */
	NodeJoin(Survey survey, Consumer<List<NodePart>> nodes) {
		this.survey = survey;
		this.nodes = nodes;
	}

	void add(NodePart part) {
		if (this.survey.isSeenTogether(part.address())) {
			keep(part);
		}
		else if (!part.bare()) {
			this.nodes.accept(List.of(part));
		}
		else if (!this.survey.isDescribed(part.address())) {
			addUndescribed(part);
		}
	}

	private void addUndescribed(NodePart part) {
		if (!this.survey.isWrittenAgain(new About.OfNode(part.address()))) {
			this.nodes.accept(List.of(part));
		}
		else {
			keep(part);
		}
	}

	private void keep(NodePart part) {
		this.several.computeIfAbsent(part.address().id(), (id) -> new ArrayList<>()).add(part);
	}

	/** Hands over those whose entries were kept. */
	void end() {
		this.several.values().forEach(this.nodes);
		this.several.clear();
	}

}
