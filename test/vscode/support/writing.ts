// Writing as a person does: the beginning of a word, the completion that it leads to, the values that only a person knows.
import assert from "node:assert/strict";
import { commands, DiagnosticSeverity, languages, type TextEditor } from "vscode";
import { press, typeText, waitForElement } from "./driver.js";
import { moveCursor, rangeOf } from "./editor.js";
import { eventually } from "./wait.js";

const LIST = ".suggest-widget.visible";

/** Types the beginning of a word and takes the completion with this label from the list. */
export async function take(editor: TextEditor, typed: string, label: string): Promise<void> {
  await typeText(typed);
  await pick(editor, label);
}

/** Takes a value from a list that has opened by itself behind its key. */
export async function takeOpened(editor: TextEditor, typed: string, label: string): Promise<void> {
  await waitForElement(`${LIST} .monaco-list-row`);
  await take(editor, typed, label);
}

async function pick(editor: TextEditor, label: string): Promise<void> {
  await waitForElement(`${LIST} .monaco-list-row.focused[aria-label^=${JSON.stringify(label)}]`);
  const { version } = editor.document;
  await press("Enter");
  await eventually(`${label} in the text`, () => (editor.document.version > version ? true : undefined));
}

/** Out of the stops of a completion, and on to a new line; a list that opens late is not taken from. */
export async function newLine(): Promise<void> {
  await press("Escape");
  await press("Control+Enter");
}

/** On to a new line below the line of a text. */
export async function newLineBelow(editor: TextEditor, text: string): Promise<void> {
  await press("Escape");
  await eventually(`${text} in the text`, () => (editor.document.getText().includes(text) ? true : undefined));
  moveCursor(editor, rangeOf(editor.document, text).end);
  // What is asked of the window comes after what it was told: from here on the cursor is where it was put.
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await newLine();
}

/** Until the text is this, and nothing is wrong with it at error or warning level. */
export async function waitForWritten(editor: TextEditor, text: string): Promise<void> {
  assert.equal(editor.document.getText(), text);
  // What was half typed is told for a moment longer.
  await eventually(
    "a text without problems",
    () => (problems(editor).length === 0 ? true : undefined),
    () => problems(editor).join("\n"),
  );
}

function problems(editor: TextEditor): string[] {
  return languages
    .getDiagnostics(editor.document.uri)
    .filter(({ severity }) => severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning)
    .map(({ message }) => message);
}
