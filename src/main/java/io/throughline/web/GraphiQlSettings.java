package io.throughline.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The GraphiQL page ({@code throughline.graphiql}).
 *
 * @param samples the file of sample queries; those that do not fit the served schema are
 * left out
 */
@ConfigurationProperties("throughline.graphiql")
record GraphiQlSettings(@DefaultValue("classpath:graphiql/samples.graphql") Resource samples) {
}
