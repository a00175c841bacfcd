// What stands in a file for a value that is filled in later: by a template tool, by a deploy script, by hand.
// Such a value is unknown: no rule may judge it.
import type { Node } from "./doc.js";

const SYNTAX = [
  /\$\{[^}]*\}/, // ${X}: shell, Terraform, CloudFormation
  /\{\{[\s\S]*?\}\}/, // {{ x }}: Jinja, Go templates, Handlebars
  /\{%[\s\S]*?%\}/, // {% if %}: Jinja
  /<[%$]?[^<>\n]*>/, // <X>, <your account>, <%= x %>
  /\$\([^)]*\)/, // $(x): make, Azure pipelines
  /(?<![A-Za-z0-9])\$[A-Za-z_]\w*/, // $X
  /%[A-Za-z_]\w*%/, // %X%
  /__[A-Za-z](?:\w*?[A-Za-z0-9])?__/, // __X__
  /@@[A-Za-z_][\w.]*@@/, // @@X@@
  /#\{[^}]*\}#?/, // #{X}#: token replacers
];

// Words that people leave for the reader to replace, in the letter case they are written in.
const WORDS_AS_WRITTEN = [
  /\bYOUR[A-Z]*\b/,
  /\b(?:AWS_)?(?:REGION|IMAGE|TAG|CLUSTER|ROLE|ACCOUNT|REPOSITORY|REPO|TASK|CONTAINER|SERVICE|FAMILY|SECRET|BUCKET)\d?(?:_[A-Z0-9]+)*_(?:NAME|ID|ARN|URI|URL|TAG|HERE)\b/,
  /X{4,}|x{8,}/,
];

const WORDS = [
  /\b(?:aws[-_ ]?)?account[-_ ]?(?:id|number)\b/,
  /\b(?:my|your)[-_](?:aws[-_])?(?:account|region)\b/,
  /\byour[-_]\w+/,
  /\b(?:replace|change)[-_ ]?(?:me|with|this)\b/,
  /\bplaceholder\b/,
];

const union = (patterns: readonly RegExp[]): string => patterns.map((pattern) => pattern.source).join("|");
const AS_WRITTEN = new RegExp(union([...SYNTAX, ...WORDS_AS_WRITTEN]));
const ANY_CASE = new RegExp(union(WORDS), "i");
const AT_VALUE = new RegExp(`(?:(?:${union(SYNTAX)})[\\w.:/-]*)+`, "y");

/** Whether a text is, or holds, something that is filled in later. */
export function hasPlaceholder(text: string): boolean {
  return AS_WRITTEN.test(text) || ANY_CASE.test(text);
}

/** The length of the unquoted placeholder that begins at `offset`; 0 when none does. */
export function placeholderLengthAt(text: string, offset: number): number {
  AT_VALUE.lastIndex = offset;
  return AT_VALUE.exec(text)?.[0].length ?? 0;
}

/** Whether a scalar's value is known before deployment: it stands in the text and holds no placeholder. */
export function isKnown(node: Node): boolean {
  if (node.type === "missing" || node.type === "unknown") return false;
  return typeof node.value !== "string" || !hasPlaceholder(node.value);
}

/** The text of a string node that is known before deployment. */
export function knownText(node: Node | undefined): string | undefined {
  if (node === undefined || node.type !== "string" || hasPlaceholder(node.value as string)) return undefined;
  return node.value as string;
}
