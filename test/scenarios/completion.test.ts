// Completion inside `.stowage.json`.
import assert from "node:assert/strict";
import type { ClientCapabilities, CompletionItem } from "vscode-languageserver/node";
import { type Client, PULLING, scenario } from "../support/lspClient.js";
import { CLEAN } from "./texts.js";

/** `|` is the cursor. */
async function completed(client: Client, name: string, text: string): Promise<CompletionItem[]> {
  const before = text.slice(0, text.indexOf("|")).split("\n");
  client.open(name, text.replace("|", ""));
  return client.request("textDocument/completion", {
    textDocument: { uri: client.uri(name) },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  });
}

scenario("the names of rules", {}, async (client) => {
  const items = await completed(client, ".stowage.json", '{\n  "rules": { "task/cpu-|" }\n}');
  const item = items.find(({ label }) => label === "task/cpu-type");
  assert.ok(item?.textEdit && "range" in item.textEdit);
  assert.equal(item.textEdit.range.start.line, 1);
  assert.ok(item.textEdit.newText.includes("task/cpu-type"));
});

const clients: Readonly<Record<string, { capabilities: ClientCapabilities; format: number | undefined }>> = {
  "with snippets": {
    capabilities: {
      ...PULLING,
      textDocument: { ...PULLING.textDocument, completion: { completionItem: { snippetSupport: true } } },
    },
    format: 2,
  },
  "without snippets": { capabilities: PULLING, format: undefined },
};

for (const [what, { capabilities, format }] of Object.entries(clients)) {
  scenario(`keys for a client ${what}`, { capabilities }, async (client) => {
    const items = await completed(client, ".stowage.json", "{ | }");
    const rules = items.find(({ label }) => label === "rules");
    assert.equal(rules?.insertTextFormat, format);
    assert.equal(/\$/.test(rules?.textEdit?.newText ?? "$"), format === 2);
    assert.ok(rules?.documentation);
  });
}

scenario("nothing where nothing is known", {}, async (client) => {
  assert.deepEqual(await completed(client, "package.json", '{ "|": 1 }'), []);
  assert.deepEqual(await completed(client, "taskdef.json", `|${CLEAN}`), []);
});
