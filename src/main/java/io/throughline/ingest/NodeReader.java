package io.throughline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.NearestName;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import io.throughline.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads one node of a file, with its relationships and evidence, by the ontology.
 */
final class NodeReader {

	static final String EVIDENCE = "evidence";

	static final String TEXT = "text";

	private static final Set<String> DERIVED = Set.of("id", "displayName", "uri");

	private final Problems problems;

	private final Statements statements;

	private final AddressReader addresses;

	private final EvidenceReader evidence;

	private final RelationshipReader relationships;

	NodeReader(GraphModel model, Problems problems, Statements statements, SeedFile.Defaults defaults) {
		this.problems = problems;
		this.statements = statements;
		this.addresses = new AddressReader(model, problems);
		this.evidence = new EvidenceReader(defaults, problems, statements);
		this.relationships = new RelationshipReader(model, problems, statements, this.evidence);
	}

	void read(Written.Mapping node) {
		@Nullable NodeAddress address = this.addresses.node(node);
		if (address == null) {
			return;
		}
		NodePart part = new NodePart(node.place(), address, new LinkedHashMap<>(), new HashSet<>());
		for (Written.Entry entry : node.entries().subList(1, node.entries().size())) {
			if (entry.name().equals(EVIDENCE)) {
				this.evidence.read(entry, new About.OfNode(address), address.type().properties(),
						address.type().name());
			}
			else if (address.type().name().equals(Source.LABEL) && entry.name().equals(TEXT)) {
				addText(entry, address);
			}
			else {
				readField(entry, part);
			}
		}
		this.statements.node(part);
	}

	private void addText(Written.Entry entry, NodeAddress address) {
		Written.@Nullable Text file = SeedFile.text(entry, this.problems);
		if (file != null) {
			this.statements.text(new SourcePart(address, file));
		}
	}

	private void readField(Written.Entry entry, NodePart part) {
		NodeAddress address = part.address();
		NodeType type = address.type();
		@Nullable Field field = DERIVED.contains(entry.name()) ? null : type.field(entry.name()).orElse(null);
		switch (field) {
			case Property property when property.name().equals(type.key().name()) ->
				this.problems.at(entry.place(), "`" + entry.name() + "` is the key of `" + type.name()
						+ "` and stands in the address `" + address + "`. Leave this line out.");
			case Property property -> {
				@Nullable Object value = new ValueReader(this.problems).read(entry.value(), property);
				if (value != null) {
					part.values().put(property.name(), new ReadValue(entry.place(), property, value));
				}
				else {
					part.unread().add(property.name());
				}
			}
			case Relationship relationship -> this.relationships.read(entry, relationship, address);
			case Traversal ignored -> derived(entry, type);
			case null -> {
				if (DERIVED.contains(entry.name())) {
					derived(entry, type);
				}
				else {
					this.problems.at(entry.place(), "`" + type.name() + "` has no field `" + entry.name() + "`."
							+ NearestName.hint(entry.name(), writable(type)));
				}
			}
		}
	}

	private void derived(Written.Entry entry, NodeType type) {
		this.problems.at(entry.place(),
				"`" + type.name() + "." + entry.name() + "` is derived by the server and never written. Leave it out.");
	}

	private static List<String> writable(NodeType type) {
		List<String> names = new ArrayList<>(List.of(EVIDENCE));
		type.properties().forEach((property) -> names.add(property.name()));
		type.relationships().forEach((relationship) -> names.add(relationship.name()));
		return names;
	}

}
