package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.EnumType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;

/**
 * The served API: what follows from the ontology by rule, in schema language.
 * <p>
 * Its size is a constant for each node type and for each relationship. The text is what
 * clients see at {@code /graphql/schema.graphqls} and what graphql-java serves.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">GraphQL Cursor Connections</a>
 */
public final class ServedSchema {

	static final String EVIDENCE = "Evidence";

	private ServedSchema() {
	}

	/** The schema language of the API that {@code model} gives. */
	public static String of(GraphModel model) {
		Sdl sdl = new Sdl();
		sdl.block("Where every question begins.", "type Query", rootFields(model));
		NodeTypes nodeTypes = new NodeTypes(model, sdl);
		Connections connections = new Connections(model, sdl);
		for (GraphType type : model.types().values()) {
			nodeTypes.write(type);
			connections.writeShared(type);
		}
		connections.relationships().forEach((relationship) -> {
			if (relationship.properties() != null) {
				connections.writeOwn(relationship, relationship.properties());
			}
		});
		connections.relationships()
			.flatMap((relationship) -> java.util.stream.Stream.ofNullable(relationship.properties()))
			.distinct()
			.forEach(connections::writeProperties);
		for (EnumType type : model.enums().values()) {
			sdl.block(type.description(), "enum " + type.name(),
					type.values().stream().map((value) -> Sdl.member(value.description(), value.name())).toList());
		}
		sdl.block("The types of node.", "enum NodeTypeName",
				nodeTypes.typeNames().stream().map((name) -> Sdl.member("The type `" + name + "`.", name)).toList());
		FilterTypes.write(model, sdl);
		sdl.raw(BuiltInTypes.TEXT);
		return sdl.toString();
	}

	/**
	 * Whether the type is the built-in one for evidence, which is found only through the
	 * statement it is for.
	 */
	public static boolean isEvidence(GraphType type) {
		return type.name().equals(EVIDENCE);
	}

	private static List<String> rootFields(GraphModel model) {
		List<String> fields = new ArrayList<>();
		fields.add(Sdl.member("The node with this global id; null if there is none.",
				"node(" + Sdl.argument("The global id.", "id: ID!") + "): Node"));
		fields.add(Sdl.member("The nodes with these global ids, in their order; null where there is none.",
				"nodes(" + Sdl.argument("The global ids, at most 100.", "ids: [ID!]!") + "): [Node]!"));
		for (GraphType type : model.types().values()) {
			if (isEvidence(type)) {
				continue;
			}
			if (type instanceof NodeType nodeType) {
				fields.add(Sdl.member("The " + nodeType.name() + " with this id; exactly one argument is to be given.",
						nodeType.singular() + lookupArguments(nodeType) + ": " + nodeType.name()));
			}
			fields.add(Sdl.member("All " + type.plural() + ", page by page.",
					type.plural() + Arguments.of(type.name() + "Where", "", type.name() + "Order") + ": " + type.name()
							+ "Connection!"));
		}
		return fields;
	}

	private static String lookupArguments(NodeType type) {
		StringBuilder arguments = new StringBuilder("(\n  " + Sdl.argument("The global id.", "id: ID"));
		for (Property property : type.uniqueProperties()) {
			arguments.append("\n  ")
				.append(Sdl.argument(property.description(), property.name() + ": " + property.type().graphqlName()));
		}
		return arguments.append("\n)").toString();
	}

}
