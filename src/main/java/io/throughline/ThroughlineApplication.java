package io.throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveRepositoriesAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.data.GraphQlQueryByExampleAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.data.GraphQlReactiveQueryByExampleAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration;

/**
 * Starts the server: database, graph, API. What is excluded would be made, with the
 * classes it needs, because a library could do it, and nothing here would ask for it.
 */
@SpringBootApplication(exclude = { DataNeo4jReactiveAutoConfiguration.class,
		DataNeo4jReactiveRepositoriesAutoConfiguration.class, DataWebAutoConfiguration.class,
		GraphQlQueryByExampleAutoConfiguration.class, GraphQlReactiveQueryByExampleAutoConfiguration.class,
		JtaAutoConfiguration.class, MultipartAutoConfiguration.class, TaskSchedulingAutoConfiguration.class })
public class ThroughlineApplication {

	public static void main(String[] args) {
		SpringApplication.run(ThroughlineApplication.class, args);
	}

}
