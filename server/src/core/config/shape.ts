// The shapes that a setting's value can have. One description serves reading, checking, completing, the JSON Schemas and
// the documentation; so there is nothing here but data.

export type Shape = ChoiceShape | SwitchShape | NumberShape | TextShape | ListShape | MapShape | ObjectShape;

/** One of a few words. */
export interface ChoiceShape {
  readonly type: "choice";
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  /** What it means, in a few words. */
  readonly summary: string;
}

/** On or off. */
export interface SwitchShape {
  readonly type: "switch";
}

export interface NumberShape {
  readonly type: "number";
  readonly least: number;
  readonly most?: number;
}

export interface TextShape {
  readonly type: "text";
  readonly holds: "glob" | "pointer" | "path" | "words";
}

export interface ListShape {
  readonly type: "list";
  readonly of: Shape;
  /** Whether an empty list means nothing and is refused. */
  readonly atLeastOne?: boolean;
  /** Whether a single entry may stand there by itself. */
  readonly orOne?: boolean;
}

/** An object whose keys the user makes: names of rules, globs, or anything. */
export interface MapShape {
  readonly type: "map";
  readonly keys: "rule" | "glob" | "any";
  readonly to: Shape;
}

export interface ObjectShape {
  readonly type: "object";
  readonly fields: readonly Field[];
}

export interface Field {
  readonly key: string;
  readonly shape: Shape;
  readonly required?: boolean;
  /** One sentence in Markdown: what it is. */
  readonly summary: string;
  /** What else is to be known, in Markdown paragraphs. */
  readonly details?: readonly string[];
}
