// Broken requests and hard documents cost their own answer and nothing else.
import assert from "node:assert/strict";
import { scenario } from "../support/lspClient.js";
import { CPU_TYPE, codes, NUMBER_CPU } from "./texts.js";

const broken = {
  "a change without content": {
    notify: "textDocument/didChange",
    params: { textDocument: { uri: "untitled:a", version: 2 } },
  },
  "a change of a document that is not open": {
    notify: "textDocument/didChange",
    params: { textDocument: { uri: "file:///nothing.json", version: 2 }, contentChanges: [{ text: "{}" }] },
  },
  "closing what is not open": {
    notify: "textDocument/didClose",
    params: { textDocument: { uri: "file:///nothing.json" } },
  },
  "opening nothing": { notify: "textDocument/didOpen", params: {} },
  "watched files without changes": { notify: "workspace/didChangeWatchedFiles", params: {} },
  "an unknown notification": { notify: "nobody/knows", params: {} },
  "diagnostics of nothing": { request: "textDocument/diagnostic", params: {} },
  "code actions without a context": {
    request: "textDocument/codeAction",
    params: { textDocument: { uri: "untitled:a" } },
  },
  "code actions of nothing": { request: "textDocument/codeAction", params: {} },
  "an action without data": { request: "codeAction/resolve", params: { title: "", kind: "source.fixAll.stowage" } },
  "completion of nothing": { request: "textDocument/completion", params: {} },
  "the status of nothing": { request: "stowage/status", params: {} },
  "a kind for nothing": { request: "stowage/setKind", params: { uri: "file:///nothing.json", kind: "ecs.service" } },
  "the workspace without what is known": { request: "workspace/diagnostic", params: {} },
};

for (const [what, message] of Object.entries(broken)) {
  scenario(`broken: ${what}`, {}, async ({ open, notify, request, diagnostics }) => {
    open("untitled:a", NUMBER_CPU);
    if ("notify" in message) notify(message.notify, message.params);
    else await request(message.request, message.params);
    open("taskdef.json", NUMBER_CPU);
    assert.ok(codes(await diagnostics("taskdef.json")).includes(CPU_TYPE));
  });
}

scenario("a failure is logged with its place", {}, async ({ request, next }) => {
  assert.deepEqual(await request("textDocument/codeAction", {}), []);
  const { type, message } = await next<{ type: number; message: string }>("window/logMessage");
  assert.equal(type, 1);
  assert.match(message, /^textDocument\/codeAction failed\. TypeError: .*\n\s+at /);
});

const DEPTH = 10_000;
const hard = {
  "deep nesting in JSON": { text: `{"family":${"[".repeat(DEPTH)}${"]".repeat(DEPTH)},"containerDefinitions":[]}` },
  "deep nesting in YAML": { text: `family: ${"[".repeat(DEPTH)}\ncontainerDefinitions: []\n`, language: "yaml" },
  "deep nesting that is never closed": { text: `{"containerDefinitions":${'{"a":['.repeat(DEPTH)}` },
  "aliases of aliases": { text: aliases(30), language: "yaml" },
  "over 20 MB": { text: `{"containerDefinitions": "${"x".repeat(20 * 1024 * 1024)}"}` },
  "a text cut off in the middle": { text: NUMBER_CPU.slice(0, 90) },
  "not text at all": { text: "\u0000\uFFFD\uD800{[\u0001" },
};

for (const [what, document] of Object.entries(hard)) {
  scenario(`hard: ${what}`, {}, async ({ open, report, diagnostics }) => {
    open("hard", document.text, "language" in document ? document.language : "json");
    assert.equal((await report("hard")).kind, "full");
    open("taskdef.json", NUMBER_CPU);
    assert.ok(codes(await diagnostics("taskdef.json")).includes(CPU_TYPE));
  });
}

/** Each line holds the one before it twice. */
function aliases(lines: number): string {
  const list = Array.from({ length: lines }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`);
  return ["a0: &a0 x", ...list, "containerDefinitions: []"].join("\n");
}
