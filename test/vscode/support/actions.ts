// What a person does with a finding: hovers over it and chooses a fix from the menu. Code actions can also be asked for
// and applied through VS Code's commands, which is quicker where the menu is not what is tested.
import {
  CodeAction,
  type CodeActionKind,
  commands,
  type Range,
  type TextDocument,
  type TextEditor,
  workspace,
} from "vscode";
import { click, waitForElement, waitForText } from "./driver.js";
import { moveCursor } from "./editor.js";
import { eventually } from "./wait.js";

export const MENU = ".action-widget";
export const HOVER = ".monaco-hover:not(.hidden)";

const SHOW_TIMEOUT = 3_000;
const SHOW_ATTEMPTS = 4;

/** What VS Code offers for a range, resolved, in its order. */
export async function codeActionsAt(
  document: TextDocument,
  range: Range,
  kind?: CodeActionKind,
): Promise<CodeAction[]> {
  const found = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    kind?.value,
    100,
  );
  return found.filter((action) => action instanceof CodeAction);
}

/** Applies the action of this title: its edit, then its command. */
export async function runCodeAction(document: TextDocument, range: Range, title: string): Promise<void> {
  const actions = await codeActionsAt(document, range);
  const action = actions.find((each) => each.title === title);
  if (!action) throw new Error(`No code action "${title}". There are: ${actions.map((each) => each.title).join("; ")}`);
  if (action.edit && !(await workspace.applyEdit(action.edit))) throw new Error(`"${title}" could not be applied.`);
  if (action.command) {
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** Opens the quick fix menu at the start of a range and leaves it open, for a look or a picture. */
export async function openQuickFixes(editor: TextEditor, range: Range): Promise<void> {
  moveCursor(editor, range.start);
  await untilShown(MENU, "editor.action.quickFix");
}

/** Shows the hover at the start of a range and leaves it open; `text` is awaited in it. */
export async function openHover(editor: TextEditor, range: Range, text: string): Promise<void> {
  moveCursor(editor, range.start);
  await untilShown(HOVER, "editor.action.showHover");
  await waitForText(text, HOVER);
}

/** Chooses a quick fix in the menu with the mouse; resolves when the text has changed. */
export async function chooseQuickFix(editor: TextEditor, range: Range, title: string): Promise<void> {
  await openQuickFixes(editor, range);
  await pickQuickFix(editor, title);
}

/** The same in a menu that is open. */
export async function pickQuickFix(editor: TextEditor, title: string): Promise<void> {
  const { version } = editor.document;
  await click(`${MENU} .monaco-list-row.action:has-text(${JSON.stringify(title)})`);
  await eventually(`the edit of "${title}"`, () => (editor.document.version > version ? true : undefined));
}

/** Runs an editor command that edits; again when VS Code dropped it, as it does where focus or selection still move. */
export async function runUntilEdited(editor: TextEditor, command: string): Promise<void> {
  const { version } = editor.document;
  const edited = () => (editor.document.version > version ? true : undefined);
  for (let attempt = 1; ; attempt++) {
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await commands.executeCommand(command);
    try {
      return void (await eventually(`the edit of ${command}`, edited, undefined, SHOW_TIMEOUT));
    } catch (error) {
      if (attempt === SHOW_ATTEMPTS) throw error;
    }
  }
}

/** Runs a command again when its widget does not stay: one that opens while the focus still moves is closed by that. */
async function untilShown(selector: string, command: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await commands.executeCommand(command);
    try {
      return await waitForElement(selector, SHOW_TIMEOUT);
    } catch (error) {
      if (attempt === SHOW_ATTEMPTS) throw error;
    }
  }
}
