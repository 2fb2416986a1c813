package io.throughline.ontology;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.NearestName;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;

/**
 * Checks that node types have what their interfaces say.
 *
 * @param model the model read so far
 * @param fields the fields of every type and interface
 * @param declarations all definitions
 * @param problems where problems go
 */
record InterfaceChecks(GraphModel model, Map<String, Fields> fields, Declarations declarations, Problems problems) {

	void run() {
		this.declarations.nodes().forEach((name, type) -> {
			for (String implemented : Declarations.interfacesOf(type)) {
				if (this.declarations.interfaces().containsKey(implemented)) {
					this.model.type(implemented)
						.fields()
						.forEach((declared) -> checkField(this.model.nodeType(name).orElseThrow(), implemented,
								declared));
				}
				else {
					reportUnknown(type, implemented);
				}
			}
			checkOwners(name, Declarations.interfacesOf(type));
		});
	}

	private void reportUnknown(ObjectTypeDefinition type, String implemented) {
		if (implemented.equals("Node")) {
			this.problems.at(type,
					"`" + type.getName() + "` implements `Node`, which the API adds to every type; leave it out.");
		}
		else if (!this.declarations.refused().contains(implemented)) {
			this.problems.at(type, "`" + type.getName() + "` implements `" + implemented
					+ "`, which is no interface here" + near(implemented));
		}
	}

	private String near(String implemented) {
		String near = NearestName.hint(implemented, this.declarations.interfaces().keySet());
		return near.isEmpty() ? "; write `interface " + implemented + " { … }`, or leave it out." : "." + near;
	}

	private void checkField(NodeType type, String implemented, Field declared) {
		Fields written = Objects.requireNonNull(this.fields.get(type.name()));
		if (written.refused().contains(declared.name())) {
			return;
		}
		String there = "`" + implemented + "." + declared.name() + "` (" + where(implemented, declared.name()) + ")";
		Optional<Field> own = type.field(declared.name());
		if (own.isEmpty()) {
			this.problems.at(this.declarations.definition(type.name()), "`" + type.name() + "` implements `"
					+ implemented + "`, but does not have " + there + "; write it here too.");
			return;
		}
		FieldDifference.between(own.get(), declared)
			.ifPresent((difference) -> this.problems.at(place(type.name(), declared.name()),
					"`" + type.name() + "." + declared.name() + "` does not agree with " + there + ": " + difference
							+ ". Write it the same in both places."));
	}

	/** A connection with properties has one interface's types, and cannot have two. */
	private void checkOwners(String type, List<String> interfaces) {
		for (Relationship own : this.model.type(type).relationships()) {
			List<String> owners = interfaces.stream()
				.filter(this.declarations.interfaces()::containsKey)
				.filter((name) -> this.model.type(name)
					.relationships()
					.stream()
					.anyMatch((declared) -> declared.name().equals(own.name())))
				.toList();
			if (DerivedType.hasOwnTypes(own) && owners.size() > 1) {
				this.problems.at(place(type, own.name()),
						"`" + type + "." + own.name() + "` is declared by `" + owners.get(0) + "` ("
								+ where(owners.get(0), own.name()) + ") and by `" + owners.get(1) + "` ("
								+ where(owners.get(1), own.name())
								+ "), and its connection can be of one of them; leave it out of the other.");
			}
		}
	}

	private Node<?> place(String type, String field) {
		return Optional.ofNullable(this.fields.get(type))
			.flatMap((read) -> read.definition(field))
			.<Node<?>>map((definition) -> definition)
			.orElseGet(() -> this.declarations.definition(type));
	}

	private String where(String type, String field) {
		return this.problems.where(place(type, field));
	}

}
