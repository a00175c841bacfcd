// "New definition…": pick one, a language and a name, and an untitled document without problems is open; the snippets of the
// editor and the parts of the server; and the walkthrough that leads there.
import assert from "node:assert/strict";
import {
  type CompletionList,
  commands,
  DiagnosticSeverity,
  languages,
  Position,
  type TextDocument,
  window,
} from "vscode";
import { click, press, screenshot, typeText, waitForElement, waitForNoElement, waitForText } from "./support/driver.js";
import { moveCursor, openNewFile, openUntitled } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const QUICK_INPUT = ".quick-input-widget";

async function choose(question: string, filter: string, shown: string): Promise<void> {
  await waitForQuestion(question);
  await typeText(filter);
  await waitForText(shown, `${QUICK_INPUT} .monaco-list-row.focused`);
  await press("Enter");
}

/** It stands in the empty box. */
function waitForQuestion(question: string): Promise<void> {
  return waitForElement(`${QUICK_INPUT} input[placeholder="${question}"]`);
}

/** Once the server has looked at it: it tells so with the kind in the status bar. */
async function problemsOf(document: TextDocument, kind: string): Promise<string[]> {
  await waitForElement(`.statusbar-item:has-text("${kind}")`);
  return languages
    .getDiagnostics(document.uri)
    .filter(({ severity }) => severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning)
    .map(({ message }) => message);
}

describe("New definition", () => {
  for (const [language, label] of [
    ["yaml", "YAML"],
    ["json", "JSON"],
  ] as const) {
    it(`opens a ${label} document with the name that was given`, async () => {
      const done = commands.executeCommand("stowage.newDefinition");
      await choose("What is it to be?", "fargate web", "Fargate web service");
      await choose("In which language?", label, label);
      await waitForText("Its name", QUICK_INPUT);
      await press("ControlOrMeta+A");
      await typeText("shop");
      await press("Enter");
      await done;
      const editor = await eventually("the new document", () =>
        window.activeTextEditor?.document.isUntitled ? window.activeTextEditor : undefined,
      );
      assert.equal(editor.document.languageId, language);
      const text = editor.document.getText();
      assert.match(text, /"?family"?: "?shop"?/);
      assert.match(text, /role\/shop-execution/);
      assert.match(text, /\/ecs\/shop/);
      assert.doesNotMatch(text, /\$\{|my-web/);
      assert.equal(editor.document.getText(editor.selection), "512");
      assert.deepEqual(await problemsOf(editor.document, "ECS task definition"), []);
    });
  }

  it("is left at every step without a trace", async () => {
    const before = window.activeTextEditor;
    const done = commands.executeCommand("stowage.newDefinition");
    await waitForQuestion("What is it to be?");
    await screenshot("new-definition");
    await choose("What is it to be?", "gpu", "EC2 with GPU");
    await waitForQuestion("In which language?");
    await press("Escape");
    await done;
    assert.equal(window.activeTextEditor, before);
  });
});

/** Documents that are not empty, with something that is offered there by others or by the server. */
const ELSEWHERE = {
  "words.json": ['[{ "name": "web" }, { "name": "¦" }]', '"web"'],
  "keys.json": ['[{ "name": "web" }, { ¦ }]', "name"],
  "taskdef.yaml": ["family: web\n¦\ncontainerDefinitions: []\n", "networkMode"],
} as const;

const WHOLE = /^ecs-(?:fargate|ec2|cluster|service|run-task)/;

async function completionsAt({ uri }: TextDocument, at: Position): Promise<string[]> {
  const list = await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, at);
  return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

describe("Snippets", () => {
  it("of whole definitions are completions in an empty document", async () => {
    const { document } = await openUntitled("yaml", "ecs-cluster-f");
    moveCursor(window.activeTextEditor as NonNullable<typeof window.activeTextEditor>, new Position(0, 13));
    await commands.executeCommand("editor.action.triggerSuggest");
    await waitForElement('.suggest-widget .monaco-list-row.focused:has-text("ecs-cluster-fargate")');
    await press("Enter");
    await eventually("the snippet", () => (document.getText().includes("clusterName: my-cluster") ? true : undefined));
    assert.deepEqual(await problemsOf(document, "ECS cluster"), []);
  });

  it("of whole definitions are nowhere else", async () => {
    for (const [file, [text, awaited]] of Object.entries(ELSEWHERE)) {
      const { document } = await openNewFile(`snippets/${file}`, text.replace("¦", ""));
      const at = document.positionAt(text.indexOf("¦"));
      const labels = await eventually(`completions in ${file}`, async () => {
        const list = await completionsAt(document, at);
        return list.includes(awaited) ? list : undefined;
      });
      assert.deepEqual(
        labels.filter((label) => WHOLE.test(label)),
        [],
        file,
      );
    }
  });

  it("of whole definitions fill files", async () => {
    const { document } = await openUntitled("json", "");
    const done = commands.executeCommand("workbench.action.populateFileFromSnippet");
    await waitForElement(`${QUICK_INPUT} input`);
    await typeText("ecs-cluster-fargate");
    await waitForElement(`${QUICK_INPUT} .monaco-list-row.focused:has-text("ecs-cluster-fargate")`);
    await press("Enter");
    await done;
    await eventually("the snippet", () => (document.getText().includes("my-cluster") ? true : undefined));
  });

  it("of parts come from the server where they belong", async () => {
    const editor = await openNewFile(
      "snippets/taskdef.json",
      '{\n  "family": "shop",\n  "containerDefinitions": [\n    {\n      "name": "web",\n      "image": "web:1.0.0",\n      "healthCheck": \n    }\n  ]\n}\n',
    );
    moveCursor(editor, new Position(6, 21));
    await waitForElement('.statusbar-item:has-text("ECS task definition")');
    await commands.executeCommand("editor.action.triggerSuggest");
    await waitForElement('.suggest-widget .monaco-list-row:has-text("ecs-health-curl")');
    await typeText("ecs-health-p");
    await waitForElement('.suggest-widget .monaco-list-row.focused:has-text("ecs-health-p")');
    await typeText("ython");
    await waitForElement('.suggest-widget .monaco-list-row.focused:has-text("ecs-health-python")');
    await press("Enter");
    await eventually("the health check", () =>
      editor.document.getText().includes("urllib.request.urlopen('http://localhost:8000/health', timeout=4)")
        ? true
        : undefined,
    );
    const { healthCheck } = JSON.parse(editor.document.getText()).containerDefinitions[0];
    assert.deepEqual(healthCheck.command.slice(0, 3), ["CMD", "python", "-c"]);
    assert.equal(editor.document.getText(editor.selection), "8000");
  });
});

/** Of a step: its title, and what stands beside it. */
const PICTURES = [
  ["Look at a finding and fix it", 'img[alt="The fixes of a finding in a task definition"]'],
  ["Let it write for you", 'svg[aria-label^="Completions behind healthCheck"]'],
  ["Ask what blocks Fargate", 'img[alt^="A list of what blocks Fargate"]'],
  ["Check the same on the command line", 'svg[aria-label^="The command line"]'],
] as const;

describe("The walkthrough", () => {
  it("shows its steps with their pictures", async () => {
    await commands.executeCommand("workbench.action.closeSidebar");
    await commands.executeCommand("workbench.action.openWalkthrough", "stowage.stowage#start", false);
    for (const title of ["Open or begin a definition", "Look at a finding and fix it", "Let it write for you"])
      await waitForElement(`.gettingStartedContainer .step-title:has-text("${title}")`);
    await waitForElement(
      '.gettingStartedContainer .button-link:has-text("New definition…"), .gettingStartedContainer .monaco-button:has-text("New definition…")',
    );
    await waitForElement('svg[aria-label="A list of definitions to begin with"]');
    await screenshot("walkthrough");
    for (const [title, shown] of PICTURES) {
      await click(`.gettingStartedContainer .step-title:has-text("${title}")`);
      await waitForElement(shown);
      await screenshot(`walkthrough-${title.length}`);
    }
    await commands.executeCommand("workbench.action.closeActiveEditor");
    await waitForNoElement(".gettingStartedContainer .step-title");
    await commands.executeCommand("workbench.view.explorer");
  });
});
