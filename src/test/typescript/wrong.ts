import type { BriefsQuery, BriefsQueryVariables } from "./generated/graphql";

// Each of these is a mistake, and the compiler is to find it.
export const noSuchKind: BriefsQueryVariables = { slug: "seattle", kind: "ISSUE_BREIF" };
export const noSuchField = (answer: BriefsQuery) => answer.initiative?.sites.edges.map((edge) => edge.node.nmae);
export const mayBeNull = (answer: BriefsQuery) => answer.initiative.name;
