// Reads which fields the types of one minor have out of packages of declarations. A type is told by the group, version and
// name that it has in the specification.

/**
 * @typedef {{ group: string, version: string, name: string, properties: Map<string, boolean> }} Type
 * `properties`: key → whether it must be there; undefined where the package does not say.
 * @returns {Type[]}
 */
export function readCdk8s(text) {
  const types = new Map();
  const fields = /\* @schema (io\.k8s\.[\w.-]+)#(\S+)\n(?: *\*.*\n)*? *\*\/\n *readonly [^?:]+(\?)?:/g;
  for (const [, id, key, mark] of text.matchAll(fields)) {
    const type = types.get(id) ?? { ...placeOf(id), properties: new Map() };
    type.properties.set(key, mark === undefined);
    types.set(id, type);
  }
  return [...types.values()];
}

/** `io.k8s.api.apps.v1.DeploymentSpec`: the three last words. */
function placeOf(id) {
  const [group, version, name] = id.split(".").slice(-3);
  return { group, version, name };
}

/** @returns {Type[]} */
export function readPulumi(text) {
  const types = [];
  let group = "";
  let version = "";
  let type;
  for (const line of text.split("\n")) {
    const [, outer] = /^export declare namespace (\w+) \{/.exec(line) ?? [];
    const [, inner] = /^ {4}namespace (\w+) \{/.exec(line) ?? [];
    const [, name] = /^ {8}interface (\w+) \{/.exec(line) ?? [];
    const [, key] = /^ {12}'?([\w$-]+)'?\??: /.exec(line) ?? [];
    if (outer !== undefined) group = outer;
    else if (inner !== undefined) version = inner;
    else if (name !== undefined) {
      type = { group, version, name, properties: new Map() };
      if (!/Patch$/.test(name) || name === "JSONPatch") types.push(type);
    } else if (key !== undefined) type.properties.set(PULUMI_KEYS[key] ?? key, undefined);
  }
  return types;
}

/** Words that a program may not use as names. */
const PULUMI_KEYS = { _continue: "continue", $ref: "$ref", enum_: "enum", default_: "default", not_: "not" };
