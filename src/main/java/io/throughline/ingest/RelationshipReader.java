package io.throughline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.throughline.model.GraphModel;
import io.throughline.model.NearestName;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relationships that stand under a field of a node.
 *
 * @param model the ontology
 * @param problems where problems go
 * @param statements where relationships go
 * @param evidence reads their evidence
 */
record RelationshipReader(GraphModel model, Problems problems, Statements statements, EvidenceReader evidence) {

	void read(Written.Entry entry, Relationship field, NodeAddress owner) {
		switch (entry.value()) {
			case Written.Mapping mapping when !field.many() -> readOne(mapping, field, owner);
			case Written.Many many when field.many() -> {
				for (Written value : many.values()) {
					if (value instanceof Written.Mapping mapping) {
						readOne(mapping, field, owner);
					}
					else {
						wrongShape(value, field);
					}
				}
			}
			default -> wrongShape(entry.value(), field);
		}
	}

	private void wrongShape(Written written, Relationship field) {
		String key = (written instanceof Written.Text text) ? text.text() : "key";
		String right = field.many()
				? "a list of relationships: under it, write `- " + field.target() + ": " + key + "`."
				: "one relationship at most: under it, write `" + field.target() + ": " + key + "`, without a dash.";
		this.problems.at(written.place(),
				"`" + field.name() + "` is written as " + written.words() + "; it is " + right);
	}

	private void readOne(Written.Mapping mapping, Relationship field, NodeAddress owner) {
		AddressReader.@Nullable Address address = new AddressReader(this.model, this.problems).read(mapping);
		if (address == null) {
			return;
		}
		NodeAddress target = address.node();
		List<NodeType> allowed = this.model.concreteTypes(this.model.type(field.target()));
		if (!allowed.contains(target.type())) {
			this.problems.at(mapping.place(),
					"`" + owner.type().name() + "." + field.name() + "` leads to "
							+ AddressReader.listed(allowed.stream().map(NodeType::name).toList()) + ", not to `"
							+ target.type().name() + "`.");
			return;
		}
		Map<String, Object> properties = new HashMap<>();
		RelationshipStatement relationship = RelationshipStatement.of(mapping.place(), field, owner, target,
				address.word(), properties);
		String words = owner.type().name() + "." + field.name();
		for (Written.Entry entry : mapping.entries().subList(1, mapping.entries().size())) {
			if (entry.name().equals(NodeReader.EVIDENCE)) {
				this.evidence.read(entry, new About.OfRelationship(relationship), field.edgeProperties(), words);
			}
			else {
				readProperty(entry, field, words, properties);
			}
		}
		require(field, mapping, words, properties);
		this.statements.relationship(relationship);
	}

	private void readProperty(Written.Entry entry, Relationship field, String words, Map<String, Object> properties) {
		Optional<Property> property = field.edgeProperties()
			.stream()
			.filter((known) -> known.name().equals(entry.name()))
			.findFirst();
		if (property.isEmpty()) {
			List<String> known = new ArrayList<>(field.edgeProperties().stream().map(Property::name).toList());
			known.add(NodeReader.EVIDENCE);
			this.problems.at(entry.place(), "A relationship of `" + words + "` has no property `" + entry.name()
					+ "`; it may have " + AddressReader.listed(known) + "." + NearestName.hint(entry.name(), known));
			return;
		}
		@Nullable Object value = new ValueReader(this.problems).read(entry.value(), property.get());
		if (value != null) {
			properties.put(property.get().stored(), value);
		}
	}

	private void require(Relationship field, Written.Mapping mapping, String words, Map<String, Object> properties) {
		for (Property property : field.edgeProperties()) {
			if (!property.required() || properties.containsKey(property.stored())) {
				continue;
			}
			if (property.list()) {
				properties.put(property.stored(), List.of());
			}
			else if (mapping.entries().stream().noneMatch((entry) -> entry.name().equals(property.name()))) {
				this.problems.at(mapping.place(),
						"A relationship of `" + words + "` needs `" + property.name() + "`, which is missing here.");
			}
		}
	}

}
