"use strict";

// The page's address says what is in the editor: ?query=…&variables=…, or ?sample=N (from 1) for a sample query.
const asked = new URLSearchParams(location.search);

function remember(name, value) {
	asked.delete("sample");
	if (value) {
		asked.set(name, value);
	}
	else {
		asked.delete(name);
	}
	history.replaceState(null, "", asked.size ? "?" + asked : location.pathname);
}

function offer(samples) {
	const picker = document.getElementById("samples");
	picker.append(new Option("Choose…", ""));
	samples.forEach((sample, at) => picker.append(new Option(sample.title, String(at + 1))));
	picker.value = asked.get("sample") ?? "";
	picker.addEventListener("change", () => {
		if (picker.value) {
			location.search = "?sample=" + picker.value;
		}
	});
	document.getElementById("picker").hidden = samples.length === 0;
}

function show(samples) {
	const sample = samples[Number(asked.get("sample")) - 1];
	ReactDOM.createRoot(document.getElementById("graphiql")).render(React.createElement(GraphiQL, {
		fetcher: GraphiQL.createFetcher({ url: "graphql" }),
		query: asked.get("query") ?? sample?.query,
		variables: asked.get("variables") ?? undefined,
		defaultQuery: samples[0]?.query ?? "",
		defaultEditorToolsVisibility: true,
		shouldPersistHeaders: false,
		onEditQuery: (query) => remember("query", query),
		onEditVariables: (variables) => remember("variables", variables)
	}));
}

fetch("graphiql/samples")
	.then((response) => (response.ok ? response.json() : []))
	.catch(() => [])
	.then((samples) => {
		offer(samples);
		show(samples);
	});
