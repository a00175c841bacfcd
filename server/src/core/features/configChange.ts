// Changes to `.stowage.json` that silence findings, merged into what stands there: comments, order and layout are kept.
// Gives edits; whose file it is and how it is written are the host's business.
import type { Edit } from "../base/finding.js";
import { namesOf } from "../base/ruleNames.js";
import { type Editor, edit, type Value } from "../edit/editor.js";
import { member, type Node, rawMember } from "../parse/doc.js";
import { parse } from "../parse/parse.js";

export interface ConfigChange {
  /** The whole content where there is none yet. */
  readonly whole: Value;
  /** Does nothing where what stands there does not allow it. */
  merge(editor: Editor, root: Node): void;
}

/** The edits of a file, or of a file that is to be made; none where it is too broken to be changed by a machine. */
export function changeConfig(
  file: { readonly path: string; readonly text: string | undefined },
  change: ConfigChange,
  openPath: string,
): readonly Edit[] {
  const path = file.path === openPath ? {} : { path: file.path };
  const { text = "" } = file;
  const source = parse(text, "jsonc");
  const root = source.docs[0]?.root;
  if (root === undefined) {
    const lead = text.trim() === "" || text.endsWith("\n") ? "" : "\n";
    const start = text.trim() === "" ? 0 : text.length;
    return [{ ...path, start, end: text.length, text: `${lead}${JSON.stringify(change.whole, undefined, 2)}\n` }];
  }
  if (root.type !== "object" || source.problems.some(({ severity }) => severity === "error")) return [];
  return edit(source, (editor) => change.merge(editor, root)).map((one) => ({ ...path, ...one }));
}

export function turnOff(rule: string): ConfigChange {
  return {
    whole: { rules: { [rule]: "off" } },
    merge(editor, root) {
      const rules = member(root, "rules");
      if (rules === undefined) editor.put(root, "rules", { [rule]: "off" });
      else if (rules.type === "object") editor.put(rules, rule, "off");
    },
  };
}

/** An override for one file, or for one place in it. An override that says nearly the same is made to say this too. */
export function ignoreIn(glob: string, rule: string, pointer?: string): ConfigChange {
  const place = pointer === undefined ? {} : { pointers: [pointer] };
  const override = { files: [glob], ...place, rules: { [rule]: "off" } };
  return {
    whole: { overrides: [override] },
    merge(editor, root) {
      const overrides = member(root, "overrides");
      if (overrides === undefined) editor.put(root, "overrides", [override]);
      else if (overrides.type === "array" && !reuse(editor, overrides.items, glob, rule, pointer))
        editor.append(overrides, override);
    },
  };
}

/** Only where no later override speaks of the rule: the last one counts. */
function reuse(
  editor: Editor,
  overrides: readonly Node[],
  glob: string,
  rule: string,
  pointer: string | undefined,
): boolean {
  const index = overrides.findLastIndex((one) => namesOf(rule).some((name) => rawMember(member(one, "rules"), name)));
  for (const one of overrides.slice(Math.max(0, index)).toReversed()) {
    if (!isList(member(one, "files"), glob)) continue;
    const rules = member(one, "rules");
    const pointers = member(one, "pointers");
    const isSamePlace = pointer === undefined ? pointers === undefined : isList(pointers, pointer);
    if (isSamePlace && rules?.type === "object") {
      editor.put(rules, rule, "off");
      return true;
    }
    if (pointer !== undefined && pointers?.type === "array" && isOnlyOff(rules, rule)) {
      editor.append(pointers, pointer);
      return true;
    }
  }
  return false;
}

function isList(list: Node | undefined, only: string): boolean {
  return list?.type === "array" && list.items.length === 1 && list.items[0]?.value === only;
}

function isOnlyOff(rules: Node | undefined, rule: string): boolean {
  return rules?.type === "object" && rules.properties.length === 1 && rawMember(rules, rule)?.value === "off";
}
