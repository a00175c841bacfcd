// What providers are told of the place they complete: the cursor, the document it stands in as its kind sees it, and what the
// schema says of the place.

import type { ReadFile } from "../../analysis.js";
import type { FargatePrices } from "../../data/fargatePrices.js";
import type { KindId } from "../../kinds/kinds.js";
import type { Unit } from "../../kinds/units.js";
import type { TaskResolution } from "../../model/workspace/taskResolution.js";
import type { Workspace } from "../../model/workspace/workspace.js";
import type { Doc, Node } from "../../parse/doc.js";
import { nodeAt, pathOf } from "../../parse/doc.js";
import type { DocsLoader, SchemaDocs } from "../../schema/describe.js";
import { formOf } from "../../schema/findings.js";
import {
  alternatives,
  type JsonSchema,
  type Resolved,
  resolve,
  type SchemaId,
  type SchemaLoader,
  schemaAt,
} from "../../schema/schema.js";
import type { Cursor } from "./cursor.js";

export type Path = readonly (string | number)[];

/** What completion needs beside the file. */
export interface CompletionSources extends CompletionAround {
  readonly loadSchema: SchemaLoader;
  readonly loadDocs: DocsLoader;
}

/** What is known of other files. */
export interface CompletionAround {
  /** Names of other files; absent: the file is alone in the world. */
  readonly workspace?: Workspace;
  /** The task definition that each unit of the file runs. */
  readonly tasks?: readonly (TaskResolution | undefined)[];
  /** Absent: the list prices. */
  readonly prices?: FargatePrices | undefined;
  /** Whether the client can show the list of values for what it has just put in: then a value to be chosen is left empty. */
  readonly opensLists?: boolean;
}

export interface Scene {
  readonly file: ReadFile;
  readonly kind: KindId;
  readonly text: string;
  /** Undefined where the text holds none yet. */
  readonly unit: Unit | undefined;
  readonly cursor: Cursor;
  /** Where the cursor stands in the text. */
  readonly offset: number;
  /** From the top of the kind: where the schema has it. */
  readonly path: Path;
  readonly schema: JsonSchema;
  /** Undefined for an object of which nothing is known but what all objects have. */
  readonly schemaId: SchemaId | undefined;
  readonly docs: SchemaDocs | undefined;
  readonly sources: CompletionSources;
  /** The task definition that is run, where other files tell. */
  readonly task: TaskResolution | undefined;
}

/** The path from the top of the kind; undefined outside of what the schema describes: in a wrapper. */
export function schemaPath(unit: Unit | undefined, path: Path): Path | undefined {
  if (unit === undefined) return path;
  const { root, prefix } = formOf(unit.doc.root, unit.kind);
  const lead = pathOf(root);
  return lead.every((step, index) => step === path[index]) ? [...prefix, ...path.slice(lead.length)] : undefined;
}

/** The part of a document that a path leads into. */
export function unitAt(units: readonly Unit[], doc: Doc | undefined, path: Path): number {
  return units.findLastIndex(
    (unit) => unit.doc.index === doc?.index && pathOf(unit.doc.root).every((step, index) => step === path[index]),
  );
}

/** The key that a value belongs to, itself or through lists, and the object of the API that has it. */
export interface Owner {
  readonly key: string;
  /** The name of the object in the API. */
  readonly definition: string;
  /** Whether the value is an item of the list that the key has. */
  readonly isItem: boolean;
}

export function ownerOf(schema: JsonSchema, path: Path): Owner | undefined {
  const at = path.findLastIndex((step) => typeof step === "string");
  const definition = at < 0 ? undefined : schemaAt(schema, path.slice(0, at))?.definition;
  return definition === undefined ? undefined : { key: String(path[at]), definition, isItem: at < path.length - 1 };
}

/** The node at a path from the top of the kind. */
export function nodeIn(unit: Unit | undefined, path: Path): Node | undefined {
  if (unit === undefined) return undefined;
  const { root, prefix } = formOf(unit.doc.root, unit.kind);
  return prefix.every((step, index) => step === path[index]) ? nodeAt(root, path.slice(prefix.length)) : undefined;
}

/** The object that holds the key whose value is completed. */
export function holderOf({ unit, path }: Scene): Node | undefined {
  return nodeIn(
    unit,
    path.slice(
      0,
      path.findLastIndex((step) => typeof step === "string"),
    ),
  );
}

export type Shape = "object" | "map" | "list" | "scalar";

export function shapeOf(root: JsonSchema, schema: JsonSchema): Shape {
  for (const { type, properties, items, additionalProperties } of alternatives(root, schema)) {
    if (properties !== undefined) return "object";
    if (type === "object") return typeof additionalProperties === "object" ? "map" : "object";
    if (type === "array" || items !== undefined) return "list";
  }
  return "scalar";
}

/** The keys of an object with their schemas. */
export function propertiesOf(root: JsonSchema, { schema }: Resolved): readonly (readonly [string, Resolved])[] {
  return alternatives(root, schema).flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([key, property]) => [key, resolve(root, property)] as const),
  );
}
