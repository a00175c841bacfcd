// The pages that explain the rules. They ship with the extension and are shown by the editor's own Markdown preview.
import { commands, type ExtensionContext, FileType, Uri, window, workspace } from "vscode";

export const OPEN_RULE = "stowage.openRule";

/** Opens a rule's page; without an id, asks for one. */
export async function openRule({ extensionUri }: ExtensionContext, id?: unknown): Promise<void> {
  const pages = rulePages(extensionUri);
  const rule = typeof id === "string" ? id : await window.showQuickPick(rulesIn(pages), { title: "Rule" });
  if (rule === undefined) return;
  const page = Uri.joinPath(pages, `${rule}.md`);
  if (!RULE_ID.test(rule) || !(await exists(page))) {
    void window.showWarningMessage(`Stowage has no rule "${rule}".`);
    return;
  }
  await commands.executeCommand("markdown.showPreview", page);
}

/**
 * The folder of the pages. Editors of the files in it are the rendered ones: `configurationDefaults` in package.json names
 * the same path, since a link that is clicked opens its target as an editor would.
 */
export function rulePages(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, "dist", "rule-pages");
}

/** `vscode://stowage.stowage/rules/task/fargate-size`, as the command line prints it. */
export async function openRuleUri(context: ExtensionContext, uri: Uri): Promise<void> {
  const [, id] = /^\/rules\/(.+)$/.exec(uri.path) ?? [];
  if (id !== undefined) await openRule(context, id);
}

const RULE_ID = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

async function rulesIn(folder: Uri, lead = ""): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const rules = entries.map(async ([name, type]) => {
    if (type === FileType.Directory) return rulesIn(Uri.joinPath(folder, name), `${lead}${name}/`);
    return lead !== "" && name.endsWith(".md") ? [lead + name.slice(0, -".md".length)] : [];
  });
  return (await Promise.all(rules)).flat().sort();
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
