// A finding from squiggle to fix, as a person meets it: seen on the page, explained in the hover, mended from the menu.
import assert from "node:assert/strict";
import { DiagnosticSeverity } from "vscode";
import { openHover, openQuickFixes, pickQuickFix, runCodeAction } from "./support/actions.js";
import { waitForDiagnostic, waitForNoDiagnostic } from "./support/diagnostics.js";
import { picture } from "./support/driver.js";
import { openFile, rangeOf } from "./support/editor.js";

const FILE = "broken/task-definition.json";
const CODE = "task/fargate-size";
const FIX = 'Set memory to "2048"';

describe("A finding", () => {
  it("is on the exact value, with severity, source and a reason", async () => {
    const { document } = await openFile(FILE);
    const diagnostic = await waitForDiagnostic(document, CODE);
    assert.deepEqual(diagnostic.range, rangeOf(document, '"4096"'));
    assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
    assert.match(diagnostic.message, /no size with 0\.25 vCPU and 4 GiB/);
    await picture("squiggles");
  });

  it("is explained when it is hovered over", async () => {
    const editor = await openFile(FILE);
    const { range } = await waitForDiagnostic(editor.document, CODE);
    await openHover(editor, range, "no size with 0.25 vCPU");
    await picture("hover");
  });

  it("is mended from the menu of quick fixes", async () => {
    const editor = await openFile(FILE);
    const { range } = await waitForDiagnostic(editor.document, CODE);
    await openQuickFixes(editor, range);
    await picture("fixes");
    await pickQuickFix(editor, FIX);
    assert.match(editor.document.getText(), /"memory": "2048",/);
    await waitForNoDiagnostic(editor.document, CODE);
  });

  it("is mended by applying the action", async () => {
    const { document } = await openFile(FILE);
    const { range } = await waitForDiagnostic(document, CODE);
    await runCodeAction(document, range, FIX);
    assert.match(document.getText(), /"memory": "2048",/);
    await waitForNoDiagnostic(document, CODE);
  });
});
