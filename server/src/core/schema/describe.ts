// What is known of a place in a kind's documents, for hovers and completion: its type, its keys, its values, its
// documentation. Looks into the schema and the documentation that was generated beside it; knows no editor.

import { VALUE_TEXTS } from "../data/valueTexts.js";
import { referenceOf } from "./reference.js";
import { alternatives, type JsonSchema, type Resolved, resolve, type SchemaId, schemaAt } from "./schema.js";

/** dist/docs/<id>.json. */
export interface SchemaDocs {
  readonly notice: string;
  readonly definitions: Readonly<Record<string, DefinitionDocs>>;
}

/** Texts are Markdown. */
export interface DefinitionDocs {
  readonly text: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly deprecated?: Readonly<Record<string, string>>;
  readonly examples?: Readonly<Record<string, readonly unknown[]>>;
  /** Of a closed set: what some of its values mean. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Brings the documentation of a schema on first use; undefined for one that has none of its own. */
export type DocsLoader = (id: SchemaId) => SchemaDocs | undefined;

export interface Description {
  /** `text`, `whole number`, `list of objects`, … */
  readonly type: string;
  /** Markdown; empty when nothing is known. */
  readonly documentation: string;
  /** Why it should no longer be used. */
  readonly deprecated: string | undefined;
  /** Of an object. */
  readonly properties: readonly PropertyDescription[];
  /** Of a closed set, or of a list of its values: the usual ones first. */
  readonly values: readonly ValueDescription[];
  /** Usual values of an open set. */
  readonly examples: readonly unknown[];
  /** Whether the object that it belongs to must have it. */
  readonly required: boolean;
  /** What a number or a list has to keep to: `1 to 65535`, `at most 50 entries`. */
  readonly limits: string | undefined;
  /** The address of the page that describes it. */
  readonly reference: string | undefined;
  /** What counts where it is not written, when the schema tells. */
  readonly default: unknown;
}

export interface PropertyDescription {
  readonly key: string;
  readonly type: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  /** The first sentence of its documentation, in Markdown. */
  readonly summary: string;
}

export interface ValueDescription {
  readonly value: unknown;
  readonly text: string;
}

type Path = readonly (string | number)[];

/** Undefined where the schema knows no such place. `docs` is absent for a kind whose schema holds its own texts. */
export function describe(docs: SchemaDocs | undefined, schema: JsonSchema, path: Path): Description | undefined {
  const found = schemaAt(schema, path);
  if (found === undefined) return undefined;
  const item = found.schema.items === undefined ? undefined : resolve(schema, found.schema.items);
  const own = ownTexts(docs, schema, path);
  const key = path.at(-1);
  const parent = typeof key === "string" ? schemaAt(schema, path.slice(0, -1)) : undefined;
  const general = found.definition === undefined ? undefined : docs?.definitions[found.definition]?.text;
  return {
    type: typeName(schema, found.schema),
    documentation: own.documentation ?? general ?? schemaText(found.schema),
    deprecated: own.deprecated,
    properties: propertiesOf(docs, schema, found),
    values: valuesOf(docs, item?.schema.enum === undefined ? found : item),
    examples: own.examples ?? found.schema.examples ?? [],
    required: parent?.schema.required?.includes(String(key)) ?? false,
    limits: limitsOf(found.schema),
    reference: isOfEcs(docs) ? referenceOf(parent?.definition ?? found.definition, key) : undefined,
    default: found.schema.default,
  };
}

/** Only there every key has an address of its own. */
function isOfEcs(docs: SchemaDocs | undefined): boolean {
  return docs?.notice.includes("@aws-sdk/client-ecs") === true;
}

function limitsOf({ minimum, maximum, maxItems, maxLength }: JsonSchema): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${minimum} or more`;
  if (maximum !== undefined) return `${maximum} or less`;
  if (maxItems !== undefined) return `at most ${maxItems} ${maxItems === 1 ? "entry" : "entries"}`;
  return maxLength === undefined ? undefined : `at most ${maxLength} ${maxLength === 1 ? "character" : "characters"}`;
}

/** What is said of a property where it is defined says more than what is said of its type. */
function ownTexts(
  docs: SchemaDocs | undefined,
  schema: JsonSchema,
  path: Path,
): Partial<Pick<Description, "documentation" | "deprecated" | "examples">> {
  const key = path.at(-1);
  if (typeof key !== "string") return {};
  const parent = schemaAt(schema, path.slice(0, -1));
  const texts = parent?.definition === undefined ? undefined : docs?.definitions[parent.definition];
  const documentation = texts?.properties?.[key] ?? directText(parent?.schema.properties?.[key]);
  const examples = texts?.examples?.[key];
  return {
    ...(documentation === undefined ? {} : { documentation }),
    ...(examples === undefined ? {} : { examples }),
    deprecated: texts?.deprecated?.[key],
  };
}

function propertiesOf(
  docs: SchemaDocs | undefined,
  root: JsonSchema,
  { schema, definition }: Resolved,
): PropertyDescription[] {
  const texts = definition === undefined ? undefined : docs?.definitions[definition];
  return alternatives(root, schema).flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([key, property]) => {
      const resolved = resolve(root, property).schema;
      return {
        key,
        type: typeName(root, resolved),
        required: required.includes(key),
        deprecated: texts?.deprecated?.[key] !== undefined,
        summary: firstSentence(texts?.properties?.[key] ?? directText(property) ?? schemaText(resolved)),
      };
    }),
  );
}

function valuesOf(docs: SchemaDocs | undefined, { schema, definition }: Resolved): ValueDescription[] {
  const texts = definition === undefined ? undefined : docs?.definitions[definition]?.values;
  const own = definition === undefined ? undefined : VALUE_TEXTS[definition];
  return (schema.enum ?? []).map((value) => {
    const text = own?.[String(value)] ?? texts?.[String(value)] ?? "";
    return { value, text };
  });
}

function typeName(root: JsonSchema, schema: JsonSchema): string {
  const types = alternatives(root, schema).flatMap(({ type, items }) => {
    if (type === "array" && items !== undefined) return [`list of ${typeName(root, resolve(root, items).schema)}s`];
    return (Array.isArray(type) ? type : [type]).map((one) => TYPE_NAMES[one] ?? "any value");
  });
  return [...new Set(types)].join(" or ");
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  array: "list",
  object: "object",
  null: "null",
};

function directText(schema: JsonSchema | undefined): string | undefined {
  return schema?.markdownDescription ?? schema?.description;
}

function schemaText(schema: JsonSchema): string {
  return directText(schema) ?? "";
}

export function firstSentence(markdown: string): string {
  const paragraph = (markdown.split("\n\n", 1)[0] as string).replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s+[A-Z[`]|$)/.exec(paragraph)?.[0] ?? paragraph;
}
