// "This service runs that task definition": where nothing shows which one is meant, the choice is written into `tasks` of
// `.stowage.json`. It is given the configuration's text and touches no file.
import type { Workspace } from "../analysis.js";
import type { Finding, Fix } from "../base/finding.js";
import { folderOf, pathTo } from "../base/paths.js";
import { globOf, relativeTo } from "../config/globs.js";
import { taskDefinitionsOf } from "../model/workspace/workspace.js";
import { member } from "../parse/doc.js";
import { type ConfigChange, changeConfig } from "./configChange.js";
import type { ConfigPlace } from "./ignoreFixes.js";

/** The rule whose findings ask for a choice. */
const UNRESOLVED = "service/task-definition-unresolved";

/** More are no choice but a list. */
const MOST = 5;

/** One for each task definition nearby, the nearest first. `config`: undefined when no such file can be written. */
export function pairTaskFixes(
  finding: Finding,
  file: { readonly path: string },
  config: ConfigPlace | undefined,
  workspace: Workspace,
): readonly Fix[] {
  if (finding.rule !== UNRESOLVED || config === undefined) return [];
  const folder = folderOf(config.path);
  const service = relativeTo(folder, file.path);
  if (service === undefined) return [];
  const paths = [...workspace.files()].filter((one) => taskDefinitionsOf(one).length > 0).map(({ path }) => path);
  return nearestFirst(paths, folderOf(file.path)).flatMap((path) => {
    const task = pathTo(folder, path);
    const edits = changeConfig(config, pairing(globOf(service), task), file.path);
    return edits.length === 0 ? [] : [{ title: `Check together with ${task}`, safe: false, edits }];
  });
}

function nearestFirst(paths: readonly string[], folder: string): readonly string[] {
  const distance = (path: string): number => pathTo(folder, path).split("/").length;
  return [...paths].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1)).slice(0, MOST);
}

function pairing(glob: string, task: string): ConfigChange {
  return {
    whole: { tasks: { [glob]: task } },
    merge(editor, root) {
      const tasks = member(root, "tasks");
      if (tasks === undefined) editor.put(root, "tasks", { [glob]: task });
      else if (tasks.type === "object") editor.put(tasks, glob, task);
    },
  };
}
