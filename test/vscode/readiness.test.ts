// "What blocks Fargate?": one panel with every blocker; its links show places and apply fixes, with the mouse or the keys.
import assert from "node:assert/strict";
import { commands, type TextEditor, window } from "vscode";
import { waitForDiagnostic } from "./support/diagnostics.js";
import { click, picture, press, screenshot, waitForElement, waitForText } from "./support/driver.js";
import { openFile, openNewFile, setText } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const EC2 = `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "networkMode": "bridge",
  "cpu": 256,
  "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "privileged": true }
  ]
}
`;

async function untilHolds(editor: TextEditor, text: string): Promise<void> {
  await eventually(
    text,
    () => (editor.document.getText().includes(text) ? true : undefined),
    () => editor.document.getText(),
  );
}

describe("Launch readiness", () => {
  it("lists every blocker with its fixes, and applies them", async () => {
    const editor = await openNewFile("readiness/task-definition.json", EC2);
    await waitForDiagnostic(editor.document, "task/cpu-type");
    const opened = commands.executeCommand("stowage.whatBlocks");
    await waitForText("Managed Instances", ".quick-input-widget");
    await press("Enter");
    await opened;
    await waitForText("4 things block Fargate in task-definition.json. 1 of them is wrong anyway.", "body");
    await picture("readiness");
    await click('a:text-is("Line 8")');
    await eventually("a selection", () => (window.activeTextEditor?.selection.isEmpty === false ? true : undefined));
    assert.equal(window.activeTextEditor?.document.getText(window.activeTextEditor.selection), "true");
    await click('a:has-text("Apply all safe fixes")');
    await untilHolds(editor, '"cpu": "256"');
    await waitForText("things block Fargate in task-definition.json.", "body");
    await click('a:has-text("Set networkMode to awsvpc")');
    await untilHolds(editor, '"networkMode": "awsvpc"');
    await waitForText("block", "h1");
  });

  it("works with the keyboard, and follows the text", async () => {
    const editor = await openNewFile(
      "readiness/keys.json",
      EC2.replace(', "privileged": true', "").replace(": 256", ': "256"'),
    );
    await commands.executeCommand("stowage.whatBlocks", "FARGATE");
    await waitForText("2 things block Fargate in keys.json.", "body");
    await waitForText("None of the fixes is safe to apply unseen", "body");
    // Line 3, then the first fix.
    await press("Tab");
    await press("Tab");
    await press("Enter");
    await untilHolds(editor, '["EC2", "FARGATE"]');
    await waitForText("1 thing blocks Fargate in keys.json.", "body");
    const { document } = editor;
    const shown = await window.showTextDocument(document, 1);
    await setText(shown, document.getText().replace("bridge", "awsvpc"));
    await waitForText("Nothing blocks Fargate in keys.json.", "body");
    await screenshot("readiness-done");
  });

  it("says what it cannot look at", async () => {
    await openFile("good/service.json");
    await commands.executeCommand("stowage.whatBlocks", "EC2");
    await waitForText("This document holds no task definition.", "body");
    await waitForElement('.tab:has-text("What blocks EC2")');
  });
});
