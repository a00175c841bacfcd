// textDocument/hover over the real protocol: test/scenarios/hover/*.txt, one scenario a file. `=== document <name>` with the
// cursor ‸ in it; `=== file <name>`: others of the workspace; `=== open <name>`: the same, opened; `=== settings`: what the
// client answers, in JSON; `=== answer`: the lines of the hover, "…" for any that do not matter; nothing: no hover.
import assert from "node:assert/strict";
import type { ClientCapabilities, Hover, MarkupContent } from "vscode-languageserver/node";
import { CURSOR } from "../support/hoverTest.js";
import { type Client, PULLING, scenario } from "../support/lspClient.js";
import { partOf, type ScenarioFile, scenarioFiles, withoutMark } from "../support/scenarioFiles.js";

for (const file of scenarioFiles("hover")) {
  const open = named(file, "open ");
  const files = Object.fromEntries([...named(file, "file "), ...open]);
  const settings = file.parts.get("settings");
  const given = { files, ...(settings === undefined ? {} : { settings: { "": JSON.parse(settings) } }) };
  scenario(`hover: ${file.title}`, given, async (client) => {
    for (const [other] of open) client.open(other);
    const [name, marked] = documentOf(file);
    const hover = await hovered(client, name, marked);
    assertLines(markdownOf(hover), partOf(file, "answer"));
  });
}

const MARKED = '{\n  "family": "web",\n  "cpu": "2‸56",\n  "memory": "512",\n  "containerDefinitions": []\n}\n';

scenario("hover: the range is the value", {}, async (client) => {
  const hover = await hovered(client, "taskdef.json", MARKED);
  assert.deepEqual(hover?.range, { start: { line: 2, character: 9 }, end: { line: 2, character: 14 } });
});

scenario(
  "hover: the page of a rule is where the client wants it",
  {
    initializationOptions: { rulePage: "file:///pages/{rule}.md" },
  },
  async (client) => {
    const hover = await hovered(client, "taskdef.json", '{ "family": "we b‸", "containerDefinitions": [] }');
    assert.match(markdownOf(hover), /\[task\/family-pattern\]\(file:\/\/\/pages\/task\/family-pattern\.md\): /);
  },
);

const PLAIN: ClientCapabilities = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, hover: { contentFormat: ["plaintext"] } },
};

scenario("hover: plain text for a client that shows no Markdown", { capabilities: PLAIN }, async (client) => {
  const hover = await hovered(client, "taskdef.json", MARKED);
  assert.equal(contentsOf(hover)?.kind, "plaintext");
  assert.match(markdownOf(hover), /^0\.25 vCPU \(256 CPU units\)\./);
  assert.match(markdownOf(hover), /^A month on Fargate: about/m);
  assert.match(markdownOf(hover), /Reference \(https:/);
  assert.doesNotMatch(markdownOf(hover), /\*\*|\]\(/);
});

/** The diagnostics are asked for first, as an editor does. */
async function hovered(client: Client, name: string, marked: string): Promise<Hover | null> {
  const { text, line, character } = withoutMark(marked, CURSOR);
  client.open(name, text);
  await client.diagnostics(name);
  const textDocument = { uri: client.uri(name) };
  return client.request("textDocument/hover", { textDocument, position: { line, character } });
}

function documentOf(file: ScenarioFile): [string, string] {
  const [document] = named(file, "document ");
  assert.ok(document !== undefined, `"${file.title}" has no document`);
  return document;
}

function named({ parts }: ScenarioFile, lead: string): [string, string][] {
  return [...parts].flatMap(([name, text]): [string, string][] =>
    name.startsWith(lead) ? [[name.slice(lead.length), text]] : [],
  );
}

function markdownOf(hover: Hover | null): string {
  return contentsOf(hover)?.value ?? "";
}

function contentsOf(hover: Hover | null): MarkupContent | undefined {
  return hover?.contents as MarkupContent | undefined;
}

function assertLines(text: string, expected: string): void {
  if (!expected.split("\n").includes("…")) {
    assert.equal(text, expected);
    return;
  }
  const parts = expected.split("\n…\n").flatMap((part) => (part === "…" ? [] : [part.replace(/^…\n|\n…$/g, "")]));
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    assert.ok(found >= 0, `These lines are missing, or in another order:\n${part}\n\nin:\n${text}`);
    at = found + part.length;
  }
}
