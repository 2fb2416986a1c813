package io.throughline.ontology;

import java.util.ArrayList;
import java.util.Objects;
import java.util.List;

import graphql.language.NamedNode;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import io.throughline.model.AbstractType;
import io.throughline.model.AbstractType.Kind;
import io.throughline.model.NearestName;

/**
 * Reads unions.
 *
 * @param declarations all definitions
 * @param problems where problems go
 */
record UnionReader(Declarations declarations, Problems problems) {

	AbstractType read(UnionTypeDefinition type) {
		Directives directives = Directives.on(type, DirectiveRule.Place.UNION, this.problems);
		List<String> members = new ArrayList<>();
		for (Type<?> member : memberTypes(type)) {
			String name = Objects.requireNonNull(((NamedNode<?>) member).getName());
			if (members.contains(name)) {
				this.problems.at(member,
						"The union `" + type.getName() + "` names `" + name + "` twice; leave one of them out.");
			}
			else if (isMember(type, member, name)) {
				members.add(name);
			}
		}
		if (type.getMemberTypes().isEmpty()) {
			this.problems.at(type,
					"The union `" + type.getName() + "` has no members; write `union " + type.getName() + " = A | B`.");
		}
		return new AbstractType(type.getName(), Declarations.text(type.getDescription()),
				new TypeNames(this.problems).plural(type.getName(), directives), Kind.UNION, members, List.of(),
				List.of(), List.of());
	}

	private String wayOut(String name) {
		if (this.declarations.interfaces().containsKey(name) || this.declarations.unions().containsKey(name)) {
			return " itself; name its types.";
		}
		String near = NearestName.hint(name, this.declarations.nodes().keySet());
		return near.isEmpty() ? "; name types that are marked `@node`." : "." + near;
	}

	@SuppressWarnings("unchecked")
	private static List<Type<?>> memberTypes(UnionTypeDefinition type) {
		return (List<Type<?>>) (List<?>) type.getMemberTypes();
	}

	private boolean isMember(UnionTypeDefinition type, Type<?> member, String name) {
		String start = "The union `" + type.getName() + "` holds `" + name + "`, which is ";
		if (name.equals(BuiltIn.EVIDENCE)) {
			this.problems.at(member, start + "found only in the field `evidence` of what it is for; leave it out.");
			return false;
		}
		if (!this.declarations.nodes().containsKey(name)) {
			if (!this.declarations.refused().contains(name)) {
				this.problems.at(member, start + "no type of node" + wayOut(name));
			}
			return false;
		}
		return true;
	}

}
