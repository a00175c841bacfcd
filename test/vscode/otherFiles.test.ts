// A service and its task definition in two files: the finding, the place that it points at in the other file, its fix, and
// how it goes when the other file is mended.
import assert from "node:assert/strict";
import { type Diagnostic, Range, window, workspace } from "vscode";
import { chooseQuickFix, openHover } from "./support/actions.js";
import { codeOf, waitForDiagnostic, waitForNoDiagnostic } from "./support/diagnostics.js";
import { picture } from "./support/driver.js";
import { openFile, rangeOf, workspaceFile } from "./support/editor.js";

const SERVICE = "broken/orders/service.json";
const TASK = "broken/orders/task-definition.json";

async function relatedText(diagnostic: Diagnostic): Promise<string> {
  const [related] = diagnostic.relatedInformation ?? [];
  assert.ok(related, "a related place");
  assert.equal(related.location.uri.toString(), workspaceFile(TASK).toString());
  const document = await workspace.openTextDocument(related.location.uri);
  return document.getText(related.location.range);
}

describe("A service and its task definition", () => {
  it("are checked together, and a finding points at the other file", async () => {
    const editor = await openFile(SERVICE);
    const diagnostic = await waitForDiagnostic(editor.document, "service/load-balancer-unknown");
    assert.equal(editor.document.getText(diagnostic.range), '"order"');
    assert.equal(await relatedText(diagnostic), '"orders"');
    await openHover(editor, rangeOf(editor.document, '"order"'), "has no container");
    await picture("across-files");
  });

  it("are brought together by a fix", async () => {
    const editor = await openFile(SERVICE);
    await waitForDiagnostic(editor.document, "service/load-balancer-unknown");
    await chooseQuickFix(editor, rangeOf(editor.document, '"order"'), 'Change to "orders"');
    assert.ok(editor.document.getText().includes('"containerName": "orders",\n      "containerPort": 8080'));
    await waitForNoDiagnostic(editor.document, "service/load-balancer-unknown");
  });

  it("agree again when the other one is mended, saved or not", async () => {
    const { document } = await openFile(SERVICE);
    await waitForDiagnostic(document, "service/load-balancer-port");
    const editor = await window.showTextDocument(await workspace.openTextDocument(workspaceFile(TASK)));
    const before = rangeOf(editor.document, "9100");
    await editor.edit((edit) => edit.replace(before, "9090"));
    await waitForNoDiagnostic(document, "service/load-balancer-port");
    await editor.edit((edit) => edit.replace(new Range(before.start, before.end), "9100"));
    const again = await waitForDiagnostic(document, "service/load-balancer-port");
    assert.equal(codeOf(again), "service/load-balancer-port");
  });
});
