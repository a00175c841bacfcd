// "Explain an AWS error": paste it, choose what it may mean, and stand on the value.
import assert from "node:assert/strict";
import { commands, window } from "vscode";
import { waitForDiagnostic } from "./support/diagnostics.js";
import { picture, press, typeText, waitForElement, waitForText } from "./support/driver.js";
import { openFile } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const SIZE =
  "An error occurred (ClientException) when calling the RegisterTaskDefinition operation: No Fargate configuration exists for given values: 256 CPU, 4096 memory.";

function selected(): string | undefined {
  const editor = window.activeTextEditor;
  return editor?.selection.isEmpty === false ? editor.document.getText(editor.selection) : undefined;
}

describe("Explaining an error", () => {
  it("asks for it, shows what it may mean, and jumps to the value", async () => {
    const editor = await openFile("broken/task-definition.json");
    await waitForDiagnostic(editor.document, "task/fargate-size");
    const done = commands.executeCommand("stowage.explainError");
    await waitForText("Paste what the service said", ".quick-input-widget");
    await press("ControlOrMeta+A");
    await typeText(SIZE);
    await press("Enter");
    await waitForText("task/fargate-size", ".quick-input-widget");
    await picture("explain");
    await press("Enter");
    assert.equal(await eventually("a selection", selected), '"4096"');
    await commands.executeCommand("notifications.showList");
    await waitForElement('.notifications-center :text("Fargate has no size with 0.25 vCPU and 4 GiB")');
    await waitForElement('.notifications-center .monaco-button:has-text("Open the rule")');
    await commands.executeCommand("notifications.clearAll");
    await done;
  });

  it("explains a stopped task without a document, and says when it knows nothing", async () => {
    const done = commands.executeCommand("stowage.explainError", "Your Spot Task was interrupted.");
    await commands.executeCommand("notifications.showList");
    await waitForElement('.notifications-center :text("AWS took the Spot capacity back")');
    await commands.executeCommand("notifications.clearAll");
    await done;
    await commands.executeCommand("stowage.explainError", "All is well.");
    await commands.executeCommand("notifications.showList");
    await waitForElement('.notifications-center :text("No rule and no known reason speaks of this")');
    await commands.executeCommand("notifications.clearAll");
  });
});
