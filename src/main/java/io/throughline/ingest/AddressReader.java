package io.throughline.ingest;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.throughline.model.AbstractType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NearestName;
import io.throughline.model.NodeType;
import io.throughline.provenance.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first entry of a node or of a relationship: which node is meant.
 *
 * @param model the ontology
 * @param problems where problems go
 */
record AddressReader(GraphModel model, Problems problems) {

	/**
	 * An address, and the word beside its key.
	 *
	 * @param node which node
	 * @param word what tells a relationship from a parallel one, or null
	 */
	record Address(NodeAddress node, @Nullable String word) {
	}

	/** The address of a node, or null after reporting what is wrong. */
	@Nullable NodeAddress node(Written.Mapping mapping) {
		Address address = read(mapping);
		if (address != null && address.word() != null) {
			this.problems.at(mapping.place(), "A second word beside the key tells parallel relationships apart; a node "
					+ "has a key only. Write `" + address.node() + "`.");
		}
		return (address != null) ? address.node() : null;
	}

	/** The address at the other end of a relationship, or null after reporting. */
	@Nullable Address read(Written.Mapping mapping) {
		if (mapping.entries().isEmpty()) {
			this.problems.incompleteAt(mapping.place(), "An address is expected here: `Type: key`.");
			return null;
		}
		Written.Entry first = mapping.entries().getFirst();
		NodeType type = type(first, mapping);
		if (type == null) {
			return null;
		}
		return switch (first.value()) {
			case Written.Text key -> address(type, key, null);
			case Written.Many many when many.values().size() == 2
					&& many.values().getFirst() instanceof Written.Text key
					&& many.values().getLast() instanceof Written.Text word && !word.text().isBlank() ->
				address(type, key, word.text());
			default -> {
				this.problems.incompleteAt(first.place(),
						"`" + first.name() + "` has " + first.value().words() + " for a key. Write `" + first.name()
								+ ": " + type.key().name() + "`" + ", or `[" + type.key().name()
								+ ", word]` for a parallel relationship.");
				yield null;
			}
		};
	}

	private @Nullable Address address(NodeType type, Written.Text written, @Nullable String word) {
		Object key = new ValueReader(this.problems).single(written, type.key());
		if (key == null || written.text().isBlank()) {
			this.problems.incompleteAt(written.place(), "`" + type.name() + "` needs a key: the value of `"
					+ type.key().name() + "`. Write `" + type.name() + ": …`.");
			return null;
		}
		return new Address(new NodeAddress(type, key), word);
	}

	private @Nullable NodeType type(Written.Entry first, Written.Mapping mapping) {
		@Nullable GraphType type = this.model.types().get(first.name());
		if (type instanceof NodeType nodeType) {
			if (nodeType.name().equals(Evidence.LABEL)) {
				this.problems.at(first.place(),
						"Evidence is no node of its own here. Write it as `evidence:` under what " + "it is for.");
				return null;
			}
			return nodeType;
		}
		if (type instanceof AbstractType several) {
			this.problems.incompleteAt(first.place(),
					"`" + several.name() + "` is "
							+ ((several.kind() == AbstractType.Kind.UNION) ? "a union" : "an interface")
							+ "; a node has one of its types: " + listed(several.members()) + ".");
			return null;
		}
		this.problems.incompleteAt(first.place(), unknown(first, mapping));
		return null;
	}

	private String unknown(Written.Entry first, Written.Mapping mapping) {
		List<String> types = this.model.nodeTypes()
			.stream()
			.map(NodeType::name)
			.filter((name) -> !name.equals(Evidence.LABEL))
			.toList();
		String misplaced = mapping.entries()
			.stream()
			.filter((entry) -> types.contains(entry.name()))
			.map((entry) -> " Move the address `" + entry.name() + ": …` before it.")
			.findFirst()
			.orElse("");
		return "`" + first.name()
				+ "` stands where an address `Type: key` begins, and the ontology has no type of that " + "name."
				+ (misplaced.isEmpty() ? NearestName.hint(first.name(), types) : misplaced);
	}

	static String listed(Collection<String> names) {
		return names.stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", "));
	}

}
