// "Clean for register": the change is shown first and made when a person agrees, from the notification or the title bar.
import assert from "node:assert/strict";
import { CodeActionKind, commands, Range, TabInputTextDiff, type TextEditor, window } from "vscode";
import { codeActionsAt } from "./support/actions.js";
import { waitForDiagnostic, waitForNoDiagnostic } from "./support/diagnostics.js";
import { click, picture, waitForElement } from "./support/driver.js";
import { openFile, openNewFile } from "./support/editor.js";
import { eventually } from "./support/wait.js";

function diff(): TabInputTextDiff | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputTextDiff ? input : undefined;
}

async function cleaned(editor: TextEditor): Promise<string> {
  await eventually("the cleaned text", () =>
    /taskDefinition"|revision/.test(editor.document.getText()) ? undefined : true,
  );
  await eventually("the end of the preview", () => (diff() === undefined ? true : undefined));
  return editor.document.getText();
}

describe("Clean for register", () => {
  it("shows what would change, and changes it on Apply", async () => {
    const editor = await openFile("broken/exported.json");
    await waitForDiagnostic(editor.document, "task/read-only-field");
    const before = editor.document.getText();
    const start = new Range(0, 0, 0, 0);
    const [action] = await codeActionsAt(editor.document, start, CodeActionKind.RefactorRewrite);
    assert.equal(action?.title, "Clean for register");
    const shown = commands.executeCommand(action.command?.command ?? "", ...(action.command?.arguments ?? []));
    const input = await eventually("the diff", diff);
    assert.equal(input.original.toString(), editor.document.uri.toString());
    await waitForElement(
      ".diff-editor .line-delete, .monaco-diff-editor .line-delete, .monaco-diff-editor .char-delete",
    );
    assert.equal(editor.document.getText(), before, "nothing has changed yet");
    await picture("clean");
    await commands.executeCommand("notifications.showList");
    await click('.notifications-center .monaco-button:has-text("Apply")');
    await shown;
    const text = await cleaned(editor);
    const value = JSON.parse(text);
    assert.deepEqual(Object.keys(value), ["containerDefinitions", "family", "networkMode"]);
    assert.match(text, /^\{\n {2}"containerDefinitions": \[\n {4}\{\n {6}"name": "batch",/);
    await waitForNoDiagnostic(editor.document, "task/read-only-field");
    await commands.executeCommand("undo");
    assert.equal(editor.document.getText(), before, "one undo takes it back");
  });

  it("is applied from the title bar of the diff, and made from the text as it then is", async () => {
    const text =
      "taskDefinition:\n  family: web\n  revision: 3\n  containerDefinitions:\n    - { name: app, image: nginx:1, memory: 64 }\n";
    const editor = await openNewFile("clean/exported.yaml", text);
    await waitForDiagnostic(editor.document, "task/read-only-field");
    void commands.executeCommand("stowage.clean");
    await eventually("the diff", diff);
    await click('.editor-actions .action-label[aria-label^="Apply the cleaned text"]');
    assert.equal(
      await cleaned(editor),
      "family: web\ncontainerDefinitions:\n  - { name: app, image: nginx:1, memory: 64 }\n",
    );
    await commands.executeCommand("notifications.clearAll");
  });

  it("says when there is nothing to do", async () => {
    const editor = await openFile("good/task-definition.json");
    void commands.executeCommand("stowage.clean");
    await commands.executeCommand("notifications.showList");
    await waitForElement('.notifications-center :text("There is nothing to clean")');
    assert.equal(editor.document.isDirty, false);
    await commands.executeCommand("notifications.clearAll");
  });
});
