// What is known of every id that a finding can carry, whether a rule, the schema, the parser or the configuration reports it.
import type { Severity } from "./finding.js";

export interface FindingMeta {
  /** `domain/name`. */
  readonly id: string;
  readonly severity: Severity;
  /** The preset from which on it is active. */
  readonly preset: "recommended" | "strict";
  /** Its severity in the preset `strict`, where that is another one. */
  readonly strict?: Severity;
  /** Whether its fixes may be applied without a person looking. */
  readonly fix: "safe" | "unsafe" | "none";
  /** The version of Stowage that brought it. */
  readonly since: string;
  /** One sentence: what must hold. */
  readonly summary: string;
  /** One paragraph: why, and what happens otherwise. */
  readonly why: string;
  readonly examples?: Examples;
}

/** Whole documents, in JSON or YAML: one that gives this finding and no other error, and one that gives none. */
export interface Examples {
  readonly bad: string;
  readonly good: string;
  /** The task definition beside them, where it counts. */
  readonly task?: string;
  /** The one beside `good`, where it is another. */
  readonly goodTask?: string;
}
