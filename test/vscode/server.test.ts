// The language server as VS Code uses it: files that are not open, settings and configuration that change, the commands.
import assert from "node:assert/strict";
import { commands, languages, Selection, type Uri, workspace } from "vscode";
import { codeOf, waitForDiagnostic, waitForDiagnostics } from "./support/diagnostics.js";
import { press, typeText, waitForElement, waitForText } from "./support/driver.js";
import { closeEditors, openNewFile, setText, workspaceFile } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const CODE = "task/cpu-type";
const TEXT = `{
  "family": "web",
  "cpu": 256,
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 64 }]
}
`;
const FIXED = TEXT.replace("256", '"256"');

function write(file: Uri, text: string): Thenable<void> {
  return workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

function hasProblem(file: Uri): boolean {
  return languages.getDiagnostics(file).some((each) => codeOf(each) === CODE);
}

async function waitForProblem(file: Uri, there: boolean): Promise<void> {
  const described = (): string => languages.getDiagnostics(file).map(codeOf).join(", ");
  await eventually(`${there ? "a" : "no"} problem`, () => (hasProblem(file) === there ? true : undefined), described);
}

describe("The language server", () => {
  it("tells the problems of files that are not open", async () => {
    await openNewFile("server/open.json", TEXT);
    const closed = workspaceFile("server/closed.json");
    await write(closed, TEXT);
    await waitForProblem(closed, true);
    await workspace.fs.delete(closed);
    await waitForProblem(closed, false);
  });

  it("follows a file whose editor was closed", async () => {
    const { document } = await openNewFile("server/hidden.json", TEXT);
    await waitForDiagnostic(document, CODE);
    await closeEditors();
    assert.ok(hasProblem(document.uri));
    await write(document.uri, FIXED);
    await waitForProblem(document.uri, false);
  });

  it("can be restarted", async () => {
    const editor = await openNewFile("server/restarted.json", TEXT);
    await waitForDiagnostic(editor.document, CODE);
    await commands.executeCommand("stowage.restart");
    await waitForDiagnostic(editor.document, CODE);
    await setText(editor, "{}");
    await waitForDiagnostics(editor.document, (all) => all.length === 0);
    await waitForText("Stowage: not recognised", ".statusbar");
  });

  it("follows settings and configuration files", async () => {
    const { document } = await openNewFile("server/configured/taskdef.json", TEXT);
    await waitForDiagnostic(document, CODE);
    const settings = workspace.getConfiguration("stowage");
    await settings.update("rules", { [CODE]: "off" });
    await waitForProblem(document.uri, false);
    await settings.update("rules", undefined);
    await waitForProblem(document.uri, true);
    const config = workspaceFile("server/configured/.stowage.json");
    await write(config, `{ "rules": { "${CODE}": "off" } }`);
    await waitForProblem(document.uri, false);
    await workspace.fs.delete(config);
    await waitForProblem(document.uri, true);
  });

  it("fixes all safe problems by its command", async () => {
    const { document } = await openNewFile("server/fix-all.json", TEXT);
    await waitForDiagnostic(document, CODE);
    await commands.executeCommand("stowage.fixAll");
    await eventually(
      "the fixed text",
      () => (document.getText() === FIXED ? true : undefined),
      () => document.getText(),
    );
  });

  it("opens the page of a rule that is chosen from a list", async () => {
    void commands.executeCommand("stowage.openRule");
    await waitForText("capacity-provider/name", ".quick-input-widget");
    await typeText("task/fargate-size");
    await press("Enter");
    await waitForText("With FARGATE required, cpu and memory are one of the pairs that Fargate offers.", "body");
  });

  it("completes its configuration, which may hold comments", async () => {
    const editor = await openNewFile("server/completed/.stowage.json", "{\n  // Ours.\n  \n}\n");
    assert.equal(editor.document.languageId, "jsonc");
    await waitForText("Stowage configuration", ".statusbar");
    editor.selection = new Selection(2, 2, 2, 2);
    await commands.executeCommand("editor.action.triggerSuggest");
    await waitForText("associations", ".suggest-widget");
    await press("Escape");
  });

  it("shows its output", async () => {
    await commands.executeCommand("stowage.showOutput");
    // The text itself is written by a native module that VS Code's server may lack.
    await waitForElement('.panel [aria-label*="Stowage"]');
    await commands.executeCommand("workbench.action.closePanel");
  });
});
