// Makes one definition and its documentation for each type of the Kubernetes API. The official client says what there is and
// what must be there; the declarations of kubernetes-models add closed sets of values and quantities, and the types that
// the API no longer has; the overlay of our own adds the rest.
import { readText } from "./texts.mjs";

/**
 * @typedef {{ schema: object, docs: object }} Definition
 * @typedef {{ models: Map, declarations: Map, served: Set<string>, overlay: object }} Sources
 * @param {Sources} sources
 * @returns {Map<string, Definition>}
 */
export function makeDefinitions(sources) {
  const { models, declarations, overlay } = sources;
  const work = { ...sources, names: namesOf(sources), definitions: new Map(), unused: new Set(Object.keys(overlay)) };
  const counterparts = new Map();
  for (const [longName, declaration] of declarations)
    if (declaration.properties !== undefined) counterparts.set(work.names.get(longName), longName);
  for (const [name, model] of models) define(name, model, counterparts.get(name), work);
  for (const [name, longName] of counterparts) if (!models.has(name)) defineOwn(name, longName, work);
  if (work.unused.size > 0) throw new Error(`The overlay names what is not there: ${[...work.unused].join(", ")}.`);
  return work.definitions;
}

/** Long name → name of the definition: that of the client's model where it has one. */
export function namesOf({ models, declarations, served }) {
  const names = new Map();
  for (const [longName, declaration] of declarations) {
    const { group, version, isCore } = placeOf(declaration);
    const own = `${group}${version}${declaration.name}`;
    const candidates =
      isCore && (version === "V1" || served.has(declaration.folder)) ? [own, `${version}${declaration.name}`] : [];
    names.set(longName, candidates.find((name) => models.has(name)) ?? own);
  }
  return names;
}

/** `networking.k8s.io/v1` → Networking, V1; of the core group: Core, V1. `isCore`: a package that the client covers too. */
function placeOf({ file, folder }) {
  const parts = folder.split("/");
  const version = pascal(parts.at(-1));
  const group = pascal((parts.at(-2) ?? "core").split(".")[0]);
  return {
    group,
    version,
    isCore: /node_modules\/(?:kubernetes-models|@kubernetes-models\/apimachinery)\//.test(file),
  };
}

function pascal(word) {
  return word.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}

function define(name, model, longName, work) {
  const also = new Map((longName === undefined ? [] : membersOf(longName, work)).map((member) => [member.key, member]));
  const text = work.declarations.get(longName)?.text || model.text;
  const properties = model.properties.map((property) => {
    const other = also.get(property.key);
    return { ...property, schema: betterSchema(property.schema, other, work), text: other?.text || property.text };
  });
  add(name, text, properties, work);
}

function defineOwn(name, longName, work) {
  const properties = membersOf(longName, work).map((member) => ({ ...member, schema: converted(member.schema, work) }));
  add(name, work.declarations.get(longName).text, properties, work);
}

function membersOf(longName, work) {
  const { parents, properties = [] } = work.declarations.get(longName) ?? { parents: [] };
  return [...parents.flatMap((parent) => membersOf(parent, work)), ...properties];
}

/** The client writes a quantity and a closed set as plain text. */
function betterSchema(schema, other, work) {
  if (other === undefined || /^(?:apiVersion|kind)$/.test(other.key)) return schema;
  const also = converted(other.schema, work);
  const better = (one, two) => {
    if (one.type === "array" && two.type === "array") return { ...one, items: better(one.items, two.items) };
    if (isMap(one) && isMap(two))
      return { ...one, additionalProperties: better(one.additionalProperties, two.additionalProperties) };
    return one.type === "string" && (two.enum !== undefined || two.format === "quantity") ? two : one;
  };
  return better(schema, also);
}

function isMap(schema) {
  return typeof schema.additionalProperties === "object";
}

const QUANTITY = { type: ["string", "number"], format: "quantity" };
const PLAIN = {
  IoK8sApimachineryPkgApiResourceQuantity: QUANTITY,
  IoK8sApimachineryPkgUtilIntstrIntOrString: { type: ["integer", "string"], format: "int-or-string" },
  IoK8sApimachineryPkgApisMetaV1Time: { type: "string", format: "date-time" },
  IoK8sApimachineryPkgApisMetaV1MicroTime: { type: "string", format: "date-time" },
  IoK8sApimachineryPkgApisMetaV1Duration: { type: "string" },
  IoK8sApimachineryPkgApisMetaV1FieldsV1: {},
  IoK8sApimachineryPkgRuntimeRawExtension: {},
};

/** With references to definitions; an alias stands for what it names. */
function converted(schema, work) {
  if (typeof schema.$ref === "string") {
    const alias = work.declarations.get(schema.$ref);
    if (PLAIN[schema.$ref] !== undefined) return PLAIN[schema.$ref];
    if (alias === undefined) throw new Error(`No declaration is called ${schema.$ref}.`);
    if (alias.schema !== undefined) return converted(alias.schema, work);
    const isOpen = alias.properties.length === 0 && alias.parents.length === 0;
    return isOpen ? { type: "object" } : { $ref: `#/definitions/${work.names.get(schema.$ref)}` };
  }
  if (schema.type === "array") return { ...schema, items: converted(schema.items, work) };
  if (isMap(schema)) return { ...schema, additionalProperties: converted(schema.additionalProperties, work) };
  if (schema.properties === undefined) return schema;
  const members = Object.entries(schema.properties).map(([key, member]) => [key, converted(member, work)]);
  return { ...schema, properties: Object.fromEntries(members) };
}

function add(name, comment, properties, work) {
  const own = overlayOf(name, work);
  const schema = { type: "object", properties: {}, additionalProperties: false };
  const docs = { text: readText(comment).text, properties: {}, deprecated: {} };
  const notes = {};
  for (const { key, schema: type, text: said } of properties) {
    const { missing, optional: _, required: __, deprecated: noted, ...keywords } = own(key);
    const { text, values, deprecated = noted } = readText(said);
    schema.properties[key] = closed(`${name}.${key}`, laidOver(type, keywords), values, work);
    if (text !== "") docs.properties[key] = text;
    if ((noted ?? deprecated) !== undefined) docs.deprecated[key] = noted ?? deprecated;
    if (missing !== undefined) notes[key] = { severity: "error", ...missing };
  }
  const demanded = properties.filter(({ key, required }) => own(key).required ?? (required && !own(key).optional));
  if (demanded.length > 0) schema.required = demanded.map(({ key }) => key);
  if (Object.keys(notes).length > 0) schema["x-missing"] = notes;
  work.definitions.set(name, { schema: unwrapped(schema), docs: withoutEmpty(docs) });
}

/** `Name.key` beats `*.key`, which holds where the schema of the key takes it. */
function overlayOf(name, { overlay, unused }) {
  return (key) => {
    const found = [`*.${key}`, `${name}.${key}`].filter((path) => overlay[path] !== undefined);
    for (const path of found) unused.delete(path);
    return Object.assign({}, ...found.map((path) => overlay[path]));
  };
}

function laidOver(schema, { items, ...keywords }) {
  if (keywords["x-list-map-keys"] !== undefined && schema.items?.$ref === undefined) delete keywords["x-list-map-keys"];
  const whole = { ...schema, ...keywords };
  return items === undefined ? whole : { ...whole, items: { ...schema.items, ...items } };
}

/** A closed set whose values are explained is a definition of its own: documentation belongs to definitions. */
function closed(path, schema, values, work) {
  if (Object.keys(values).length === 0 || schema.enum === undefined) return schema;
  work.definitions.set(path, { schema, docs: { text: "", values } });
  return { $ref: `#/definitions/${path}` };
}

/** A type without properties may hold anything. */
function unwrapped(schema) {
  return Object.keys(schema.properties).length === 0 ? { type: "object" } : schema;
}

function withoutEmpty(docs) {
  return Object.fromEntries(
    Object.entries(docs).filter(([, value]) => typeof value === "string" || Object.keys(value).length > 0),
  );
}
