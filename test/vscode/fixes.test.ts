// Every quick fix, through the editor's own commands, changes the text as it says; and the ways to silence a finding.
import assert from "node:assert/strict";
import { CodeActionKind, commands, workspace } from "vscode";
import { chooseQuickFix, codeActionsAt, openQuickFixes, runCodeAction, runUntilEdited } from "./support/actions.js";
import { errorsAmong, waitForDiagnostic, waitForDiagnostics, waitForNoDiagnostic } from "./support/diagnostics.js";
import { picture, press, waitForNoElement } from "./support/driver.js";
import { openFile, openNewFile, rangeOf, workspaceFile } from "./support/editor.js";

/** On the broken task definition: where the finding is, the fix's title, what the text holds afterwards. */
const FIXES: readonly (readonly [code: string, at: string, title: string, after: string])[] = [
  ["task/family-pattern", '"shop web"', 'Change to "shop-web"', '"family": "shop-web",'],
  ["task/fargate-network-mode", '"bridge"', "Set networkMode to awsvpc", '"networkMode": "awsvpc",'],
  ["task/cpu-type", "256", 'Change to "256"', '"cpu": "256",'],
  ["task/fargate-size", '"4096"', 'Set memory to "2048"', '"memory": "2048",'],
  ["task/fargate-size", '"4096"', 'Set cpu to "512"', '"cpu": "512",'],
];

describe("Quick fixes", () => {
  for (const [code, at, title, after] of FIXES) {
    it(`mend ${code}: ${title}`, async () => {
      const editor = await openFile("broken/task-definition.json");
      await waitForDiagnostic(editor.document, code);
      await runCodeAction(editor.document, rangeOf(editor.document, at), title);
      assert.ok(editor.document.getText().includes(after), editor.document.getText());
    });
  }

  it("that the menu offers on the other findings change the text, each as one edit", async () => {
    const editor = await openFile("broken/task-definition.json");
    const diagnostics = await waitForDiagnostics(editor.document, (all) => errorsAmong(all).length >= 10);
    const original = editor.document.getText();
    for (const { range, message } of diagnostics) {
      const actions = (await codeActionsAt(editor.document, range, CodeActionKind.QuickFix)).filter(
        ({ diagnostics: about, title }) =>
          about?.some((each) => each.message === message) && !/^(Ignore|Turn)/.test(title),
      );
      for (const { title } of actions) {
        await runCodeAction(editor.document, range, title);
        assert.notEqual(editor.document.getText(), original, title);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), original, `one undo takes back "${title}"`);
      }
      await waitForDiagnostics(editor.document, (all) => all.length === diagnostics.length);
    }
  });

  it("are chosen in the menu as a person does", async () => {
    const editor = await openFile("broken/task-definition.json");
    await waitForDiagnostic(editor.document, "task/fargate-size");
    await openQuickFixes(editor, rangeOf(editor.document, '"4096"'));
    await picture("fixes");
    await press("Escape");
    await waitForNoElement(".action-widget");
    await chooseQuickFix(editor, rangeOf(editor.document, '"4096"'), 'Set memory to "2048"');
    assert.ok(editor.document.getText().includes('"memory": "2048",'));
    await waitForNoDiagnostic(editor.document, "task/fargate-size");
  });

  it("are applied all at once where they are safe", async () => {
    const editor = await openFile("broken/task-definition.json");
    await waitForDiagnostic(editor.document, "task/cpu-type");
    await runUntilEdited(editor, "editor.action.fixAll");
    await waitForNoDiagnostic(editor.document, "task/cpu-type");
    const text = editor.document.getText();
    assert.ok(text.includes('"cpu": "256",') && text.includes('"memory": 512,') && text.includes('"command": ['), text);
    await waitForDiagnostic(editor.document, "task/fargate-size");
  });
});

describe("Ignoring", () => {
  const BAD = '{ "family": "a b", "containerDefinitions": [{ "name": "app", "image": "nginx:1", "memory": 64 }] }\n';
  const YAML = "family: a b\ncontainerDefinitions:\n  - name: app\n    image: nginx:1\n    memory: 64\n";

  it("here writes a comment where comments exist", async () => {
    const editor = await openNewFile("ignore/here.yaml", YAML);
    await waitForDiagnostic(editor.document, "task/family-pattern");
    await runCodeAction(editor.document, rangeOf(editor.document, "a b"), "Ignore here (task/family-pattern)");
    assert.match(editor.document.getText(), /^# stowage-disable-next-line task\/family-pattern\nfamily: a b\n/);
    await waitForNoDiagnostic(editor.document, "task/family-pattern");
  });

  for (const [title, expected] of [
    ["Ignore here", /"pointers": \[\s*"\/family"\s*\]/],
    ["Ignore in this file", /"files": \[\s*"ignore-1\/file\.json"\s*\],\s*"rules"/],
    ["Turn the rule off for this workspace", /"rules": \{\s*"task\/family-pattern": "off"/],
  ] as const) {
    it(`${title} writes the configuration where there are no comments`, async () => {
      const editor = await openNewFile("ignore-1/file.json", BAD);
      await waitForDiagnostic(editor.document, "task/family-pattern");
      await runCodeAction(editor.document, rangeOf(editor.document, '"a b"'), `${title} (task/family-pattern)`);
      const config = workspaceFile(".stowage.json");
      const written = await workspace.openTextDocument(config);
      assert.match(written.getText(), expected);
      await written.save();
      await waitForNoDiagnostic(editor.document, "task/family-pattern");
      await workspace.fs.delete(config);
      await waitForDiagnostic(editor.document, "task/family-pattern");
    });
  }
});
