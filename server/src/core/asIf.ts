// Reports on a document that stands in for another, brought back to the real one: nodes, related places and fixes.
import type { Editor } from "./edit/editor.js";
import type { StandIn } from "./model/ecs/launchType.js";
import type { Node } from "./parse/doc.js";
import type { RuleReport } from "./rules/run.js";

export function realReport(report: RuleReport, standIn: StandIn): RuleReport {
  return {
    ...report,
    node: standIn.real(report.node),
    related: report.related.map((other) => ({ ...other, node: standIn.real(other.node) })),
    // What was made up cannot be changed: such a fix would undo what was asked.
    fixes: report.fixes
      .filter(({ edit }) => !changesWhatIsMadeUp(edit, standIn))
      .map((fix) => ({ ...fix, edit: (editor: Editor) => fix.edit(through(editor, standIn)) })),
  };
}

function through(editor: Editor, { real }: StandIn): Editor {
  return {
    set: (node, value) => editor.set(real(node), value),
    put: (object, key, value, after) => editor.put(real(object), key, value, after),
    append: (list, value) => editor.append(real(list), value),
    remove: (node) => editor.remove(real(node)),
    rename: (node, key) => editor.rename(real(node), key),
  };
}

function changesWhatIsMadeUp(edit: (editor: Editor) => void, { isMadeUp }: StandIn): boolean {
  let found = false;
  const look = (node: Node): void => {
    found ||= isMadeUp(node);
  };
  edit({ set: look, put: look, append: look, remove: look, rename: look });
  return found;
}
