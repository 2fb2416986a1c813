import { graphql } from "./generated";
import type { TypedDocumentString } from "./generated/graphql";

const briefs = graphql(`
  query Briefs($slug: String!, $kind: ResourceKind!) {
    initiative(slug: $slug) {
      name
      sites(orderBy: [{ name: ASC }]) {
        edges {
          since
          node {
            name
            resources(where: { kind: { eq: $kind } }) {
              nodes { title publishedYear }
            }
          }
        }
      }
    }
  }
`);

/** Sends a query; what it answers and which variables it takes is known from the query. */
async function ask<Answer, Variables>(query: TypedDocumentString<Answer, Variables>, variables: Variables): Promise<Answer> {
  const response = await fetch("http://localhost:8080/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(errors[0].message);
  }
  return data;
}

const { initiative } = await ask(briefs, { slug: "closing-the-achievement-gaps", kind: "ISSUE_BRIEF" });
for (const { since, node } of initiative?.sites.edges ?? []) {
  const titles: string[] = node.resources.nodes.map((resource) => resource.title);
  console.log(`${node.name} (${since ?? "year unknown"}): ${titles.join("; ")}`);
}
