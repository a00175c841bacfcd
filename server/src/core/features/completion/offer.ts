// What can be offered, before it is written in a language: keys and values with what is to be said of them.
import type { SchemaId } from "../../schema/schema.js";
import type { Template } from "./template.js";

export interface KeyOffer {
  readonly key: string;
  /** What is written behind the colon. */
  readonly value: Template;
  /** `text`, `list of objects`, … */
  readonly type?: string;
  /** In one line. */
  readonly summary?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  /** Why it would be wrong here. */
  readonly why?: string;
  /** Whether there are values to choose from for what is left empty. */
  readonly opensList?: boolean;
  readonly about?: About;
}

export interface ValueOffer {
  readonly value: Template;
  /** Absent: the value as it stands. */
  readonly label?: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly why?: string;
  /** Whether it is a whole document, in which the user goes on with the next key. */
  readonly isDocument?: boolean;
  readonly opensList?: boolean;
  /** Whether it is only the beginning of a value, so that nobody can say yet whether it is right. */
  readonly isBeginning?: boolean;
}

/** Where the documentation of a key or of a part is found, when somebody asks for it. */
export type About = AboutKey | AboutPart;

export interface AboutKey {
  readonly schema: SchemaId;
  readonly path: readonly (string | number)[];
}

export interface AboutPart {
  /** Its prefix. */
  readonly part: string;
  readonly language: "json" | "yaml";
}
