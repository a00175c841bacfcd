// Turns the prose that stands in the comments of Kubernetes' types, written for Go programmers and by many hands, into
// Markdown, and takes out of it what stands in the schema: the values of closed sets, and what is deprecated.

/** @returns {{ text: string, values: Record<string, string>, deprecated?: string }} */
export function readText(comment) {
  const [body, list = ""] = comment.split(/\n*Possible enum values:\n/);
  const values = {};
  for (const [, value, text] of list.matchAll(/^ ?- `"([^"]*)"`[ \t]*(.*(?:\n(?! ?- `").*)*)/gm))
    if (text.trim() !== "") values[value] = toMarkdown(capitalised(text));
  const deprecated = deprecation(body);
  return { text: toMarkdown(body), values, ...(deprecated === undefined ? {} : { deprecated }) };
}

/** At most two sentences: what follows tells about the field again. */
function deprecation(body) {
  const [, said] = /(?:^|[.)]\s+|\n\s*)(?:Deprecated|DEPRECATED)[:.]\s*([\s\S]*)/.exec(body) ?? [];
  if (said === undefined) return undefined;
  const text = /^(?:[\s\S]*?\.(?=\s|$)\s*){1,2}/.exec(said)?.[0] ?? said;
  const isReason = /deprecat|instead|no longer|remove|replaced|\buse\b|historical|backward|legacy/i.test(text);
  return isReason ? toMarkdown(capitalised(text.replace(/\s+/g, " "))) : "It has no use any more.";
}

/** Code stays as it is; outside of it what would be read as a tag or as emphasis is escaped. */
function toMarkdown(text) {
  const kept = shortened(text)
    .split("\n")
    .filter((line) => !NOISE.test(line))
    .map((line) => line.replace(/^ {4,}(?=\S)/, "  ").trimEnd())
    .join("\n");
  return kept
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join("")
    .replace(/[ \t]{2,}(?=\S)/g, (blanks, at, whole) => (at === 0 || whole[at - 1] === "\n" ? blanks : " "))
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whole paragraphs up to about a screen: a hover is no manual. */
function shortened(text) {
  const kept = [];
  let length = 0;
  for (const paragraph of text.split(/\n{2,}/)) {
    length += paragraph.length;
    if (kept.length > 0 && length > LONG_TEXT) break;
    kept.push(paragraph);
  }
  return kept.join("\n\n");
}

const LONG_TEXT = 900;

/** Notes to generators and to those who write the type. */
const NOISE = /^\s*(?:\+[a-z][\w:.-]*|<\/?gateway:|TODO\b|--- $)/;

function escaped(text) {
  return text.replace(/\\?[<*]/g, (mark) => (mark.startsWith("\\") ? mark : `\\${mark}`));
}

/** `indicates that …` is half a sentence that begins with the value. Names of fields stay as they are. */
function capitalised(text) {
  const whole = text.replace(/^(?:means|indicates|implies) that /, "");
  if (/^\w+[A-Z.]\w/.test(whole)) return whole;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
