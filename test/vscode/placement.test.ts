// The placement preview beside a definition: where its tasks land step by step, what keeps the others out, what would let them
// in, two previews side by side, and the warning in the definition itself.
import assert from "node:assert/strict";
import { commands, env, ViewColumn, window, workspace } from "vscode";
import { waitForDiagnostic, waitForNoDiagnostic } from "./support/diagnostics.js";
import { click, pageText, press, waitForElement, waitForNoElement, waitForText } from "./support/driver.js";
import { openFile, rangeOf, setText, workspaceFile } from "./support/editor.js";
import { endPlacement, openPreview, PLACED, preparePlacement, replace, STEP } from "./support/placement.js";
import { CONFIGURATION, writePlacementFiles } from "./support/placementFiles.js";
import { eventually } from "./support/wait.js";

const REASONS = "section.blocked table.reasons";

describe("The placement preview", () => {
  before(preparePlacement);

  beforeEach(() => writePlacementFiles("placement", CONFIGURATION));

  after(endPlacement);

  it("opens from a lens, follows what is typed, and says why each task went where it went", async () => {
    const editor = await openFile("placement/service.json");
    await click('.codelens-decoration a:has-text("Preview placement")');
    await waitForText("19 / 22", PLACED);
    await waitForText("Tasks 20 to 22 were not placed", "section.blocked h2");
    await window.showTextDocument(editor.document, ViewColumn.One);
    await replace(editor, '"desiredCount": 22', '"desiredCount": 12');
    await waitForText("12 / 12", PLACED);
    await waitForNoElement("section.blocked");
    await replace(editor, '"desiredCount": 12', '"desiredCount": 22');
    await waitForText("19 / 22", PLACED);
    await click(".bottom .timeline");
    await press("Home");
    await waitForText("step 0 of 22", STEP);
    await press("ArrowRight");
    await press("ArrowRight");
    await waitForText("step 2 of 22", STEP);
    await waitForText("Task 2 → i-0b17", ".step h2");
    await waitForText("us-east-1b", ".step .why");
    await press("End");
    await waitForText("step 22 of 22", STEP);
    await waitForText("Task 22: no instance", ".step h2");
  });

  it("shows what rules every instance out, and lets a task in by a change of one click", async () => {
    await openPreview("placement/service.json");
    await waitForText("RESOURCE:MEMORY", REASONS);
    await waitForText("RESOURCE:ENI", REASONS);
    await waitForText("MemberOf placement constraint unsatisfied.", REASONS);
    const task = await workspace.openTextDocument(workspaceFile("placement/task-definition.json"));
    const before = task.getText();
    await click('.changes .change:has-text("memoryReservation") button:has-text("Apply")');
    const changed = await eventually("the change", () => (task.getText() === before ? undefined : task.getText()));
    const [, memory] = /"memoryReservation": (\d+)/.exec(changed) ?? [];
    assert.ok(Number(memory) < 1792, `memoryReservation is ${memory}`);
    await eventually("more tasks with a place", async () =>
      /2[0-2] \/ 22/.test(await pageText(PLACED)) ? true : undefined,
    );
    const shown = await eventually("the task definition in sight", () =>
      window.visibleTextEditors.find(({ document }) => document === task),
    );
    await setText(shown, before);
    await waitForText("19 / 22", PLACED);
    await task.save();
  });

  it("tries an instance more without touching a file", async () => {
    await openPreview("placement/service.json");
    await click('.changes .change:has-text("One more m5.large") button:has-text("Add")');
    await waitForText("/ 10", '.figures [data-figure="used"]');
    await waitForText("22 / 22", PLACED);
    await click('.top button[aria-label="What if: 1 instance more"]');
    await click('.what-if button:has-text("Take all back")');
    await waitForText("/ 9", '.figures [data-figure="used"]');
    await waitForText("RESOURCE:MEMORY", REASONS);
  });

  it("tries another strategy, and writes it into the service", async () => {
    const editor = await openPreview("placement/service.json");
    const before = editor.document.getText();
    await click(".strategy .select-face");
    await click('.strategy .option:has-text("spread zone → binpack cpu")');
    await waitForElement(".write");
    assert.equal(editor.document.getText(), before, "nothing is written by looking");
    await click(".write");
    const written = await eventually("the strategy in the service", () =>
      editor.document.getText() === before ? undefined : editor.document.getText(),
    );
    assert.deepEqual(JSON.parse(written).placementStrategy, [
      { type: "spread", field: "attribute:ecs.availability-zone" },
      { type: "binpack", field: "cpu" },
    ]);
    await waitForNoElement(".write");
    await commands.executeCommand("workbench.action.files.revert");
  });

  it("writes into a service that is not open, and shows it", async () => {
    await openPreview("placement/task-definition.json");
    await waitForText("service.json", ".top");
    await click(".strategy .select-face");
    await click('.strategy .option:text-is("random")');
    await click(".write");
    const service = await eventually("the service in sight", () =>
      window.visibleTextEditors.find(({ document }) => document.fileName.endsWith("service.json")),
    );
    assert.deepEqual(JSON.parse(service.document.getText()).placementStrategy, [{ type: "random" }]);
    await window.showTextDocument(service.document);
    await commands.executeCommand("workbench.action.files.revert");
  });

  it("compares two strategies, and the text with the one that was saved", async () => {
    const editor = await openPreview("placement/service.json");
    await click(".compare");
    await waitForText("tasks placed", ".differences");
    await waitForElement('[data-part="other"] .cards, [data-part="other"] .rows');
    await window.showTextDocument(editor.document, ViewColumn.One);
    await replace(editor, '"desiredCount": 22', '"desiredCount": 9');
    await click('[data-part="other"] .switch button:has-text("As saved")');
    await waitForText("9 / 9", '[data-part="one"]');
    await waitForText("19 / 22", '[data-part="other"]');
    await click(".compare");
    await waitForNoElement('[data-part="other"]');
    await window.showTextDocument(editor.document, ViewColumn.One);
    await commands.executeCommand("workbench.action.files.revert");
  });

  it("is found again as it was left after it was hidden", async () => {
    await openPreview("placement/service.json");
    await click(".bottom .timeline");
    await press("Home");
    for (const _ of [1, 2, 3]) await press("ArrowRight");
    await waitForText("step 3 of 22", STEP);
    await window.showTextDocument(workspaceFile("placement/production.cluster.yaml"), { viewColumn: ViewColumn.Two });
    await waitForNoElement(STEP);
    await commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await commands.executeCommand("workbench.action.openEditorAtIndex", 0);
    await waitForText("step 3 of 22", STEP);
    await waitForText("Task 3 → i-0c77", ".step h2");
  });

  it("opens from the title bar, once for each definition, and leads to the files", async () => {
    const editor = await openFile("placement/service.json");
    const button = '.editor-actions .action-label[aria-label*="Preview placement"]';
    await click(button);
    await waitForText("19 / 22", PLACED);
    await window.showTextDocument(editor.document, ViewColumn.One);
    await click(button);
    await click(`${REASONS} button:text-is("i-0a42")`);
    const cluster = await eventually("the cluster's file", () =>
      window.activeTextEditor?.document.fileName.endsWith("production.cluster.yaml")
        ? window.activeTextEditor
        : undefined,
    );
    await eventually("the instance", () =>
      cluster.document.getText(cluster.selection) === "i-0a42" ? true : undefined,
    );
    const panels = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label.startsWith("Placement"));
    assert.deepEqual(
      panels.map(({ label }) => label),
      ["Placement: service.json"],
    );
  });

  it("is copied as a picture", async () => {
    await openPreview("placement/service.json");
    await click('.top summary:has-text("Copy")');
    await click('.top .menu button:has-text("As SVG")');
    const copied = await eventually("a picture on the clipboard", async () => {
      const text = await env.clipboard.readText();
      return text.includes("<svg") ? text : undefined;
    });
    assert.match(copied, /i-0a41/);
    await commands.executeCommand("notifications.clearAll");
    await click('.top summary:has-text("Copy")');
    await click('.top .menu button:has-text("As PNG")');
    await waitForElement('.notification-list-item :text("as PNG"), .quick-input-widget :text("Save the picture")');
    await press("Escape");
    await commands.executeCommand("notifications.clearAll");
  });

  it("warns in the service of what finds no place", async () => {
    const editor = await openFile("placement/service.json");
    const { message, range } = await waitForDiagnostic(editor.document, "service/no-place");
    assert.match(message, /19 of 22 tasks/);
    assert.deepEqual(range.start.line, rangeOf(editor.document, '"desiredCount"').start.line);
    await replace(editor, '"desiredCount": 22', '"desiredCount": 19');
    await waitForNoDiagnostic(editor.document, "service/no-place");
    await commands.executeCommand("workbench.action.files.revert");
  });

  it("places the pods of a manifest on nodes", async () => {
    await openPreview("placement/manifests/deployment.yaml");
    await waitForText("pods placed", ".figures");
    await waitForText("web-1", ".cards");
    await waitForElement(".profile");
    await waitForText("nodes.cluster.yaml", ".top");
    await waitForText("(3 nodes)", ".top");
  });

  it("asks for the cluster where there are several, and remembers it in the settings", async () => {
    await writePlacementFiles("placement-choice", "{}", "stall");
    const { document } = await openFile("placement-choice/service.json");
    await commands.executeCommand("stowage.previewPlacement");
    await waitForText("Several clusters are in the workspace", ".problem");
    await click('.problem :text("Choose a cluster…")');
    const row = '.quick-input-widget .monaco-list-row:has-text("placement-choice/production.cluster.yaml")';
    await click(row);
    await waitForText("19 / 22", PLACED);
    await click('.top button[title="Choose another cluster"]');
    await waitForElement(`${row}:has-text("shown now")`);
    await click('.quick-input-widget .monaco-list-row:has-text("in the settings"):has-text("Remember")');
    const setting = () => workspace.getConfiguration("stowage", document.uri);
    await eventually("the setting", () =>
      setting().get("placement.cluster") === "placement-choice/production.cluster.yaml" ? true : undefined,
    );
    await waitForDiagnostic(document, "service/no-place");
    await waitForText("19 / 22", PLACED);
    await setting().update("placement.cluster", undefined);
    await waitForText("Several clusters are in the workspace", ".problem");
  });
});
