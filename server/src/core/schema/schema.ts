// What a compiled schema offers: validation made by ajv at build time. How it is loaded is the host's business.
import type { KindId } from "../kinds/kinds.js";

/** The part of an ajv error object that is used. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer of the value that is wrong. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema of the place (ajv's `verbose`): its `enum`, `type`, … */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}

/** A module compiled at build time: dist/schemas/<id>.js. */
export interface CompiledSchema {
  validate(value: unknown): readonly SchemaError[];
}

/** Loads a kind's compiled schema on first use. */
export type SchemaLoader = (id: KindId) => CompiledSchema;
