// Beside VS Code's own JSON support, and beside the language server of vscode-yaml (test/vscode/yaml-extension starts it):
// what is offered, explained and found stands there once, and both of them are surely at work.
import assert from "node:assert/strict";
import {
  CodeActionKind,
  type CompletionList,
  commands,
  type Diagnostic,
  extensions,
  type Hover,
  type MarkdownString,
  type Position,
  type TextDocument,
  workspace,
} from "vscode";
import { codeActionsAt } from "./support/actions.js";
import { codeOf, waitForDiagnostics } from "./support/diagnostics.js";
import { openNewFile, rangeOf } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const JSON_TASK = `{
  "family": "web",
  "cpu": "256",
  "memory": "512",
  "networkMode": "bridged",
  "containerDefinitions": [
    { "name": "web", "image": "nginx:1.27", "essential": true },
    { "name": "log", "image": "fluent-bit:3" }
  ]
}
`;

const YAML_TASK = `family: web
cpu: "256"
memory: "512"
networkMode: bridged
containerDefinitions:
  - name: web
    image: nginx:1.27
    essential: true
  - name: log
    image: fluent-bit:3
`;

interface Beside {
  readonly title: string;
  readonly language: "json" | "yaml";
  readonly extension: string;
  readonly text: string;
  /** Makes room for a further key of the second container, at the mark. */
  readonly room: readonly [from: string, to: string];
  /** What either side sees; the network mode of the definitions is wrong for Stowage alone. */
  readonly slips: readonly (readonly [what: string, from: string, to: string])[];
}

const JSON_ROOM = [':3" }', ':3", ¦ }'] as const;

const BESIDE: readonly Beside[] = [
  {
    title: "VS Code's JSON support",
    language: "json",
    extension: "vscode.json-language-features",
    text: JSON_TASK,
    room: JSON_ROOM,
    slips: [
      ["a missing comma", '"family": "web",', '"family": "web"'],
      ["a trailing comma", ':3" }', ':3", }'],
      ["a key that stands there twice", '"memory": "512"', '"memory": "512", "memory": "512"'],
      ["a comment", '  "cpu"', '  // small\n  "cpu"'],
    ],
  },
  {
    title: "yaml-language-server",
    language: "yaml",
    extension: "redhat.vscode-yaml",
    text: YAML_TASK,
    room: [":3\n", ":3\n    ¦\n"],
    slips: [
      ["a bracket without its end", "web\ncpu", "[web\ncpu"],
      ["a key that stands there twice", 'memory: "512"', 'memory: "512"\nmemory: "512"'],
    ],
  },
];

async function openMarked(file: string, marked: string): Promise<{ document: TextDocument; mark: Position }> {
  const { document } = await openNewFile(file, marked.replace("¦", ""));
  return { document, mark: document.positionAt(marked.indexOf("¦")) };
}

/** Once the server knows the document. */
async function labelsAt({ uri }: TextDocument, position: Position, awaited: string): Promise<string[]> {
  return eventually(`${awaited} among the completions`, async () => {
    const list = await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, position);
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    const bare = labels.map((label) => label.replaceAll('"', ""));
    return bare.includes(awaited) ? bare : undefined;
  });
}

/** What is shown: hovers without a text are not. */
async function hoversAt({ uri }: TextDocument, position: Position): Promise<string[]> {
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, position);
  return hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).filter(Boolean);
}

function repeatedIn(labels: string[]): string[] {
  return labels.filter((label, index) => labels.indexOf(label) !== index);
}

for (const { title, language, extension, text, room, slips } of BESIDE) {
  const file = (folder: string) => `beside/${language}/${folder}/taskdef.${language}`;

  describe(`Beside ${title}`, () => {
    before(async () => {
      const other = extensions.getExtension(extension);
      assert.ok(other, `${extension} is not there`);
      await other.activate();
    });

    it("keys are offered once", async () => {
      const { document, mark } = await openMarked(file("keys"), text.replace(...room));
      const labels = await labelsAt(document, mark, "dependsOn");
      assert.deepEqual(repeatedIn(labels), []);
      assert.ok(!labels.includes("family"), labels.join(" "));
    });

    it("values are offered once, and explained once", async () => {
      const { document } = await openNewFile(file("values"), text);
      const value = rangeOf(document, "256").start;
      assert.deepEqual(repeatedIn(await labelsAt(document, value, "256")), []);
      assert.equal((await hoversAt(document, value)).length, 1);
      assert.equal((await hoversAt(document, rangeOf(document, "essential").start)).length, 1);
    });

    for (const [what, from, to] of slips) {
      it(`it says itself that there is ${what}, and Stowage does not say it again`, async () => {
        const { document } = await openNewFile(file(what.replaceAll(" ", "-")), text.replace(from, to));
        const found = await waitForDiagnostics(
          document,
          (all) => all.some((each) => each.source !== "stowage") && all.some((each) => codeOf(each) === "schema/enum"),
        );
        assert.deepEqual(
          found.map(codeOf).filter((code) => code.startsWith("syntax/")),
          [],
        );
      });
    }
  });
}

describe("Where VS Code's JSON support speaks", () => {
  it("keys of neighbours are offered twice in files with other names, until a setting ends that", async () => {
    const { document, mark } = await openMarked("beside/other.json", JSON_TASK.replace(...JSON_ROOM));
    const labels = await labelsAt(document, mark, "dependsOn");
    assert.deepEqual(repeatedIn(labels), ["essential"]);
    const settings = workspace.getConfiguration("json");
    await settings.update("schemas", [{ fileMatch: ["beside/*.json"], schema: {} }]);
    await eventually("no key that is offered twice", async () =>
      repeatedIn(await labelsAt(document, mark, "dependsOn")).length === 0 ? true : undefined,
    );
    await settings.update("schemas", undefined);
  });

  it("what it says is mended by Stowage", async () => {
    const { document } = await openNewFile("beside/mended/taskdef.json", JSON_TASK.replace(':3" }', ':3", }'));
    const found = await waitForDiagnostics(document, (all) => all.some((each) => each.source !== "stowage"));
    const { range } = found.find(({ source }) => source !== "stowage") as Diagnostic;
    const titles = await eventually("the fix", async () => {
      const actions = await codeActionsAt(document, range, CodeActionKind.QuickFix);
      return actions.length > 0 ? actions.map(({ title }) => title) : undefined;
    });
    assert.ok(titles.includes("Remove the comma"), titles.join("; "));
  });
});
