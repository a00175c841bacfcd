// What a person sees on opening a file: findings on the exact value, the kind in the status bar, the page behind a code.
import assert from "node:assert/strict";
import { DiagnosticSeverity, languages, type TextEditor, workspace } from "vscode";
import { codeOf, errorsAmong, waitForDiagnostic, waitForDiagnostics } from "./support/diagnostics.js";
import { click, hover, picture, screenshot, waitForElement, waitForText } from "./support/driver.js";
import { moveCursor, openFile, openNewFile, openUntitled, rangeOf, setText, workspaceFile } from "./support/editor.js";
import { eventually } from "./support/wait.js";

type Expected = readonly [code: string, marked: string, message: RegExp];

const TASK_DEFINITION: readonly Expected[] = [
  ["task/family-pattern", '"shop web"', /letters, digits, hyphens and underscores/],
  ["task/fargate-network-mode", '"bridge"', /only network mode awsvpc/],
  ["task/cpu-type", "256", /Put it in quotes: "256"/],
  ["task/fargate-size", '"4096"', /512 MiB, 1 GiB or 2 GiB/],
  ["schema/type", '"512"', /number/],
  ["schema/enum", '"tpc"', /tcp/],
  ["volume/unknown", '"uplaods"', /uploads/],
  ["container/depends-on-unknown", '"migrations"', /migrat/],
  ["log/awslogs-group", "", /awslogs-group/],
  ["schema/unknown-key", '"comand"', /command/],
];

function found(editor: TextEditor): string[] {
  const { document } = editor;
  return languages.getDiagnostics(document.uri).map((each) => `${codeOf(each)} on ${document.getText(each.range)}`);
}

describe("Findings", () => {
  it("stand on the exact values of a broken task definition", async () => {
    const editor = await openFile("broken/task-definition.json");
    const all = await waitForDiagnostics(editor.document, (each) => errorsAmong(each).length >= TASK_DEFINITION.length);
    const diagnostics = errorsAmong(all);
    for (const [code, marked, message] of TASK_DEFINITION) {
      const one = diagnostics.find(
        (each) => codeOf(each) === code && (marked === "" || editor.document.getText(each.range) === marked),
      );
      assert.ok(one, `${code} on ${marked}; there are: ${found(editor).join("; ")}`);
      assert.match(one.message, message);
      assert.equal(one.severity, DiagnosticSeverity.Error, code);
      assert.equal(one.source, "stowage");
    }
    assert.equal(diagnostics.length, TASK_DEFINITION.length, found(editor).join("; "));
    moveCursor(editor, rangeOf(editor.document, "shop web").start);
    await waitForElement(".squiggly-error");
    await picture("squiggles");
  });

  it("are found in YAML too", async () => {
    const editor = await openFile("broken/worker.yaml");
    await waitForDiagnostic(editor.document, "task/fargate-size");
    await waitForDiagnostic(editor.document, "log/driver-fargate");
    await waitForDiagnostic(editor.document, "container/depends-on-cycle");
    await screenshot("yaml");
  });

  it("are none in good files, templates among them", async () => {
    for (const file of ["good/task-definition.json", "good/task-definition.template.json", "good/service.json"]) {
      const editor = await openFile(file);
      await waitForText("Stowage: ECS", ".statusbar");
      assert.deepEqual(found(editor), [], file);
    }
  });

  it("are found in an unsaved buffer, and follow the text", async () => {
    const editor = await openUntitled(
      "json",
      '{ "family": "web", "cpu": 256, "containerDefinitions": [{ "name": "app", "image": "nginx:1", "memory": 64 }] }',
    );
    await waitForDiagnostic(editor.document, "task/cpu-type");
    await setText(editor, editor.document.getText().replace("256", '"256"'));
    await waitForDiagnostics(editor.document, (all) => errorsAmong(all).length === 0);
    const yaml = await openUntitled(
      "yaml",
      "family: web\ncpu: 256\ncontainerDefinitions:\n  - name: app\n    image: nginx:1\n    memory: 64\n",
    );
    await waitForDiagnostic(yaml.document, "task/cpu-type");
  });

  it("are none where nothing is recognised, and the status bar says why", async () => {
    const editor = await openNewFile("other/package.json", '{ "name": "x", "family": 7 }\n');
    await waitForText("Stowage: not recognised", ".statusbar");
    assert.deepEqual(found(editor), []);
  });

  it("show their reason on hovering, and their code opens the rule's page", async () => {
    const editor = await openFile("broken/task-definition.json");
    await waitForDiagnostic(editor.document, "task/fargate-size");
    moveCursor(editor, rangeOf(editor.document, "4096").start);
    await hover('.view-line span:text-is("\\"4096\\"")');
    await waitForText("Fargate has no size with 0.25 vCPU and 4 GiB", ".monaco-hover");
    await click('.monaco-hover a:has-text("task/fargate-size")');
    await waitForText("With FARGATE required, cpu and memory are one of the pairs that Fargate offers.", "body");
    await screenshot("rule-page");
  });

  it("let the status bar change the kind", async () => {
    const editor = await openNewFile("other/odd.json", '{ "odd": true }\n');
    await waitForText("Stowage: not recognised", ".statusbar");
    await click('.statusbar-item:has-text("Stowage: not recognised") a');
    await waitForText("ECS task definition", ".quick-input-widget");
    await screenshot("choose-kind");
    await click('.quick-input-widget .monaco-list-row:has-text("ECS task definition")');
    await waitForText("Stowage: ECS task definition", ".statusbar");
    await waitForDiagnostic(editor.document, "task/family-pattern");
    const config = workspaceFile(".stowage.json");
    // The open buffer counts at once; the file follows.
    const written = async (): Promise<true | undefined> => {
      const names = (await workspace.fs.readDirectory(workspaceFile("."))).map(([name]) => name);
      return names.includes(".stowage.json") ? true : undefined;
    };
    await eventually("the configuration on the disk", written);
    await workspace.fs.delete(config);
    await waitForText("Stowage: not recognised", ".statusbar");
  });
});
