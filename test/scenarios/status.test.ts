// What a document was taken for, told to a status item, and changed by a person.
import assert from "node:assert/strict";
import type { SetKindResult, Status } from "../../server/src/protocol/requests.js";
import { type Client, scenario } from "../support/lspClient.js";
import { CPU_TYPE, codes, NOT_OURS, NUMBER_CPU } from "./texts.js";

const TASK = "ecs.taskDefinition";

function statusOf(client: Client, name: string): Promise<Status | null> {
  return client.request("stowage/status", { uri: client.uri(name) });
}

function setKind(client: Client, name: string, kind: string): Promise<SetKindResult> {
  return client.request("stowage/setKind", { uri: client.uri(name), kind });
}

scenario("asked for", {}, async (client) => {
  client.open("a.json", NUMBER_CPU);
  const known = await statusOf(client, "a.json");
  assert.deepEqual([known?.kind, known?.title], [TASK, "ECS task definition"]);
  assert.match(known?.reason ?? "", /containerDefinitions/);
  client.open("b.json", NOT_OURS);
  const unknown = await statusOf(client, "b.json");
  assert.deepEqual([unknown?.kind, unknown?.title], [null, null]);
  assert.ok(unknown?.reason);
  assert.deepEqual(
    unknown?.choices.find(({ id }) => id === TASK),
    { id: TASK, title: "ECS task definition" },
  );
  assert.ok(!unknown?.choices.some(({ id }) => id === "stowage.config"));
  assert.equal(await statusOf(client, "not-open.json"), null);
});

scenario("told when it changes, once", { initializationOptions: { status: true } }, async (client) => {
  client.open("a.json", NOT_OURS);
  await client.diagnostics("a.json");
  assert.equal((await client.next<Status>("stowage/statusChanged")).kind, null);
  client.change("a.json", '"1.0.0"', '"1.0.1"');
  await client.diagnostics("a.json");
  client.change("a.json", NOT_OURS.replace("1.0.0", "1.0.1"), NUMBER_CPU);
  await client.diagnostics("a.json");
  assert.equal((await client.next<Status>("stowage/statusChanged")).kind, TASK);
});

const files = { "infra/odd.json": '{ "cpu": 256 }' };

scenario("set by a person: written into a new configuration", { files }, async (client) => {
  client.open("infra/odd.json");
  assert.equal((await statusOf(client, "infra/odd.json"))?.kind, null);
  assert.deepEqual(await setKind(client, "infra/odd.json", TASK), { configUri: client.uri(".stowage.json") });
  assert.deepEqual(JSON.parse(client.text(".stowage.json")), { associations: { "infra/odd.json": TASK } });
  const status = await statusOf(client, "infra/odd.json");
  assert.equal(status?.kind, TASK);
  assert.match(status?.reason ?? "", /associations/);
  assert.ok(codes(await client.diagnostics("infra/odd.json")).includes(CPU_TYPE));
});

const nearer = { ...files, "infra/.stowage.json": '{\n  // Ours.\n  "associations": { "*.tpl": "ecs.service" }\n}\n' };

scenario("set by a person: written into the nearest configuration", { files: nearer }, async (client) => {
  client.open("infra/odd.json");
  assert.deepEqual(await setKind(client, "infra/odd.json", TASK), { configUri: client.uri("infra/.stowage.json") });
  assert.equal(
    client.text("infra/.stowage.json"),
    nearer["infra/.stowage.json"].replace('"ecs.service"', `"ecs.service", "./odd.json": "${TASK}"`),
  );
});

const problems = {
  "a kind that there is not": { name: "infra/odd.json", kind: "nothing", says: /no kind "nothing"/ },
  "a buffer without a file": { name: "untitled:Untitled-1", kind: TASK, says: /Save it/ },
};

for (const [what, { name, kind, says }] of Object.entries(problems)) {
  scenario(`refused: ${what}`, { files }, async (client) => {
    client.open(name, "{}");
    assert.match((await setKind(client, name, kind)).problem ?? "", says);
  });
}

scenario("refused: a document that is not open", { files }, async (client) => {
  assert.match((await setKind(client, "infra/odd.json", TASK)).problem ?? "", /Open the document/);
});

scenario("refused: a broken configuration", { files: { ...files, ".stowage.json": '{ "rules": ' } }, async (client) => {
  client.open("infra/odd.json");
  assert.match((await setKind(client, "infra/odd.json", TASK)).problem ?? "", /has errors/);
});
