// Quick fixes, ways to ignore, and "fix all".
import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver/node";
import { type Client, PULLING, PUSHED, scenario } from "../support/lspClient.js";
import { CLEAN, CPU_TYPE, NUMBER_CPU, NUMBER_CPU_YAML, TWO_PROBLEMS, TWO_PROBLEMS_FIXED } from "./texts.js";

const FIX_ALL = "source.fixAll.stowage";

async function fixesOf(client: Client, name: string, rule: string): Promise<CodeAction[]> {
  const found = (await client.diagnostics(name)).filter(({ code }) => code === rule);
  assert.equal(found.length, 1, rule);
  return client.codeActions(name, found, ["quickfix"]);
}

async function resolved(client: Client, action: CodeAction | undefined): Promise<CodeAction> {
  assert.ok(action);
  return client.request("codeAction/resolve", action);
}

const texts = {
  "taskdef.json": [NUMBER_CPU, CLEAN],
  "windows.json": [NUMBER_CPU.replaceAll("\n", "\r\n"), CLEAN.replaceAll("\n", "\r\n")],
  "taskdef.yaml": [NUMBER_CPU_YAML, NUMBER_CPU_YAML.replace("256", '"256"')],
} as const;

for (const [name, [before, after]] of Object.entries(texts)) {
  scenario(`the preferred fix of ${name}`, {}, async (client) => {
    client.open(name, before);
    const preferred = (await fixesOf(client, name, CPU_TYPE)).filter(({ isPreferred }) => isPreferred);
    assert.deepEqual(
      preferred.map(({ title, kind }) => ({ title, kind })),
      [{ title: 'Change to "256"', kind: "quickfix" }],
    );
    assert.deepEqual(
      preferred[0]?.diagnostics?.map(({ code }) => code),
      [CPU_TYPE],
    );
    client.apply(preferred[0]?.edit);
    assert.equal(client.text(name), after);
    assert.ok((await client.diagnostics(name)).every(({ code }) => code !== CPU_TYPE));
  });
}

scenario("a client that names no diagnostics gets what is in its range", {}, async (client) => {
  client.open("taskdef.json", TWO_PROBLEMS);
  const place = { line: 4, character: 10 };
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: client.uri("taskdef.json") },
    range: { start: place, end: place },
    context: { diagnostics: [] },
  });
  const rules = new Set(actions.flatMap(({ diagnostics }) => diagnostics ?? []).map(({ code }) => code));
  assert.deepEqual([...rules], [CPU_TYPE]);
});

scenario("a diagnostic that the text has moved under keeps its fix", {}, async (client) => {
  client.open("taskdef.json", NUMBER_CPU);
  const old = (await client.diagnostics("taskdef.json")).filter(({ code }) => code === CPU_TYPE);
  client.change("taskdef.json", "{\n", "{\n\n\n");
  const [action] = await client.codeActions("taskdef.json", old, ["quickfix"]);
  client.apply(action?.edit);
  assert.equal(client.text("taskdef.json"), CLEAN.replace("{\n", "{\n\n\n"));
});

const clients = { "made when it is chosen": PULLING, "made at once for a client that cannot ask later": PUSHED };

for (const [what, capabilities] of Object.entries(clients)) {
  scenario(`fix all: ${what}`, { capabilities }, async (client) => {
    client.open("taskdef.json", TWO_PROBLEMS);
    const [action, ...others] = await client.codeActions("taskdef.json", [], ["source.fixAll"]);
    assert.deepEqual({ kind: action?.kind, others }, { kind: FIX_ALL, others: [] });
    assert.equal(action?.edit === undefined, capabilities === PULLING);
    client.apply((capabilities === PULLING ? await resolved(client, action) : action)?.edit);
    assert.equal(client.text("taskdef.json"), TWO_PROBLEMS_FIXED);
    assert.deepEqual(await client.codeActions("taskdef.json", [], [FIX_ALL]), []);
  });
}

scenario("fix all: fixes that touch each other are made in rounds", {}, async (client) => {
  client.open(
    "taskdef.json",
    CLEAN.replace("{\n", '{\n  "revision": 3,\n  "status": "ACTIVE",\n  "registeredBy": "me",\n'),
  );
  const [action] = await client.codeActions("taskdef.json", [], [FIX_ALL]);
  client.apply((await resolved(client, action)).edit);
  assert.equal(client.text("taskdef.json"), CLEAN);
});

const kinds = {
  quickfix: { asked: ["quickfix"], gives: ["quickfix"] },
  source: { asked: ["source"], gives: ["source.sortKeys.stowage", FIX_ALL] },
  everything: { asked: undefined, gives: ["quickfix", FIX_ALL] },
  refactorings: { asked: ["refactor"], gives: [] },
};

for (const [what, { asked, gives }] of Object.entries(kinds)) {
  scenario(`kinds asked for: ${what}`, {}, async (client) => {
    client.open("taskdef.json", NUMBER_CPU);
    const actions = await client.codeActions("taskdef.json", await client.diagnostics("taskdef.json"), asked);
    assert.deepEqual([...new Set(actions.map(({ kind }) => kind))], gives);
  });
}
