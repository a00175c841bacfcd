// What stands in a file for a value that is filled in later: by a template tool, by a deploy script, by hand.
// Such a value is unknown: no rule may judge it.
import type { Node } from "./doc.js";

const SYNTAX = [
  /\$\{[^}]*\}/, // ${X}: shell, Terraform, CloudFormation
  /\{\{[\s\S]*?\}\}/, // {{ x }}: Jinja, Go templates, Handlebars
  /\{%[\s\S]*?%\}/, // {% if %}: Jinja
  /<[%$]?[^<>\n]*>/, // <X>, <your account>, <%= x %>
  /\$\([^)]*\)/, // $(x): make, Azure pipelines
  /(?<![A-Za-z0-9])\$+[A-Za-z_]\w*\$*/, // $X, $$X$$
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
  /\b(?:aws[-_ ]?)?account[-_ ]?(?:id|number)\b/i,
  /\b(?:my|your)[-_](?:aws[-_])?(?:account|region)\b/i,
  /\byour[-_]\w+/i,
  /\b(?:replace|change)[-_ ]?(?:me|with|this)\b/i,
  /\bplaceholder\b/i,
];

// Cheap questions first: most values hold none of these, and every value is asked. Of each placeholder the first pattern
// knows a character or two: `cc` of account, `yo` of your, `epl` of replace, `ch` of change, `eh` of placeholder.
const MAY_BE_ANY = /[$<%@#]|\{[{%]|_[_NIAUTH]|XX|xx|[cC][cChH]|[yY][oO]|[eE](?:[pP][lL]|[hH])/;
const MAY_BE_SYNTAX = /[$<%@#]|\{[{%]|__/;
const MAY_BE_WORD = /X{4}|x{8}|YOUR|_(?:NAME|ID|ARN|URI|URL|TAG|HERE)\b/;
const MAY_BE_ANY_CASE = /account|your|replace|change|placeholder/i;

const AT_VALUE = SYNTAX.map((pattern) => new RegExp(pattern.source, "y"));
const TAIL = /[\w.:/-]*/y;

/** Whether a text is, or holds, something that is filled in later. */
export function hasPlaceholder(text: string): boolean {
  if (!MAY_BE_ANY.test(text)) return false;
  return (
    (MAY_BE_SYNTAX.test(text) && SYNTAX.some((pattern) => pattern.test(text))) ||
    (MAY_BE_WORD.test(text) && WORDS_AS_WRITTEN.some((pattern) => pattern.test(text))) ||
    (MAY_BE_ANY_CASE.test(text) && WORDS.some((pattern) => pattern.test(text)))
  );
}

/** The length of the unquoted value made of placeholders (`{{ a }}-${b}.x`) that begins at `offset`; 0 when none does. */
export function placeholderLengthAt(text: string, offset: number): number {
  let end = offset;
  for (let length = lengthAt(text, end); length > 0; length = lengthAt(text, end)) {
    TAIL.lastIndex = end + length;
    end += length + (TAIL.exec(text)?.[0].length ?? 0);
  }
  return end - offset;
}

function lengthAt(text: string, offset: number): number {
  for (const pattern of AT_VALUE) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    if (found !== null) return found[0].length;
  }
  return 0;
}

/** Whether a scalar's value is known before deployment: it stands in the text and holds no placeholder. */
export function isKnown(node: Node): boolean {
  if (node.type === "missing" || node.type === "unknown") return false;
  if (typeof node.value !== "string") return true;
  node.placeholder ??= hasPlaceholder(node.value);
  return !node.placeholder;
}

/** The text of a string node that is known before deployment. */
export function knownText(node: Node | undefined): string | undefined {
  return node !== undefined && node.type === "string" && isKnown(node) ? (node.value as string) : undefined;
}
