// Lists the kinds that there are: those of the newest API server, those that it no longer serves, and those of custom
// resources that come with Stowage.

/** @returns {import("./chunks.mjs").Kind[]} */
export function listKinds({ apis, declarations, customResources }, nameOf) {
  const builtIn = apis.map(({ model, ...api }) => ({ ...api, definition: model, origin: "builtIn" }));
  const known = new Map(builtIn.map((api) => [`${api.apiVersion} ${api.kind}`, api]));
  const others = [...declarations].flatMap(([longName, declaration]) => {
    const found = kindOf(declaration);
    if (found === undefined || found.kind.endsWith("List") || known.has(`${found.apiVersion} ${found.kind}`)) return [];
    const definition = nameOf(longName);
    if (/node_modules\/kubernetes-models\//.test(declaration.file)) return [earlier(found, definition, builtIn)];
    return custom(found, definition, customResources);
  });
  return [...builtIn, ...others].sort((a, b) => compare(a.apiVersion, b.apiVersion) || compare(a.kind, b.kind));
}

function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function kindOf({ properties = [] }) {
  const [apiVersion, kind] = ["apiVersion", "kind"].map(
    (key) => properties.find((property) => property.key === key)?.schema.enum?.[0],
  );
  return apiVersion === undefined || kind === undefined ? undefined : { apiVersion, kind };
}

/** Of a version that was never withdrawn the client only lacks the path: such objects are made below others. */
function earlier({ apiVersion, kind }, definition, builtIn) {
  const same = builtIn.find((api) => api.kind === kind);
  return {
    apiVersion,
    kind,
    plural: same?.plural ?? pluralOf(kind),
    namespaced: same?.namespaced ?? !CLUSTER_SCOPED.has(kind),
    definition,
    origin: /(?:^|\/)v1$/.test(apiVersion) ? "builtIn" : "legacy",
  };
}

const CLUSTER_SCOPED = new Set(["PodSecurityPolicy", "ComponentStatus"]);

/** Only of the groups that the table names. */
function custom({ apiVersion, kind }, definition, { groups, clusterScoped, plurals }) {
  const [group] = apiVersion.split("/");
  if (!groups.includes(group) || plurals[kind] === null) return [];
  const namespaced = !clusterScoped.includes(kind);
  return [{ apiVersion, kind, plural: plurals[kind] ?? pluralOf(kind), namespaced, definition, origin: "custom" }];
}

export function pluralOf(kind) {
  const word = kind.toLowerCase();
  if (/(?:s|x|ch)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
