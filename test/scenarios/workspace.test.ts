// Diagnostics of files that are not open.
import assert from "node:assert/strict";
import {
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceFullDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { type Client, scenario } from "../support/lspClient.js";
import { CLEAN, CPU_TYPE, codes, NOT_OURS, NUMBER_CPU, NUMBER_CPU_YAML } from "./texts.js";

const files = {
  "a/taskdef.json": NUMBER_CPU,
  "b/web.yml": NUMBER_CPU_YAML,
  "package.json": NOT_OURS,
  "node_modules/x/taskdef.json": NUMBER_CPU,
  "ignored/taskdef.json": NUMBER_CPU,
  ".gitignore": "ignored/\n",
};

type Known = Readonly<Record<string, string>>;

async function ask(
  client: Client,
  previous: Known = {},
): Promise<Map<string, WorkspaceFullDocumentDiagnosticReport | "unchanged">> {
  const previousResultIds = Object.entries(previous).map(([name, value]) => ({ uri: client.uri(name), value }));
  const { items } = await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds });
  const root = client.uri("x").slice(0, -1);
  return new Map(items.map((item) => [item.uri.replace(root, ""), item.kind === "full" ? item : "unchanged"]));
}

function idsOf(reports: Awaited<ReturnType<typeof ask>>): Known {
  return Object.fromEntries(
    [...reports].flatMap(([name, one]) => (one === "unchanged" ? [] : [[name, one.resultId ?? ""]])),
  );
}

scenario("documents of ours are listed, others are not", { files }, async (client) => {
  const reports = await ask(client);
  assert.deepEqual([...reports.keys()], ["a/taskdef.json", "b/web.yml"]);
  for (const report of reports.values())
    assert.ok(report !== "unchanged" && report.version === null && codes(report.items).includes(CPU_TYPE));
});

scenario("of an open document the text counts, not the file", { files }, async (client) => {
  client.open("a/taskdef.json", CLEAN);
  const open = (await ask(client)).get("a/taskdef.json");
  assert.ok(open !== undefined && open !== "unchanged" && open.version === 1);
  assert.ok(!codes(open.items).includes(CPU_TYPE));
  client.open("b/web.yml", "name: no document of ours any more\n");
  assert.deepEqual([...(await ask(client)).keys()], ["a/taskdef.json"]);
  client.close("a/taskdef.json");
  const closed = (await ask(client)).get("a/taskdef.json");
  assert.ok(closed !== undefined && closed !== "unchanged" && codes(closed.items).includes(CPU_TYPE));
});

scenario("only what changed is sent again", { files }, async (client) => {
  const known = idsOf(await ask(client));
  assert.deepEqual([...(await ask(client, known)).values()], ["unchanged", "unchanged"]);
  client.write("a/taskdef.json", CLEAN);
  client.remove("b/web.yml");
  const reports = await ask(client, known);
  const changed = reports.get("a/taskdef.json");
  assert.ok(changed !== undefined && changed !== "unchanged" && !codes(changed.items).includes(CPU_TYPE));
  const removed = reports.get("b/web.yml");
  assert.ok(removed !== undefined && removed !== "unchanged");
  assert.deepEqual(removed.items, []);
});

scenario("a client that streams is answered again when there is news", { files }, async (client) => {
  const params = { previousResultIds: [], partialResultToken: "stream" };
  const first = await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", params);
  assert.equal(first.items.length, 2);
  const second = client
    .request<WorkspaceDiagnosticReport>("workspace/diagnostic", params)
    .then(({ items }) => items.length);
  // Asked later and not streamed: were the second one answered at once too, it would be answered first.
  const other = ask(client).then(() => "still waiting");
  assert.equal(await Promise.race([second, other]), "still waiting");
  client.write("c/taskdef.json", NUMBER_CPU);
  assert.equal(await second, 3);
});

scenario("many files come in portions", { files: manyFiles(120) }, async (client) => {
  const sizes: number[] = [];
  client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "stream", ({ items }) => {
    sizes.push(items.length);
  });
  const last = await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
    previousResultIds: [],
    partialResultToken: "stream",
  });
  assert.deepEqual([...sizes, last.items.length], [50, 50, 20]);
});

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}/taskdef.json`, CLEAN]));
}
