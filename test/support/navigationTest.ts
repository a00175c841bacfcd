// Tables of navigation: files with a cursor ‸ in one of them and every place that is expected in «…».
import assert from "node:assert/strict";
import { createAnalysis } from "../../server/src/core/analysis.js";
import { applyEdits } from "../../server/src/core/base/text.js";
import { createConfig } from "../../server/src/core/config/merge.js";
import type { Scene } from "../../server/src/core/features/navigation/scene.js";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";

export const CURSOR = "‸";

/** Path below the folder → text. */
export type Files = Readonly<Record<string, string>>;

const FOLDER = "/work/";

const analysis = createAnalysis({
  loadSchema: () => {
    throw new Error("no schema is asked for");
  },
});

export interface Asked {
  readonly scene: Scene;
  readonly offset: number;
}

/** `tasks`: the setting of this name. */
export function asked(files: Files, tasks: Readonly<Record<string, string>> = {}): Asked {
  const config = createConfig([{ root: FOLDER.slice(0, -1), values: { tasks } }]);
  const workspace = createWorkspace();
  workspace.complete = true;
  const reads = Object.entries(files).map(([name, text]) =>
    analysis.read({ path: FOLDER + name, text: plain(text) }, config),
  );
  for (const file of reads) workspace.set(analysis.workspaceFile(file, false));
  const front = Object.values(files).findIndex((text) => text.includes(CURSOR));
  const file = reads[front];
  assert.ok(file !== undefined, "one of the files has the cursor");
  const offset = (Object.values(files)[front] as string).replace(/[«»]/g, "").indexOf(CURSOR);
  return { scene: { file, workspace, tasks: (one) => analysis.tasks(one, config, workspace) }, offset };
}

/** The files with the places in «…», as the table has them. `folder`: what the paths of the places begin with. */
export function marked(
  files: Files,
  found: readonly { readonly path: string; readonly start: number; readonly end: number }[],
  folder = FOLDER,
): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const own = found.filter(({ path }) => path === folder + name);
      const edits = own.flatMap(({ start, end }) => [
        { start, end: start, text: "«" },
        { start: end, end, text: "»" },
      ]);
      return [name, applyEdits(plain(text), edits)];
    }),
  );
}

/** The files as the table expects them to be marked. */
export function expected(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(CURSOR, "")]));
}

/** The files after edits by absolute path. */
export function edited(
  files: Files,
  changes: readonly { readonly path: string; readonly edits: Parameters<typeof applyEdits>[1] }[],
): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const edits = changes.filter(({ path }) => path === FOLDER + name).flatMap((change) => change.edits);
      return [name, applyEdits(plain(text), edits)];
    }),
  );
}

export function plain(text: string): string {
  return text.replace(/[«»‸]/g, "");
}
