// What a compiled schema offers: validation made by ajv at build time, and the schema itself to look things up in. How it
// is loaded is the host's business.
import type { KindId } from "../kinds/kinds.js";

/** The part of an ajv error object that is used. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer of the value that is wrong. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The part of JSON Schema (draft-07) that our schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly format?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  /** Of an object: what to say of a key that is missing. */
  readonly "x-missing"?: Readonly<Record<string, MissingNote>>;
}

export interface MissingNote {
  readonly severity: "error" | "warning";
  /** One sentence. */
  readonly why: string;
  /** A value that may stand there without changing the meaning. */
  readonly value?: unknown;
}

/** A kind; or `k8s/<chunk>#<definition>`: a definition in one of the chunks that the schemas of Kubernetes are cut into. */
export type SchemaId = KindId | `k8s/${string}`;

export interface CompiledSchema {
  /** Of a schema that was compiled at build time; others are walked, see `structuralFaults`. */
  readonly validate?: (value: unknown) => readonly SchemaError[];
  readonly schema: JsonSchema;
}

/** Brings a schema on first use. */
export type SchemaLoader = (id: SchemaId) => CompiledSchema;

/** A schema with its reference to a definition followed; `definition` is the name of the last one that was. */
export interface Resolved {
  readonly schema: JsonSchema;
  readonly definition: string | undefined;
}

export function resolve(root: JsonSchema, schema: JsonSchema): Resolved {
  let current = schema;
  let definition: string | undefined;
  while (current.$ref !== undefined) {
    definition = current.$ref.replace("#/definitions/", "");
    current = root.definitions?.[definition] ?? {};
  }
  return { schema: current, definition };
}

/** The schema of what stands at a path of keys and list positions; where there is a choice, the first that has the path. */
export function schemaAt(root: JsonSchema, path: readonly (string | number)[]): Resolved | undefined {
  return below(root, resolve(root, root), path);
}

/** The schemas that an object may have: itself, or each of its alternatives. */
export function alternatives(root: JsonSchema, schema: JsonSchema): readonly JsonSchema[] {
  const choices = schema.anyOf ?? schema.oneOf;
  return choices === undefined ? [schema] : choices.map((choice) => resolve(root, choice).schema);
}

function below(root: JsonSchema, at: Resolved, path: readonly (string | number)[]): Resolved | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return at;
  for (const schema of alternatives(root, at.schema)) {
    const next = typeof step === "number" ? schema.items : childSchema(schema, step);
    const found = next === undefined ? undefined : below(root, resolve(root, next), rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function childSchema(schema: JsonSchema, key: string): JsonSchema | undefined {
  const own = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
  if (own !== undefined) return own;
  return typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
}
