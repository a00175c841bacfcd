// Code lenses over the protocol: with commands that the client has, and not at all without them.
import assert from "node:assert/strict";
import type { CodeLens } from "vscode-languageserver/node";
import { type Client, PULLING, scenario } from "../support/lspClient.js";
import { CLEAN } from "./texts.js";

const SERVICE = `{ "serviceName": "web", "taskDefinition": "web:1", "desiredCount": 2 }
`;
const files = { "task/taskdef.json": CLEAN, "service/service.json": SERVICE };
const initializationOptions = { readinessCommand: "x.readiness", showPlacesCommand: "x.show" };
const capabilities = {
  ...PULLING,
  workspace: { ...PULLING.workspace, codeLens: { refreshSupport: true } },
};

async function lensesOf(client: Client, name: string): Promise<readonly unknown[]> {
  const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: client.uri(name) } });
  return lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command, command?.arguments]);
}

scenario(
  "code lenses: what a task definition is, and who runs it",
  { files, initializationOptions },
  async (client) => {
    assert.deepEqual(client.initialized.capabilities.codeLensProvider, {});
    client.open("task/taskdef.json");
    const place = {
      uri: client.uri("service/service.json"),
      range: { start: { line: 0, character: 18 }, end: { line: 0, character: 21 } },
    };
    const at = { line: 1, character: 2 };
    assert.deepEqual(await lensesOf(client, "task/taskdef.json"), [
      [1, "1 container · 0.25 vCPU / 512 MiB · about $9.01 a month on Fargate (us-east-1)", "", undefined],
      [1, "Used by service web", "x.show", [client.uri("task/taskdef.json"), at, [place]]],
    ]);
    client.change("task/taskdef.json", '"FARGATE"', '"EC2"');
    assert.deepEqual((await lensesOf(client, "task/taskdef.json"))[1], [
      1,
      "What blocks Fargate?",
      "x.readiness",
      ["FARGATE"],
    ]);
  },
);

scenario("code lenses: the task definition of a service", { files, initializationOptions }, async (client) => {
  client.open("service/service.json");
  const [task, deployment] = (await lensesOf(client, "service/service.json")) as unknown[][];
  const place = {
    uri: client.uri("task/taskdef.json"),
    range: { start: { line: 1, character: 13 }, end: { line: 1, character: 16 } },
  };
  const at = { line: 0, character: 2 };
  const to = [client.uri("service/service.json"), at, [place]];
  assert.deepEqual(task, [0, "Task definition web", "x.show", to]);
  assert.equal(deployment?.[1], "Deployment: 2 to 4 tasks run while 2 are replaced");
});

scenario(
  "code lenses: asked for again when another file changes",
  { files, initializationOptions, capabilities },
  async (client) => {
    client.open("task/taskdef.json");
    await lensesOf(client, "task/taskdef.json");
    client.open("service/service.json");
    await lensesOf(client, "service/service.json");
    client.change("service/service.json", '"serviceName": "web"', '"serviceName": "shop"');
    await client.next("workspace/codeLens/refresh");
    const [, used] = (await lensesOf(client, "task/taskdef.json")) as unknown[][];
    assert.equal(used?.[1], "Used by service shop");
  },
);

const CLUSTER = `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: shop, region: eu-west-1 }
fargateProfiles:
  - name: apps
    selectors: [{ namespace: shop }]
`;
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "web:1", resources: { requests: { cpu: 400m, memory: 700Mi } } }] }
`;

scenario(
  "code lenses: what EKS Fargate makes of pods, as the file about the cluster says",
  { files: { "cluster.yaml": CLUSTER, "web.yaml": DEPLOYMENT }, initializationOptions, capabilities },
  async (client) => {
    client.open("web.yaml");
    const titles = async () => ((await lensesOf(client, "web.yaml")) as unknown[][]).map(([, title]) => title);
    assert.deepEqual(await titles(), [
      "2 replicas · requests 0.4 CPU / 700Mi each",
      "EKS Fargate (profile apps): 0.5 vCPU, 1 GiB · about $36.04 a month for 2 pods (us-east-1)",
    ]);
    client.open("cluster.yaml");
    client.change("cluster.yaml", "namespace: shop", "namespace: batch");
    await client.next("workspace/codeLens/refresh");
    assert.deepEqual(await titles(), ["2 replicas · requests 0.4 CPU / 700Mi each"]);
  },
);

scenario(
  "code lenses: switched off",
  { files, initializationOptions, settings: { "": { codeLens: { enabled: false } } } },
  async (client) => {
    client.open("task/taskdef.json");
    assert.deepEqual(await lensesOf(client, "task/taskdef.json"), []);
  },
);

scenario("code lenses: none for a client without commands for them", { files }, async (client) => {
  assert.equal(client.initialized.capabilities.codeLensProvider, undefined);
  client.open("task/taskdef.json");
  assert.deepEqual(await lensesOf(client, "task/taskdef.json"), []);
});

const showing = { ...PULLING, window: { showDocument: { support: true } } };

scenario(
  "code lenses: the server opens what they lead to, for a client without a command",
  { files: { ...files, "b/service.json": SERVICE.replace('"web"', '"shop"') }, capabilities: showing },
  async (client) => {
    const { codeLensProvider, executeCommandProvider } = client.initialized.capabilities;
    assert.deepEqual([codeLensProvider, executeCommandProvider], [{}, { commands: ["stowage.openPlaces"] }]);
    const run = async (name: string): Promise<void> => {
      client.open(name);
      const lenses = await client.request<CodeLens[]>("textDocument/codeLens", {
        textDocument: { uri: client.uri(name) },
      });
      assert.equal(lenses.length, 1);
      await client.request("workspace/executeCommand", lenses[0]?.command);
    };
    await run("service/service.json");
    const shown = await client.next<{ uri: string; selection: unknown }>("window/showDocument");
    const selection = { start: { line: 1, character: 13 }, end: { line: 1, character: 16 } };
    assert.deepEqual([shown.uri, shown.selection], [client.uri("task/taskdef.json"), selection]);
    await run("task/taskdef.json");
    const asked = await client.next<{ actions: { title: string }[] }>("window/showMessageRequest");
    assert.deepEqual(
      asked.actions.map(({ title }) => title),
      ["b/service.json", "service/service.json"],
    );
  },
);
