package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
		Connections.relationships(model).stream().filter(DerivedNames::hasOwnTypes).forEach(connections::writeOwn);
		writeProperties(model, connections);
		for (EnumType type : model.enums().values()) {
			sdl.block(Descriptions.of(type), "enum " + type.name(),
					type.values().stream().map((value) -> Sdl.member(Descriptions.of(value), value.name())).toList());
		}
		SearchTypes.write(model, sdl);
		PathTypes.write(model, sdl);
		if (!model.abstractTypes().isEmpty() || SearchTypes.isSearched(model)) {
			sdl.block("The types of node.", "enum NodeTypeName", typeNames(model));
		}
		FilterTypes.write(model, sdl);
		new FacetTypes(model, sdl).writeShared();
		if (connections.hasPlain()) {
			sdl.raw(BuiltInTypes.RELATIONSHIP_WHERE);
		}
		sdl.raw(BuiltInTypes.TEXT);
		sdl.raw(OntologyTypes.TEXT);
		return sdl.toString();
	}

	private static void writeProperties(GraphModel model, Connections connections) {
		Connections.relationships(model)
			.stream()
			.flatMap((relationship) -> Stream.ofNullable(relationship.properties()))
			.distinct()
			.forEach(connections::writeProperties);
	}

	private static List<String> typeNames(GraphModel model) {
		return model.nodeTypes()
			.stream()
			.filter((type) -> !isEvidence(type))
			.map((type) -> Sdl.member(Descriptions.of(type), type.name()))
			.toList();
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
				"node(" + Sdl.inline("The global id.", "id: ID!") + "): Node"));
		fields.add(Sdl.member("The nodes with these global ids, in their order; null where there is none.",
				"nodes(" + Sdl.inline("The global ids, at most 100.", "ids: [ID!]!") + "): [Node]!"));
		fields.add(OntologyTypes.ROOT_FIELD);
		fields.addAll(SearchTypes.rootFields(model));
		fields.addAll(PathTypes.rootFields(model));
		for (GraphType type : model.types().values()) {
			if (isEvidence(type)) {
				continue;
			}
			if (type instanceof NodeType nodeType) {
				fields.add(Sdl.member(
						"One of the " + Descriptions.many(nodeType)
								+ ", by exactly one of the arguments; null if there is none.",
						nodeType.singular() + lookupArguments(nodeType) + ": " + nodeType.name()));
			}
			fields.add(Sdl.member("All " + Descriptions.many(type) + ", page by page.",
					type.plural() + Arguments.of(type.name() + "Where", "", type.name() + "Order") + ": " + type.name()
							+ "Connection!"));
		}
		return fields;
	}

	private static String lookupArguments(NodeType type) {
		StringBuilder arguments = new StringBuilder("(\n  " + Sdl.inline("The global id.", "id: ID"));
		for (Property property : type.uniqueProperties()) {
			arguments.append("\n  ")
				.append(Sdl.inline(Descriptions.of(property), property.name() + ": " + property.type().graphqlName()));
		}
		return arguments.append("\n)").toString();
	}

}
