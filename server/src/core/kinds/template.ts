// Tells manifests that a template tool has still to fill in (Helm, Jinja) from those that only hold such marks as data:
// alert rules, workflows, scripts in a ConfigMap.
import { nodeAtOffset } from "../parse/at.js";
import type { Source } from "../parse/doc.js";
import type { Kind } from "./kind.js";

export const TEMPLATE: Kind = {
  id: "k8s.template",
  title: "template of a manifest",
  recognisedBy:
    "a manifest in which `{{ … }}` or `{% … %}` stands where a value or a line begins, or that lies in a chart's `templates/`",
  forms: ["Helm templates and the like; they are not checked, since only their tool knows what they become"],
  usualNames: [],
  recognise: () => undefined,
  names: /^$/,
  mayBecome: () => false,
  textHint: undefined,
};

/** Of a text that looks like a manifest. */
export function isTemplate(source: Source, path: string): boolean {
  const { text, language } = source;
  if (language !== "yaml" || !/\{\{|\{%/.test(text)) return false;
  return /(?:^|\/)templates\//.test(path) || beginsNode(source);
}

/** Whether a mark stands outside of texts: of those in quotes or in blocks it is a part. */
function beginsNode(source: Source): boolean {
  MARK.lastIndex = 0;
  for (let match = MARK.exec(source.text); match !== null; match = MARK.exec(source.text)) {
    if (!isData(source, match.index + (match[1] as string).length)) return true;
  }
  return false;
}

/** Behind what begins a line: dashes, and a key with its colon. Other marks have something of their value before them. */
const MARK = /^([ \t]*(?:- +)*(?:[^\s#"'{}[\]][^\n{}]*?: +)?)(?:\{\{|\{%)/gm;

function isData({ docs, text }: Source, offset: number): boolean {
  if (text.slice(text.lastIndexOf("\n", offset) + 1, offset).includes("#")) return true;
  return docs.some(({ root }) => {
    const node = nodeAtOffset(root, offset);
    return node?.type === "string" && !node.isKey && node.start < offset;
  });
}
