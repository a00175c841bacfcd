// textDocument/completion and completionItem/resolve over the real protocol: test/scenarios/completion/*.txt, one scenario a
// file. `=== document <name>` with the cursor ‸ in it; `=== file <name>` and `=== open <name>`: others of the workspace;
// `=== client`: what the client says of completion items, in JSON; `=== options`: its `initializationOptions`. `=== offered`: the
// first labels but those of snippets; `=== offered exactly`: all of them; `=== not offered`; `=== snippets offered` and
// `=== snippets offered exactly`: the same of snippets; `=== detail of <label>`; `=== row of <label>`: what
// stands at the right of its row; `=== snippet of <label>`: the text of the edit; `=== command of <label>`: what is run once it
// is taken; `=== documentation of <label>`: what it begins with; `=== after <label>`: the document when it was taken.
import assert from "node:assert/strict";
import type { CompletionItem, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { shown } from "../support/completionTest.js";
import { CURSOR } from "../support/hoverTest.js";
import { type Client, PULLING, scenario } from "../support/lspClient.js";
import { type ScenarioFile, scenarioFiles, withoutMark } from "../support/scenarioFiles.js";

for (const file of scenarioFiles("completion")) {
  const open = named(file, "open ");
  const files = Object.fromEntries([...named(file, "file "), ...open]);
  const completionItem = { snippetSupport: true, ...JSON.parse(file.parts.get("client") ?? "{}") };
  const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, completion: { completionItem } } };
  const initializationOptions = JSON.parse(file.parts.get("options") ?? "{}");
  scenario(`completion: ${file.title}`, { files, capabilities, initializationOptions }, async (client) => {
    for (const [other] of open) client.open(other);
    const [document] = named(file, "document ");
    assert.ok(document !== undefined, "a document");
    const { text, line, character } = withoutMark(document[1], CURSOR);
    client.open(document[0], text);
    const items = await client.request<CompletionItem[]>("textDocument/completion", {
      textDocument: { uri: client.uri(document[0]) },
      position: { line, character },
    });
    for (const [part, expected] of file.parts) await check({ client, text, items: inOrder(items), part, expected });
  });
}

interface Check {
  readonly client: Client;
  readonly text: string;
  readonly items: readonly CompletionItem[];
  readonly part: string;
  readonly expected: string;
}

async function check({ client, text, items, part, expected }: Check): Promise<void> {
  const all = items.map(({ label }) => label);
  const labels = all.filter((label) => !SNIPPET.test(label));
  const snippets = all.filter((label) => SNIPPET.test(label));
  const lines = expected === "" ? [] : expected.split("\n");
  if (part === "offered") assert.deepEqual(labels.slice(0, lines.length), lines);
  if (part === "offered exactly") assert.deepEqual(labels, lines);
  if (part === "snippets offered") assert.deepEqual(snippets.slice(0, lines.length), lines);
  if (part === "snippets offered exactly") assert.deepEqual(snippets, lines);
  if (part === "not offered")
    assert.deepEqual(
      lines.filter((line) => all.includes(line)),
      [],
    );
  const [, question, label] = /^(detail of|row of|snippet of|command of|documentation of|after) (.*)$/.exec(part) ?? [];
  if (question === undefined) return;
  const item = items.find((one) => one.label === label);
  assert.ok(item !== undefined, `"${label}" is offered among ${labels.join(", ")}`);
  if (question === "detail of") assert.equal(item.detail, expected);
  if (question === "row of") assert.equal(item.labelDetails?.description, expected);
  if (question === "command of") assert.equal(item.command?.command ?? "", expected);
  if (question === "snippet of") assert.equal(item.textEdit?.newText, expected);
  if (question === "after") assert.equal(taken(text, item).trimEnd(), expected.trimEnd());
  if (question !== "documentation of") return;
  const resolved = await client.request<CompletionItem>("completionItem/resolve", item);
  assert.ok(typeof resolved.documentation === "object");
  assert.equal(resolved.documentation.value.slice(0, expected.length), expected);
}

const SNIPPET = /^(?:ecs|k8s|eks)-/;

/** As an editor does it: further lines of a snippet are indented as the first, its stops show what they suggest. */
function taken(text: string, { textEdit, insertTextFormat, additionalTextEdits = [] }: CompletionItem): string {
  assert.ok(textEdit !== undefined && "range" in textEdit);
  const document = TextDocument.create("", "", 0, text);
  const { start } = textEdit.range;
  const lineStart = document.offsetAt({ line: start.line, character: 0 });
  const indent = /^[ \t]*/.exec(text.slice(lineStart, document.offsetAt(start)))?.[0] ?? "";
  const isSnippet = insertTextFormat === 2;
  const newText = isSnippet ? shown(textEdit.newText).replaceAll("\n", `\n${indent}`) : textEdit.newText;
  const edits: TextEdit[] = [...additionalTextEdits, { range: textEdit.range, newText }];
  return TextDocument.applyEdits(document, edits);
}

function inOrder(items: readonly CompletionItem[]): readonly CompletionItem[] {
  return items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

function named({ parts }: ScenarioFile, lead: string): [string, string][] {
  return [...parts].flatMap(([name, text]): [string, string][] =>
    name.startsWith(lead) ? [[name.slice(lead.length), text]] : [],
  );
}
