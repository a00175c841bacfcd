// Diagnostics of open documents, asked for and pushed.
import assert from "node:assert/strict";
import { PUSHED, scenario } from "../support/lspClient.js";
import { CLEAN, CPU_TYPE, codes, NOT_OURS, NUMBER_CPU, NUMBER_CPU_YAML } from "./texts.js";

scenario("a finding with its place, its code and its page", {}, async ({ open, diagnostics }) => {
  open("taskdef.json", NUMBER_CPU);
  const found = (await diagnostics("taskdef.json")).find(({ code }) => code === CPU_TYPE);
  assert.ok(found);
  assert.deepEqual(found.range, { start: { line: 4, character: 9 }, end: { line: 4, character: 12 } });
  assert.equal(found.severity, 1);
  assert.equal(found.source, "stowage");
  assert.deepEqual(found.codeDescription, { href: "vscode://stowage.stowage/rules/task/cpu-type" });
  assert.match(String(found.message), /cpu/);
});

const page = { initializationOptions: { rulePage: "command:open?{rule}" } };
scenario("a client that opens pages its own way", page, async ({ open, diagnostics }) => {
  open("taskdef.json", NUMBER_CPU);
  const found = (await diagnostics("taskdef.json")).find(({ code }) => code === CPU_TYPE);
  assert.deepEqual(found?.codeDescription, { href: "command:open?task/cpu-type" });
});

scenario("edits change the answer, and only edits", {}, async ({ open, change, report }) => {
  open("taskdef.json", NUMBER_CPU);
  const first = await report("taskdef.json");
  assert.ok(first.kind === "full" && first.resultId !== undefined);
  assert.deepEqual(await report("taskdef.json", first.resultId), { kind: "unchanged", resultId: first.resultId });
  change("taskdef.json", "256", '"256"');
  const second = await report("taskdef.json", first.resultId);
  assert.ok(second.kind === "full" && !codes(second.items).includes(CPU_TYPE));
  change("taskdef.json", '"256"', "256");
  const third = await report("taskdef.json", second.resultId);
  assert.ok(third.kind === "full");
  assert.deepEqual(third.items, first.items);
});

scenario("a burst of changes is answered for the last of them", {}, async ({ open, change, report }) => {
  open("taskdef.json", CLEAN);
  const asked = [];
  for (const [from, to] of [
    ['"512"', '"51"'],
    ['"51"', '"5"'],
    ['"5"', '"512"'],
    ['"256"', "256"],
  ] as const) {
    change("taskdef.json", from, to);
    asked.push(report("taskdef.json"));
  }
  const last = (await Promise.all(asked)).at(-1);
  assert.ok(last?.kind === "full" && codes(last.items).includes(CPU_TYPE));
});

const documents = {
  "any name": { name: "anything.json", text: NUMBER_CPU, codes: [CPU_TYPE] },
  "an untitled buffer in YAML": { name: "untitled:Untitled-1", text: NUMBER_CPU_YAML, codes: [CPU_TYPE] },
  "another scheme": { name: "vscode-vfs://host/owner/taskdef.yml", text: NUMBER_CPU_YAML, codes: [CPU_TYPE] },
  "a template in an editor that holds it for plain text": {
    name: "taskdef.json.tpl",
    text: NUMBER_CPU,
    language: "plaintext",
    codes: [CPU_TYPE],
  },
  "Windows line ends": { name: "crlf.json", text: NUMBER_CPU.replaceAll("\n", "\r\n"), codes: [CPU_TYPE] },
  "another document": { name: "package.json", text: NOT_OURS, codes: [] },
  "an empty one": { name: "empty.json", text: "", codes: [] },
};

for (const [what, { name, text, codes: expected, ...rest }] of Object.entries(documents)) {
  scenario(`documents: ${what}`, {}, async ({ open, diagnostics }) => {
    const language = "language" in rest ? rest.language : text.startsWith("#") ? "yaml" : "json";
    open(name, text, language);
    const found = (await diagnostics(name)).filter(({ code }) => code === CPU_TYPE);
    assert.deepEqual(codes(found), expected);
    for (const { range } of found) assert.equal(range.start.line, 4);
  });
}

scenario("a document that is not open has no diagnostics", { files: { "a.json": NUMBER_CPU } }, async (client) => {
  assert.deepEqual(await client.report("a.json"), { kind: "full", items: [] });
  client.open("a.json");
  assert.ok(codes(await client.diagnostics("a.json")).includes(CPU_TYPE));
  client.close("a.json");
  assert.deepEqual(await client.report("a.json"), { kind: "full", items: [] });
});

scenario(
  "pushed with the version they speak of",
  { capabilities: PUSHED },
  async ({ open, change, close, pushed, next, uri }) => {
    open("taskdef.json", NUMBER_CPU);
    assert.ok(codes((await pushed("taskdef.json", 1)).diagnostics).includes(CPU_TYPE));
    change("taskdef.json", "256", '"256"');
    assert.ok(!codes((await pushed("taskdef.json", 2)).diagnostics).includes(CPU_TYPE));
    close("taskdef.json");
    assert.deepEqual(await next("textDocument/publishDiagnostics"), { uri: uri("taskdef.json"), diagnostics: [] });
  },
);

scenario("never pushed to a client that asks", {}, async ({ open, diagnostics, request, next }) => {
  open("taskdef.json", NUMBER_CPU);
  await diagnostics("taskdef.json");
  const pushed = next("textDocument/publishDiagnostics").then(() => "pushed");
  const answered = request("stowage/status", { uri: "file:///elsewhere.json" }).then(() => "answered");
  assert.equal(await Promise.race([pushed, answered]), "answered");
});
