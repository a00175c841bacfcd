// What tests of the placement preview begin with: a window with room for it, and its definition beside it.
import { commands, type TextEditor, workspace } from "vscode";
import { resize, waitForElement } from "./driver.js";
import { openFile, rangeOf } from "./editor.js";

export const PLACED = '.figures [data-figure="placed"]';
export const STEP = ".bottom";

export async function preparePlacement(): Promise<void> {
  // What is compared with is the text as it was saved.
  await workspace.getConfiguration("files").update("autoSave", "off", true);
  await commands.executeCommand("workbench.action.closeSidebar");
  await resize(1400, 830);
}

export async function endPlacement(): Promise<void> {
  await workspace.getConfiguration("files").update("autoSave", undefined, true);
  await resize(1120, 660);
  await commands.executeCommand("workbench.view.explorer");
}

/** The definition, with its preview beside it. */
export async function openPreview(file: string): Promise<TextEditor> {
  const editor = await openFile(file);
  await commands.executeCommand("stowage.previewPlacement");
  await waitForElement(".figures");
  return editor;
}

export async function replace(editor: TextEditor, text: string, by: string): Promise<void> {
  const range = rangeOf(editor.document, text);
  await editor.edit((edit) => edit.replace(range, by));
}
