// The plain data that every part exchanges: findings, fixes and text edits. All positions are UTF-16 offsets into the
// text they speak of; lines and columns exist only at the edges (LSP, command line).

export type Severity = "error" | "warning" | "information" | "hint";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Replaces the characters from `start` to `end` (exclusive) by `text`. `path` is absent for the file itself. */
export interface Edit {
  readonly path?: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A place elsewhere that explains a finding; `path` is absent for the file itself. */
export interface Related {
  readonly path?: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** One thing said about one place. `pointer` is a JSON pointer, led by the document's index in multi-document files. */
export interface Finding {
  readonly rule: string;
  readonly messageKey: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly pointer: string;
  readonly related: readonly Related[];
}

/** A change that mends a finding. Safe: the rule is silent after it, nothing else breaks, no comment is lost. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}
