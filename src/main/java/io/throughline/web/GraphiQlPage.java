package io.throughline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphiQL at {@code /graphiql}, without the internet: our page and script, the parts of
 * GraphiQL from a library, and the sample queries as JSON. The content security policy
 * lets the page load from and talk to this server only.
 */
final class GraphiQlPage {

	private static final Logger log = LoggerFactory.getLogger(GraphiQlPage.class);

	private static final String LIBRARY = "META-INF/resources/graphql-ui/";

	private static final List<String> PARTS = List.of("react.production.min.js", "react-dom.production.min.js",
			"graphiql.min.js", "graphiql.min.css");

	private static final List<String> OWN_PARTS = List.of("page.js", "page.css");

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final Resource samples;

	private final Supplier<Predicate<SampleQuery>> fits;

	GraphiQlPage(Resource samples, Supplier<Predicate<SampleQuery>> fits) {
		this.samples = samples;
		this.fits = fits;
	}

	RouterFunction<ServerResponse> routes() {
		var routes = RouterFunctions.route()
			.GET("/graphiql", (request) -> page())
			.HEAD("/graphiql", (request) -> page())
			.GET("/graphiql/samples", (request) -> ServerResponse.ok().body(offered()));
		PARTS.forEach((part) -> routes.GET("/graphiql/" + part, (request) -> part(LIBRARY + part)));
		OWN_PARTS.forEach((part) -> routes.GET("/graphiql/" + part, (request) -> part("graphiql/" + part)));
		return routes.build();
	}

	private List<SampleQuery> offered() throws IOException {
		List<SampleQuery> all = SampleQueries.parse(this.samples.getContentAsString(StandardCharsets.UTF_8));
		List<SampleQuery> offered = all.stream().filter(this.fits.get()).toList();
		if (offered.size() < all.size()) {
			log.info("{} of {} sample queries of {} do not fit the served schema and are not offered",
					all.size() - offered.size(), all.size(), this.samples);
		}
		return offered;
	}

	private static ServerResponse page() {
		return ServerResponse.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", POLICY)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.cacheControl(CacheControl.noCache())
			.body(new ClassPathResource("graphiql/index.html"));
	}

	private static ServerResponse part(String path) {
		String type = path.endsWith(".js") ? "text/javascript" : "text/css";
		return ServerResponse.ok()
			.contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noCache())
			.body(new ClassPathResource(path));
	}

}
