// What the documentation shows of the placement preview: each picture is taken once what it is meant to show is there.
import { commands, window, workspace } from "vscode";
import { boxOf, click, moveMouse, picture, press, waitForElement, waitForText } from "./support/driver.js";
import { endPlacement, openPreview, PLACED, preparePlacement, replace, STEP } from "./support/placement.js";
import { CONFIGURATION, writePlacementFiles } from "./support/placementFiles.js";
import { eventually } from "./support/wait.js";

describe("Pictures of the placement preview", () => {
  before(preparePlacement);

  beforeEach(() => writePlacementFiles("placement", CONFIGURATION));

  after(endPlacement);

  it("show a service that is too large, and two strategies", async () => {
    const editor = await openPreview("placement/service.json");
    const groups = [{ size: 0.27 }, { size: 0.73 }];
    await commands.executeCommand("vscode.setEditorLayout", { orientation: 0, groups });
    await waitForText("→", ".step h2");
    await pictureOfEditors("placement-light");
    await replace(editor, '"desiredCount": 22', '"desiredCount": 12');
    await waitForText("12 / 12", PLACED);
    await showAlone();
    await click(".compare");
    await click('[data-part="other"] .strategy .select-face');
    await click('[data-part="other"] .strategy .option:text-is("binpack memory")');
    await waitForText("better", ".differences");
    await pictureOfEditors("placement-compare");
    await click(".compare");
  });

  it("show a step and a rolling update in dark colours", async () => {
    await useTheme("Default Dark Modern", "vs-dark");
    const editor = await openPreview("placement/service.json");
    await replace(editor, '"desiredCount": 22', '"desiredCount": 14');
    await waitForText("14 / 14", PLACED);
    await showAlone();
    await click(".bottom .timeline");
    await press("Home");
    for (let step = 0; step < 11; step++) await press("ArrowRight");
    await waitForText("Task 11 →", ".step h2");
    await waitForElement(".step .verdicts");
    await pictureOfEditors("placement-dark");
    await click('.switch button:has-text("Rolling update")');
    for (let step = 0; step < 2; step++) await press("ArrowRight");
    await waitForText("batch 2 of 7", STEP);
    await pictureOfEditors("placement-rollout");
    await useTheme("Default Light Modern", "vs");
  });
});

/** The preview without the definition, which is the active editor. */
async function showAlone(): Promise<void> {
  await commands.executeCommand("stowage.previewPlacement");
  await eventually("the preview with the focus", () =>
    window.tabGroups.activeTabGroup.activeTab?.label.startsWith("Placement") ? true : undefined,
  );
  await commands.executeCommand("workbench.action.toggleMaximizeEditorGroup");
}

/** Without what shows where the mouse is. */
async function pictureOfEditors(name: string): Promise<void> {
  await moveMouse(0, 0);
  await picture(name, await boxOf(".part.editor"));
}

async function useTheme(name: string, className: string): Promise<void> {
  await workspace.getConfiguration("workbench").update("colorTheme", name, true);
  await waitForElement(`.monaco-workbench.${className}`);
}
