// A service and its task definition under hundreds of edits, one after the other: what the server says is at every step
// what a server says that has just opened the same texts.
import assert from "node:assert/strict";
import type { Diagnostic, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, scenario, withServer } from "../support/lspClient.js";

const SEED = 20_261_121;
const STEPS = 75;

const JSON_TASK = `{
  "family": "web",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27",
      "portMappings": [{ "name": "http", "containerPort": 80 }],
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    },
    { "name": "side", "image": "acme/side:1", "dependsOn": [{ "containerName": "app", "condition": "START" }] }
  ],
  "volumes": [{ "name": "data", "configuredAtLaunch": true }]
}
`;

const JSON_SERVICE = `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "enableExecuteCommand": true,
  "loadBalancers": [
    { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/6d0ecf831eec9f09", "containerName": "app", "containerPort": 80 }
  ],
  "serviceConnectConfiguration": { "enabled": true, "namespace": "x", "services": [{ "portName": "http" }] },
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0123456789abcdef0"] } },
  "deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 200 }
}
`;

const YAML_TASK = `family: web
networkMode: awsvpc
requiresCompatibilities: [FARGATE]
cpu: "256"
memory: "512"
containerDefinitions:
  - &base
    name: app
    image: nginx:1.27
    portMappings:
      - { name: http, containerPort: 80 }
  - <<: *base
    name: side # the other
    essential: false
`;

const YAML_SERVICE = `serviceName: web
taskDefinition: web
desiredCount: 2
launchType: FARGATE
loadBalancers:
  - targetGroupArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/6d0ecf831eec9f09
    containerName: app
    containerPort: 80
networkConfiguration:
  awsvpcConfiguration:
    subnets:
      - subnet-0123456789abcdef0
---
service: web
taskDefinition: web
forceNewDeployment: true
`;

/** Of long texts only what changed is read again. */
const BLANKS = " ".repeat(5000);

const PAIRS = {
  JSON: { "app/service.json": JSON_SERVICE, "app/task.json": JSON_TASK },
  "long JSON": { "app/service.json": JSON_SERVICE + BLANKS, "app/task.json": JSON_TASK + BLANKS },
  YAML: { "app/service.yaml": YAML_SERVICE, "app/task.yaml": YAML_TASK },
};

for (const [language, documents] of Object.entries(PAIRS)) {
  scenario(`edits of ${language} leave nothing behind`, {}, async (edited) => {
    await withServer({}, async (fresh) => {
      const random = randomNumbers(SEED);
      const words = [
        ...new Set(
          Object.values(documents)
            .join("\n")
            .match(/[\w-]+|["{}[\],:&*]|\n */g),
        ),
      ];
      for (const [name, text] of Object.entries(documents)) edited.open(name, text);
      let told = 0;
      for (let step = 0; step < STEPS; step++) {
        const [name, original] = pick(Object.entries(documents), random);
        const document = TextDocument.create("", "", 0, edited.text(name));
        edited.apply({ changes: { [edited.uri(name)]: [anEdit(document, original, words, random)] } });
        const names = Object.keys(documents);
        for (const one of names) fresh.open(one, edited.text(one));
        const expected = await saidOf(fresh, names);
        const texts = names.map((one) => edited.text(one)).join("\n=====\n");
        assert.deepEqual(await saidOf(edited, names), expected, `after edit ${step} of\n${texts}`);
        for (const one of names) fresh.close(one);
        told += expected.length;
      }
      assert.ok(told > STEPS, "there is something to tell");
    });
  });
}

/** Mostly a slip of a few characters; every now and then all is as it was, so that not everything is broken at last. */
function anEdit(document: TextDocument, original: string, words: readonly string[], random: Random): TextEdit {
  const text = document.getText();
  const between = (start: number, end: number, newText: string): TextEdit => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  });
  const length = text.trimEnd().length;
  const at = random(length + 1);
  const kind = random(10);
  if (kind < 3) return between(0, text.length, original);
  if (kind < 5) return between(at, Math.min(text.length, at + random(12)), "");
  if (kind < 7) return between(at, at, pick(words, random));
  if (kind < 8) return between(at, at, text.slice(random(length), random(length)));
  const word = wordAt(text, at);
  return between(word.start, word.end, pick(words, random));
}

function wordAt(text: string, at: number): { start: number; end: number } {
  const found = /\w+/.exec(text.slice(at));
  if (found === null) return { start: at, end: at };
  const start = at + found.index;
  return { start, end: start + found[0].length };
}

/** What a server says of the documents, without the names of its own folder. */
async function saidOf(client: Client, names: readonly string[]): Promise<unknown[]> {
  const reports: Diagnostic[][] = [];
  for (const name of names) reports.push(await client.diagnostics(name));
  const root = client.uri("");
  return reports.flat().map(({ code, message, range, severity, relatedInformation }) => {
    const related = relatedInformation?.map((one) => [
      one.message,
      one.location.uri.replace(root, ""),
      one.location.range,
    ]);
    return { code, message, range, severity, related };
  });
}

type Random = (below: number) => number;

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[random(from.length)] as T;
}
