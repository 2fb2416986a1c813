package io.throughline.web;

import java.net.URI;
import java.util.stream.Collectors;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The permanent address of a node: leads to GraphiQL with the question for that node, its
 * properties and its evidence.
 *
 * @param model the ontology
 */
record NodePage(GraphModel model) {

	ServerResponse redirect(String type, String key) {
		return this.model.nodeType(type)
			.map((nodeType) -> ServerResponse.status(HttpStatus.SEE_OTHER)
				.location(graphiQl(question(nodeType, new GlobalId(type, key))))
				.build())
			.orElseGet(() -> ServerResponse.notFound().build());
	}

	private static String question(NodeType type, GlobalId id) {
		String properties = type.properties()
			.stream()
			.map((property) -> "      " + property.name())
			.collect(Collectors.joining("\n"));
		String quoted = id.toString().replace("\\", "\\\\").replace("\"", "\\\"");
		return """
				{
				  node(id: "%s") {
				    displayName
				    ... on %s {
				%s
				    }
				    evidence { basis quote source { title url } }
				  }
				}
				""".formatted(quoted, type.name(), properties);
	}

	private static URI graphiQl(String question) {
		return UriComponentsBuilder.fromPath("/graphiql").queryParam("query", "{query}").build(question);
	}

}
