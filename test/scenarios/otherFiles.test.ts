// Findings that rest on two files: they come when both are known, and go when the other one is mended, wherever it is.
import assert from "node:assert/strict";
import type { Diagnostic, WorkspaceDiagnosticReport } from "vscode-languageserver/node";
import { type Client, PUSHED, scenario } from "../support/lspClient.js";
import { codes } from "./texts.js";

const task = (family: string, mode: string) => `{
  "family": "${family}",
  "networkMode": "${mode}",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "user": "1000" }]
}
`;

const service = (reference: string | undefined) => `{
  "serviceName": "web",
${reference === undefined ? "" : `  "taskDefinition": "${reference}",\n`}  "desiredCount": 1,
  "launchType": "EC2",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0123456789abcdef0"] } }
}
`;

const EXTRA = "service/network-extra";
const UNRESOLVED = "service/task-definition-unresolved";
const files = { "tasks/web.json": task("web", "bridge"), "app/service.json": service("web:3") };

/** Asks, as an editor does when it is told to, until what was said is so. */
async function until(client: Client, name: string, holds: (items: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  for (;;) {
    const items = await client.diagnostics(name);
    if (holds(items)) return items;
    await client.next("workspace/diagnostic/refresh");
  }
}

const has = (code: string) => (items: Diagnostic[]) => codes(items).includes(code);
const lacks = (code: string) => (items: Diagnostic[]) => !codes(items).includes(code);

scenario("a file that is not open is found, and pointed at", { files }, async (client) => {
  client.open("app/service.json");
  const items = await until(client, "app/service.json", has(EXTRA));
  const [related] = items.find(({ code }) => code === EXTRA)?.relatedInformation ?? [];
  assert.equal(related?.location.uri, client.uri("tasks/web.json"));
  assert.equal(related?.location.range.start.line, 2);
});

scenario("an open buffer wins over its file, as it is typed", { files }, async (client) => {
  client.open("app/service.json");
  await until(client, "app/service.json", has(EXTRA));
  client.open("tasks/web.json");
  client.change("tasks/web.json", "bridge", "awsvpc");
  assert.ok(lacks(EXTRA)(await client.diagnostics("app/service.json")), "at once");
  client.change("tasks/web.json", "awsvpc", "bridge");
  await client.next("workspace/diagnostic/refresh");
  assert.ok(has(EXTRA)(await client.diagnostics("app/service.json")), "and back");
  client.change("tasks/web.json", "bridge", "awsvpc");
  assert.ok(lacks(EXTRA)(await client.diagnostics("app/service.json")));
  client.close("tasks/web.json");
  await until(client, "app/service.json", has(EXTRA));
});

scenario("a document that is closed and opened again stays known, though it has no file", {}, async (client) => {
  client.open("service.json", service("web"));
  client.open("task.json", task("web", "bridge"));
  await until(client, "service.json", has(EXTRA));
  for (let round = 0; round < 20; round++) {
    client.close("task.json");
    client.open("task.json", task("web", "bridge"));
    assert.ok(has(EXTRA)(await client.diagnostics("service.json")));
  }
  await client.request("stowage/status", { uri: client.uri("task.json") });
  assert.ok(has(EXTRA)(await client.diagnostics("service.json")), "when all is read");
});

scenario("files that change, come and go are followed", { files }, async (client) => {
  client.open("app/service.json");
  await until(client, "app/service.json", has(EXTRA));
  client.write("tasks/web.json", task("web", "awsvpc"));
  await until(client, "app/service.json", lacks(EXTRA));
  client.remove("tasks/web.json");
  await until(client, "app/service.json", has(UNRESOLVED));
  client.write("other/place/web.json", task("web", "host"));
  await until(client, "app/service.json", has(EXTRA));
  client.write("more/web.json", task("web", "host"));
  await until(client, "app/service.json", has(UNRESOLVED));
});

scenario("the configuration says which one is meant", { files }, async (client) => {
  client.open("app/service.json", service("another"));
  await until(client, "app/service.json", has(UNRESOLVED));
  client.write(".stowage.json", '{ "tasks": { "app/*.json": "tasks/web.json" } }');
  await until(client, "app/service.json", has(EXTRA));
});

scenario("a quick fix writes the choice into the configuration", { files }, async (client) => {
  client.open("app/service.json", service("another"));
  const items = await until(client, "app/service.json", has(UNRESOLVED));
  const asked = items.filter(({ code }) => code === UNRESOLVED);
  const actions = await client.codeActions("app/service.json", asked);
  assert.equal(actions[0]?.title, "Check together with tasks/web.json");
  client.apply(actions[0].edit);
  assert.deepEqual(JSON.parse(client.text(".stowage.json")), { tasks: { "app/service.json": "tasks/web.json" } });
  await until(client, "app/service.json", has(EXTRA));
});

scenario("the only one in the same folder is meant where none is named", { files }, async (client) => {
  client.open("tasks/service.json", service(undefined));
  await until(client, "tasks/service.json", has(EXTRA));
});

scenario("a client that is sent diagnostics is sent them again", { files, capabilities: PUSHED }, async (client) => {
  client.open("app/service.json");
  const next = (wanted: (items: Diagnostic[]) => boolean) =>
    client.next<{ uri: string; diagnostics: Diagnostic[] }>(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }) => uri === client.uri("app/service.json") && wanted(diagnostics),
    );
  await next(has(EXTRA));
  client.open("tasks/web.json");
  client.change("tasks/web.json", "bridge", "awsvpc");
  await next(lacks(EXTRA));
});

scenario("a service that is not open is reported again when its task definition changes", { files }, async (client) => {
  const params = { previousResultIds: [], partialResultToken: "stream" };
  const codesOf = ({ items }: WorkspaceDiagnosticReport) =>
    items.flatMap((item) =>
      item.uri === client.uri("app/service.json") && item.kind === "full" ? codes(item.items) : [],
    );
  const ask = () => client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", params);
  while (!codesOf(await ask()).includes(EXTRA));
  client.open("tasks/web.json");
  client.change("tasks/web.json", "bridge", "awsvpc");
  while (codesOf(await ask()).includes(EXTRA));
});

scenario("what is ignored is not looked at", { files }, async (client) => {
  client.write(".stowage.json", '{ "ignore": ["tasks/"] }');
  client.open("app/service.json");
  await until(client, "app/service.json", has(UNRESOLVED));
});
