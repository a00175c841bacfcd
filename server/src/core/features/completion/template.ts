// What is to be written where something was chosen, before anybody knows in which language: values with places at which the
// user goes on. How it looks in JSON or YAML is the writer's business.

export type Template = TextTemplate | BareTemplate | ObjectTemplate | ListTemplate;

/** A text, put together from parts. */
export interface TextTemplate {
  readonly type: "text";
  readonly parts: readonly (string | Stop)[];
  /** In quotes even where YAML could do without: what is typed may look like a number. */
  readonly quoted?: boolean;
}

/** A number, true or false. */
export interface BareTemplate {
  readonly type: "bare";
  readonly stop: string | Stop;
}

export interface ObjectTemplate {
  readonly type: "object";
  readonly entries: readonly (readonly [key: string, value: Template])[];
}

export interface ListTemplate {
  readonly type: "list";
  readonly items: readonly Template[];
}

/** A place at which the user goes on. */
export interface Stop {
  readonly suggested: string;
  /** To choose from; the suggested one is the first. */
  readonly choices?: readonly string[];
}

export function text(...parts: readonly (string | Stop)[]): TextTemplate {
  return { type: "text", parts };
}

/** A text that the user types. */
export function typed(suggested = ""): TextTemplate {
  return { type: "text", parts: [{ suggested }] };
}

export function bare(value: string | number | boolean): BareTemplate {
  return { type: "bare", stop: String(value) };
}

export function object(entries: ObjectTemplate["entries"]): ObjectTemplate {
  return { type: "object", entries };
}

export function list(...items: readonly Template[]): ListTemplate {
  return { type: "list", items };
}

export function oneOf(words: readonly string[]): TextTemplate {
  const [first = ""] = words;
  return text(words.length > 1 ? { suggested: first, choices: words } : first);
}

export function choice(values: readonly (string | number | boolean)[]): Template {
  const words = values.map(String);
  if (typeof values[0] === "string") return oneOf(words);
  const first = words[0] ?? "";
  return { type: "bare", stop: words.length > 1 ? { suggested: first, choices: words } : first };
}

/** A value that is as it is. */
export function constant(value: unknown): Template {
  if (Array.isArray(value)) return list(...value.map(constant));
  if (typeof value === "object" && value !== null)
    return object(Object.entries(value).map(([key, inner]) => [key, constant(inner)] as const));
  return typeof value === "string" ? text(value) : bare(String(value));
}

/** `arn:aws:iam::{account}:role/{name}`: what stands in braces is a place at which the user goes on. */
export function pattern(written: string): TextTemplate {
  const parts = written.split(/(\{[^}]*\})/).filter((part) => part !== "");
  return text(...parts.map((part) => (part.startsWith("{") ? { suggested: part.slice(1, -1) } : part)));
}
