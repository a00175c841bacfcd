// Puts the definitions of kinds into chunks, the files that are loaded together: the kinds with a pod template share one,
// the others stand by group and version. The schemas of a chunk are complete in themselves; the documentation, which is
// four times as large and less urgent, is kept once, and a chunk names the others that it needs.

/**
 * `origin`: served by the newest API server, no longer served, or brought by a custom resource definition.
 * @typedef {{ apiVersion: string, kind: string, plural: string, namespaced: boolean, definition: string,
 *   origin: "builtIn" | "legacy" | "custom" }} Kind
 * @typedef {{ kinds: (Kind & { chunk: string })[], schemas: Map<string, object>, docs: Map<string, object> }} Chunks
 * @param {readonly Kind[]} kinds
 * @param {Map<string, import("./definitions.mjs").Definition>} definitions
 * @returns {Chunks}
 */
export function makeChunks(kinds, definitions, notice) {
  const placed = kinds.map((kind) => ({ ...kind, chunk: chunkOf(kind, definitions) }));
  const names = [...new Set(placed.map(({ chunk }) => chunk))];
  const schemas = new Map(
    names.map((name) => [
      name,
      schemasOf(
        placed.filter((kind) => kind.chunk === name),
        definitions,
      ),
    ]),
  );
  const docs = makeDocs(schemas, definitions);
  return { kinds: placed, schemas, docs: new Map([...docs].map(([name, one]) => [name, { notice, ...one }])) };
}

function chunkOf({ apiVersion, origin, definition }, definitions) {
  const [group, version] = apiVersion.includes("/") ? apiVersion.split("/") : ["core", apiVersion];
  const hasPods = origin !== "custom" && closure([definition], definitions).has("V1PodTemplateSpec");
  if (hasPods || (group === "core" && definition === "V1Pod"))
    return origin === "legacy" ? "legacy-workloads" : "workloads";
  return origin === "legacy" ? `legacy-${group}` : `${group}-${version}`;
}

function schemasOf(roots, definitions) {
  const starts = roots.map(({ definition }) => definition);
  const demanding = closure(starts, definitions, ["status"]);
  const schemas = {};
  for (const name of [...closure(starts, definitions)].sort()) {
    const { schema } = definitions.get(name);
    const root = roots.find(({ definition }) => definition === name);
    const own = demanding.has(name) ? schema : withoutRequired(schema);
    schemas[name] = root === undefined || root.kind === "List" ? own : asRoot(own, root);
  }
  return { definitions: schemas };
}

/**
 * What many chunks share stands in one of its own, what a few share in the first of them. A type that hardly differs from
 * its newer version holds what differs.
 */
function makeDocs(schemas, definitions) {
  const users = new Map();
  for (const chunk of inOrder([...schemas.keys()]))
    for (const name of Object.keys(schemas.get(chunk).definitions))
      users.set(name, [...(users.get(name) ?? []), chunk]);
  const docs = new Map([COMMON, ...schemas.keys()].map((chunk) => [chunk, { definitions: {} }]));
  const newest = new Map();
  for (const [name, chunks] of [...users].sort(newerFirst)) {
    const own = definitions.get(name).docs;
    if (Object.values(own).every((part) => part === "")) continue;
    const owner = chunks.length >= MANY ? COMMON : chunks[0];
    const newer = newest.get(bareName(name));
    const isAlike = newer !== undefined && sameTexts(own, newer.docs) * 2 > Object.keys(own.properties ?? {}).length;
    if (newer === undefined) newest.set(bareName(name), { name, owner, docs: own });
    docs.get(owner).definitions[name] = isAlike ? { like: newer.name, ...difference(own, newer.docs) } : own;
    for (const chunk of [...chunks, owner])
      for (const other of isAlike ? [owner, newer.owner] : [owner])
        if (chunk !== other) docs.get(chunk).also = [...new Set([...(docs.get(chunk).also ?? []), other])];
  }
  return docs;
}

function newerFirst([a], [b]) {
  return stabilityOf(b) - stabilityOf(a);
}

/** Of what is served now: `V1…`; everything else has a longer name or a stage. */
function stabilityOf(name) {
  const [, major, stage, minor = 0] = /V(\d+)(?:(alpha|beta)(\d+))?/.exec(name) ?? [];
  return ({ alpha: 0, beta: 1 }[stage] ?? 2) * 1000 + Number(major ?? 0) * 100 + Number(minor);
}

function bareName(name) {
  return name.replace(/^.*?V\d+(?:(?:alpha|beta)\d+)?(?=[A-Z])/, "");
}

function sameTexts(own, other) {
  const values = isSame(own.values, other.values) && own.values !== undefined ? 1 : 0;
  return (
    values +
    Object.entries(own.properties ?? {}).filter(([key, text]) => isSameText(text, other.properties?.[key])).length
  );
}

function difference(own, other) {
  const properties = Object.entries(own.properties ?? {}).filter(
    ([key, text]) => !isSameText(text, other.properties?.[key]),
  );
  return {
    ...(isSameText(own.text, other.text) ? {} : { text: own.text }),
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
    ...(own.deprecated === undefined ? {} : { deprecated: own.deprecated }),
    ...(own.values === undefined || isSame(own.values, other.values) ? {} : { values: own.values }),
  };
}

/** Some packages write paragraphs, some do not. */
function isSameText(a, b) {
  return b !== undefined && a.replace(/\s+/g, " ") === b.replace(/\s+/g, " ");
}

function isSame(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

const COMMON = "common";
const MANY = 8;

/** Those of today's API first, since they are the ones that are looked at. */
function inOrder(chunks) {
  const rank = (chunk) => (chunk === "workloads" ? 0 : chunk.startsWith("legacy-") ? 2 : 1);
  return chunks.sort((a, b) => rank(a) - rank(b));
}

/** The names of definitions that the given ones need, themselves included. */
function closure(names, definitions, without = []) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    const definition = definitions.get(name);
    if (definition === undefined) throw new Error(`There is no definition of ${name}.`);
    found.add(name);
    for (const next of references(definition.schema, without)) visit(next);
  };
  for (const name of names) visit(name);
  return found;
}

function references(schema, without) {
  if (typeof schema.$ref === "string") return [schema.$ref.replace("#/definitions/", "")];
  const members = Object.entries(schema.properties ?? {}).filter(([key]) => !without.includes(key));
  const parts = [schema.items, schema.additionalProperties, ...members.map(([, member]) => member)];
  return parts.flatMap((part) => (typeof part === "object" ? references(part, without) : []));
}

/** What only the server writes is not checked for being whole. */
function withoutRequired({ required: _, ...schema }) {
  return schema;
}

function isFirst(one, index, all) {
  return all.indexOf(one) === index;
}

/** Its own apiVersion and kind are what a kind is found by; `unnamed` files are known by their names. */
function asRoot(schema, { apiVersion, kind, unnamed = false }) {
  const { metadata, apiVersion: _, kind: __, ...properties } = schema.properties;
  return {
    ...schema,
    properties: {
      apiVersion: { type: "string", enum: [apiVersion] },
      kind: { type: "string", enum: [kind] },
      ...(metadata === undefined ? {} : { metadata }),
      ...properties,
    },
    required: [...(unnamed ? [] : ["apiVersion", "kind"]), ...(schema.required ?? [])].filter(isFirst),
  };
}
