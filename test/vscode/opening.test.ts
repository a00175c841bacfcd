// The suite's own ground: Stowage is there as the installed .vsix file, and the page can be seen and used.
import assert from "node:assert/strict";
import { extensions, workspace } from "vscode";
import { waitForElement, waitForText } from "./support/driver.js";
import { EXTENSION_ID, openNewFile } from "./support/editor.js";

describe("Stowage in VS Code", () => {
  it("runs from the installed .vsix file", () => {
    const extension = extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, "Stowage is not installed.");
    assert.match(extension.extensionPath, /extensions[\\/]stowage\.stowage-\d/);
  });

  it("has the examples as its workspace", async () => {
    const [file] = await workspace.findFiles("**/*.json", undefined, 1);
    assert.ok(file, "The workspace holds no JSON file.");
  });

  it("shows an opened file on the page", async () => {
    await openNewFile("opening/shown.json", '{ "shown": "on the page" }\n');
    await waitForText("on the page", ".view-lines");
    await waitForElement('.tab.active[aria-label^="shown.json"]');
  });
});
