package io.throughline.ontology;

import java.util.HashMap;
import java.util.Objects;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.Field;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.UnionTypeDefinition;
import io.throughline.model.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Sorts definitions by kind and refuses those that an ontology cannot have.
 */
final class DeclarationReader {

	static final List<String> OPERATION_TYPES = List.of("Query", "Mutation", "Subscription");

	private final Declarations declarations = Declarations.empty();

	private final Map<String, Node<?>> seen = new HashMap<>();

	private final Set<String> builtIn = new LinkedHashSet<>();

	private final Problems problems;

	private final ExtensionChecks extensions;

	private DeclarationReader(Problems problems, ExtensionChecks extensions) {
		this.problems = problems;
		this.extensions = extensions;
	}

	/** The author's definitions, and after them the built-in ones. */
	static Declarations read(Document authored, Document builtIn, Problems problems) {
		DeclarationReader reader = new DeclarationReader(problems,
				new ExtensionChecks(definitions(authored), problems));
		List<Definition<?>> builtInDefinitions = definitions(builtIn);
		builtInDefinitions.forEach((definition) -> reader.builtIn.add(((NamedNode<?>) definition).getName()));
		@Nullable Definition<?> before = null;
		for (Definition<?> definition : definitions(authored)) {
			reader.readAuthored(definition, before);
			before = definition;
		}
		if (reader.declarations.nodes().isEmpty() && reader.declarations.refused().isEmpty()) {
			problems.at(new graphql.language.SourceLocation(1, 1),
					"The ontology has no type of node; write at least one `type … @node { … }`.");
		}
		builtInDefinitions.forEach(reader::add);
		return reader.declarations;
	}

	@SuppressWarnings("unchecked")
	private static List<Definition<?>> definitions(Document document) {
		return (List<Definition<?>>) (List<?>) document.getDefinitions();
	}

	private void readAuthored(Definition<?> definition, @Nullable Definition<?> before) {
		switch (definition) {
			case OperationDefinition operation -> refuseOperation(operation, before);
			case SDLExtensionDefinition ignored -> this.extensions.check(definition);
			case DirectiveDefinition directive -> readDirective(directive);
			case SchemaDefinition ignored -> this.problems.at(definition,
					"`schema` is not part of an ontology; leave it out, the root types are derived.");
			case ScalarTypeDefinition scalar -> refuseScalar(scalar);
			case NamedNode<?> named when isNew(named) -> add(definition);
			default -> {
			}
		}
	}

	/** A field without its colon makes graphql-java see a query behind an empty type. */
	private void refuseOperation(OperationDefinition operation, @Nullable Definition<?> before) {
		if (operation.getName() == null && before instanceof NamedNode<?> type && isEmptyType(before)) {
			Node<?> place = operation.getSelectionSet()
				.getSelections()
				.stream()
				.filter((selection) -> selection instanceof Field field && field.getAlias() == null)
				.findFirst()
				.<Node<?>>map((selection) -> selection)
				.orElse(operation);
			this.declarations.refused().add(type.getName());
			this.problems.at(place, "The fields of `" + type.getName()
					+ "` cannot be read from here on; each is written `name: Type`, such as `title: String!`.");
			return;
		}
		this.problems.at(operation, "A query is not part of an ontology; leave it out.");
	}

	private static boolean isEmptyType(Definition<?> definition) {
		return switch (definition) {
			case ObjectTypeDefinition type -> type.getFieldDefinitions().isEmpty();
			case InterfaceTypeDefinition type -> type.getFieldDefinitions().isEmpty();
			default -> false;
		};
	}

	private void readDirective(DirectiveDefinition directive) {
		if (DirectiveRule.of(directive.getName()).isEmpty()) {
			this.problems.at(directive, "`@" + directive.getName()
					+ "` cannot be added; an ontology's directives are given. Leave the definition out.");
		}
	}

	private void refuseScalar(ScalarTypeDefinition scalar) {
		boolean known = ScalarType.of(scalar.getName()).isPresent();
		this.declarations.refused().add(scalar.getName());
		this.problems.at(scalar, known ? "`" + scalar.getName() + "` is built in; leave this line out."
				: "`scalar` is not part of an ontology; the scalars are " + PropertyReader.scalars() + ".");
	}

	private boolean isNew(NamedNode<?> named) {
		String name = Objects.requireNonNull(named.getName());
		@Nullable Node<?> first = this.seen.putIfAbsent(name, named);
		if (first != null) {
			this.problems.at(named, "`" + name + "` is defined twice, first in " + this.problems.where(first)
					+ "; rename one of them.");
			return false;
		}
		if (this.builtIn.contains(name) || ScalarType.of(name).isPresent()) {
			this.problems.at(named, "`" + name + "` is built in; give your type another name.");
			return false;
		}
		if (name.startsWith("__")) {
			this.problems.at(named,
					"`" + name + "` begins with `__`, which GraphQL keeps for itself; choose another name.");
		}
		return true;
	}

	private void add(Definition<?> definition) {
		switch (definition) {
			case ObjectTypeDefinition type -> addType(type);
			case InterfaceTypeDefinition type -> addInterface(type);
			case UnionTypeDefinition type -> this.declarations.unions().put(type.getName(), type);
			case EnumTypeDefinition type -> this.declarations.enums().put(type.getName(), type);
			default -> {
				this.problems.at(definition, "An ontology holds `type`, `interface`, `union` and `enum`; "
						+ nameOf(definition) + " is none of them. Leave it out: the rest is derived.");
				this.declarations.refused().add(((NamedNode<?>) definition).getName());
			}
		}
	}

	private void addInterface(InterfaceTypeDefinition type) {
		if (type.hasDirective(DirectiveRule.RELATIONSHIP_PROPERTIES.directive)) {
			this.declarations.refused().add(type.getName());
			this.problems.at(type,
					"`" + type.getName() + "` holds properties of relationships and is an interface; write `type "
							+ type.getName() + " @relationshipProperties { … }`.");
			return;
		}
		this.declarations.interfaces().put(type.getName(), type);
	}

	private void addType(ObjectTypeDefinition type) {
		boolean node = type.hasDirective(DirectiveRule.NODE.directive);
		boolean edge = type.hasDirective(DirectiveRule.RELATIONSHIP_PROPERTIES.directive);
		if (node == edge || OPERATION_TYPES.contains(type.getName())) {
			this.declarations.refused().add(type.getName());
			refuseType(type, node);
		}
		else if (node) {
			this.declarations.nodes().put(type.getName(), type);
		}
		else {
			this.declarations.edges().put(type.getName(), type);
		}
	}

	private void refuseType(ObjectTypeDefinition type, boolean both) {
		String name = "`" + type.getName() + "`";
		if (OPERATION_TYPES.contains(type.getName())) {
			this.problems.at(type, name + " is derived from the ontology; leave it out.");
		}
		else if (both) {
			this.problems.at(type, name
					+ " is marked both `@node` and `@relationshipProperties`; it can be one of them: leave the other out.");
		}
		else if (type.hasDirective(ForeignDirective.JWT.directive)) {
			new ForeignDirectives(this.problems).check(type.getDirectives(ForeignDirective.JWT.directive).getFirst());
		}
		else {
			this.problems.at(type, name + " is marked neither `@node` nor `@relationshipProperties`; write `type "
					+ type.getName() + " @node { … }` if it stands for nodes, else leave it out.");
		}
	}

	private static String nameOf(Definition<?> definition) {
		return (definition instanceof NamedNode<?> named) ? "`" + named.getName() + "`" : "this";
	}

}
