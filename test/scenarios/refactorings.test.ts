// Refactorings over the protocol: offered at their places, with the edit at once or when one is chosen.
import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver/node";
import type { DockerRunResult } from "../../server/src/protocol/requests.js";
import { type Client, PULLING, PUSHED, scenario } from "../support/lspClient.js";
import { CLEAN, NUMBER_CPU_YAML } from "./texts.js";

const EC2 = CLEAN.replace("FARGATE", "EC2").replace("awsvpc", "bridge").replace('"256"', '"200"');
const SORTED = `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }],
  "requiresCompatibilities": ["FARGATE"],
  "cpu": "256",
  "memory": "512"
}
`;

async function offered(client: Client, name: string, at: string, only?: readonly string[]): Promise<CodeAction[]> {
  const before = client.text(name).slice(0, client.text(name).indexOf(at)).split("\n");
  const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: client.uri(name) },
    range: { start: place, end: place },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
  return actions.filter(({ kind }) => !kind?.startsWith("quickfix"));
}

const clients = { "made when it is chosen": PULLING, "made at once for a client that cannot ask later": PUSHED };

for (const [what, capabilities] of Object.entries(clients)) {
  scenario(`refactorings: ${what}`, { capabilities }, async (client) => {
    client.open("taskdef.json", EC2);
    const [action] = await offered(client, "taskdef.json", "EC2", ["refactor.rewrite"]);
    assert.equal(action?.title, "Convert to Fargate");
    assert.equal(action.edit === undefined, capabilities === PULLING);
    const chosen = capabilities === PULLING ? await client.request<CodeAction>("codeAction/resolve", action) : action;
    client.apply(chosen.edit);
    assert.equal(client.text("taskdef.json"), CLEAN);
    assert.deepEqual(await offered(client, "taskdef.json", "FARGATE", ["refactor.rewrite"]), []);
  });
}

scenario("refactorings: one that no longer fits gives no edit", {}, async (client) => {
  client.open("taskdef.json", EC2);
  const [action] = await offered(client, "taskdef.json", "EC2", ["refactor"]);
  client.change("taskdef.json", "EC2", "FARGATE");
  assert.equal((await client.request<CodeAction>("codeAction/resolve", action)).edit, undefined);
});

scenario("refactorings: by kind", {}, async (client) => {
  const { codeActionProvider } = client.initialized.capabilities;
  const told = typeof codeActionProvider === "object" ? (codeActionProvider.codeActionKinds ?? []) : [];
  client.open("taskdef.json", EC2);
  for (const [at, only, titles] of [
    ['"EC2"', undefined, ["Convert to Fargate"]],
    ['"cpu"', ["refactor.inline"], ['Move cpu and memory of the task into container "app"']],
    ['"cpu"', ["refactor.extract"], []],
    [
      '"name"',
      ["refactor.rewrite"],
      [
        "Add a health check",
        "Send the logs to CloudWatch (awslogs)",
        "Add a FireLens router, and send the logs through it",
      ],
    ],
    ['"cpu"', ["source.sortKeys"], ["Sort keys in the order of the reference"]],
    ['"cpu"', ["quickfix"], []],
  ] as const) {
    const actions = await offered(client, "taskdef.json", at, only);
    assert.deepEqual(
      actions.map(({ title }) => title),
      titles,
      `${at} ${only}`,
    );
    for (const { kind = "" } of actions)
      assert.ok(
        told.some((one) => kind === one || kind.startsWith(`${one}.`)),
        kind,
      );
  }
});

scenario("refactorings: keys are sorted when somebody asks for it", {}, async (client) => {
  client.open("taskdef.json", CLEAN);
  const [action] = await offered(client, "taskdef.json", "{", ["source.sortKeys.stowage"]);
  client.apply((await client.request<CodeAction>("codeAction/resolve", action)).edit);
  assert.equal(client.text("taskdef.json"), SORTED);
  assert.deepEqual(await offered(client, "taskdef.json", "{", ["source.sortKeys.stowage"]), []);
});

scenario("docker run: edits for the version that was opened, and what is left to a person", {}, async (client) => {
  client.open("taskdef.yaml", NUMBER_CPU_YAML);
  const ask = (name: string, command: string) =>
    client.request<DockerRunResult>("stowage/dockerRun", {
      uri: client.uri(name),
      position: { line: 0, character: 0 },
      command,
    });
  const { name, version, edits, notes } = await ask("taskdef.yaml", "docker run -d -p 8080:80 --foo nginx:1.27");
  assert.deepEqual([name, version, notes?.length], ["nginx", 1, 2]);
  client.apply({ changes: { [client.uri("taskdef.yaml")]: [...(edits ?? [])] } });
  assert.equal(
    client.text("taskdef.yaml"),
    `${NUMBER_CPU_YAML}  - name: nginx
    image: nginx:1.27
    portMappings:
      - containerPort: 80
`,
  );
  assert.match((await ask("taskdef.yaml", "ls")).problem ?? "", /docker run/);
  assert.deepEqual(await ask("closed.yaml", "docker run a"), { problem: "Open a task definition first." });
});

scenario(
  "docker run: an action for a client that asks for the command line",
  { initializationOptions: { dockerRunCommand: "x.run" } },
  async (client) => {
    client.open("taskdef.json", CLEAN);
    const actions = await offered(client, "taskdef.json", "nginx", ["refactor"]);
    assert.deepEqual(actions.at(-1)?.command, {
      title: "Add a container from docker run…",
      command: "x.run",
      arguments: [client.uri("taskdef.json")],
    });
    assert.ok((await offered(client, "taskdef.json", "nginx")).every(({ command }) => command === undefined));
  },
);
