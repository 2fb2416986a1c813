package io.throughline.web;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class GraphiQlPageTests {

	private final MockMvc browser = browser((sample) -> true);

	@Test
	void thePageLoadsNothingFromElsewhere() throws Exception {
		this.browser.perform(get("/graphiql"))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
			.andExpect(content().string(not(containsString("//"))));
	}

	@Test
	void everythingThePageNamesIsServed() throws Exception {
		String page = this.browser.perform(get("/graphiql")).andReturn().getResponse().getContentAsString();
		var named = Pattern.compile("(?:src|href)=\"(graphiql/[^\"]+)\"").matcher(page).results().toList();
		assertThat(named).hasSizeGreaterThan(4);
		for (var part : named) {
			this.browser.perform(get("/" + part.group(1))).andExpect(status().isOk());
		}
	}

	@Test
	void theLibrarysOwnPageIsNotServed() throws Exception {
		this.browser.perform(get("/graphiql/render.js")).andExpect(status().isNotFound());
		this.browser.perform(get("/graphql-ui/index.html")).andExpect(status().isNotFound());
	}

	@Test
	void samplesAreOfferedWithTheirTitles() throws Exception {
		this.browser.perform(get("/graphiql/samples"))
			.andExpect(jsonPath("$[0].title").isNotEmpty())
			.andExpect(jsonPath("$[0].query").isNotEmpty());
	}

	@Test
	void samplesThatDoNotFitAreLeftOut() throws Exception {
		browser((sample) -> false).perform(get("/graphiql/samples")).andExpect(content().json("[]"));
	}

	@Test
	void theStartLineSaysWhereAndHowLong() {
		assertThat(StartLine.text("http://127.0.0.1:8080", 6349))
			.isEqualTo("Ready after 6.3 s. Ask at http://127.0.0.1:8080/graphiql, "
					+ "send GraphQL to http://127.0.0.1:8080/graphql");
	}

	private static MockMvc browser(Predicate<SampleQuery> fits) {
		var page = new GraphiQlPage(new ClassPathResource("graphiql/samples.graphql"), () -> fits);
		return MockMvcBuilders.routerFunctions(page.routes()).build();
	}

}
