package io.throughline.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which ontology is served ({@code throughline}).
 *
 * @param schema the path of the ontology's file
 * @param baseUrl what the permanent addresses of nodes begin with, without a slash at the
 * end
 */
@ConfigurationProperties("throughline")
record OntologySettings(@DefaultValue("schema.graphqls") String schema, String baseUrl) {
}
