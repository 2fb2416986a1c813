package io.throughline.ontology;

import java.util.List;
import java.util.Objects;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.NamedNode;
import graphql.language.SDLExtensionDefinition;
import graphql.language.SchemaExtensionDefinition;

/**
 * Says of extensions what to write in their place. An extension of the schema by
 * directives that do nothing here may stay.
 *
 * @param definitions all definitions of the ontology
 * @param problems where problems go
 */
record ExtensionChecks(List<Definition<?>> definitions, Problems problems) {

	void check(Definition<?> extension) {
		if (extension instanceof SchemaExtensionDefinition schema) {
			checkSchema(schema);
			return;
		}
		String name = Objects.requireNonNull(((NamedNode<?>) extension).getName());
		if (DeclarationReader.OPERATION_TYPES.contains(name)) {
			this.problems.at(extension, "`" + name + "` is derived from the ontology; leave the extension out.");
		}
		else if (isDefined(name)) {
			this.problems.at(extension,
					"`extend` is not part of an ontology; write what `" + name + "` has in one place.");
		}
		else {
			this.problems.at(extension,
					"`" + name + "` is extended and not defined; write the whole of it without `extend`.");
		}
	}

	private void checkSchema(SchemaExtensionDefinition schema) {
		ForeignDirectives foreign = new ForeignDirectives(this.problems);
		boolean known = !schema.getDirectives().isEmpty() && schema.getOperationTypeDefinitions().isEmpty();
		for (Directive directive : schema.getDirectives()) {
			known = foreign.check(directive) && known;
		}
		if (!known) {
			this.problems.at(schema,
					"`extend schema` is not part of an ontology; leave it out, the root types are derived.");
		}
	}

	private boolean isDefined(String name) {
		return this.definitions.stream()
			.filter((definition) -> !(definition instanceof SDLExtensionDefinition))
			.anyMatch((definition) -> definition instanceof NamedNode<?> named && name.equals(named.getName()));
	}

}
