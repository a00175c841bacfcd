// Keys in definitions: which are offered where, in which order, and the text after one was taken, in JSON and in YAML, in
// whole text and in half-typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applied, expanded, itemsAt } from "../support/completionTest.js";

const CONTAINERS = "\ncontainerDefinitions:\n  - name: a\n    image: b\n";

/** A text with `|` for the cursor → the first labels that are offered. */
const OFFERED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "an empty JSON file": ["|", ["family", "containerDefinitions", "networkMode"]],
  "the top of a JSON object": ["{ | }", ["family", "containerDefinitions", "networkMode"]],
  "what is there is left out": ['{ "family": "a", "containerDefinitions": [], | }', ["networkMode"]],
  "the key that is being typed is offered": ['{ "containerDefinitions": [], "fam|": "a" }', ["family", "networkMode"]],
  "a container": ['{ "containerDefinitions": [{ | }] }', ["name", "image", "essential", "portMappings"]],
  "required keys first": ['{ "containerDefinitions": [{ "ulimits": [{ | }] }] }', ["name", "softLimit", "hardLimit"]],
  "a bare list of containers": ['[{ "name": "a", "image": "b", "cpu": 1, | }]', ["essential", "portMappings"]],
  "a wrapped task definition": ['{ "taskDefinition": { "containerDefinitions": [], | } }', ["family", "networkMode"]],
  "below a scalar": ['{ "containerDefinitions": [], "family": { | } }', []],
  "below a key that there is not": ['{ "containerDefinitions": [], "familie": { | } }', []],
  "the top of a YAML file": ["|", ["family", "containerDefinitions", "networkMode"]],
  "a half-typed key above another": [`fam|${CONTAINERS}`, ["family", "networkMode"]],
  "a new line in a container": [`family: a${CONTAINERS}    |`, ["essential", "portMappings", "environment"]],
  "a line less deep belongs to the list": [`family: a${CONTAINERS}  |`, ["name", "image", "essential"]],
  "a line at the margin belongs to the top": [`family: a${CONTAINERS}|`, ["networkMode"]],
  "a line between two levels belongs to the outer one": [`family: a${CONTAINERS} |`, ["networkMode"]],
  "an empty line above a container": [
    "family: a\ncontainerDefinitions:\n|\n  - name: a\n    image: b\n",
    ["name", "image", "essential"],
  ],
  "behind a dash": ["family: a\ncontainerDefinitions:\n  - |", ["name", "image"]],
  "brackets in YAML": ["family: a\ncontainerDefinitions: [{ name: a, | }]", ["image", "essential"]],
  "brackets over several lines": ["family: a\ncontainerDefinitions: [\n  { name: a,\n    |\n", ["image", "essential"]],
  "the second document": [`family: a${CONTAINERS}---\nfamily: b\ncontainerDefinitions: []\n|`, ["networkMode"]],
  "a document that is not begun": [`family: a${CONTAINERS}---\n|`, ["family"]],
  "in a comment": [`# fam|${CONTAINERS}`, []],
  "in a block of text": [`family: a${CONTAINERS}    command:\n      - |-\n        na¦\n`.replace("|", "¬"), []],
  "below a text in quotes that goes on": ['family: "a\n  b|"\ncontainerDefinitions: []\n', []],
};

for (const [name, [marked, labels]] of Object.entries(OFFERED)) {
  test(`offered: ${name}`, () => {
    const text = marked.includes("¦") ? marked.replace("¦", "|").replace("¬", ">") : marked;
    const path = name.includes("JSON")
      ? "/work/taskdef.json"
      : name.includes("YAML")
        ? "/work/taskdef.yaml"
        : undefined;
    const offered = itemsAt({ marked: text, ...(path === undefined ? {} : { path }) }).map(({ label }) => label);
    assert.deepEqual(offered.slice(0, labels.length), labels);
    if (labels.length === 0) assert.deepEqual(offered, []);
  });
}

/** A text with `|` for the cursor, the label that is taken → the text after it, with what the stops suggest. */
const TAKEN: readonly (readonly [string, string, string])[] = [
  ["{ | }", "family", '{ "family": "" }'],
  [`family: a${CONTAINERS}    |`, "user", `family: a${CONTAINERS}    user: "1000:1000"`],
  ['{ "containerDefinitions": [{ | }] }', "user", '{ "containerDefinitions": [{ "user": "1000:1000" }] }'],
  ['{ "containerDefinitions": [] | }', "family", '{ "containerDefinitions": [], "family": "" }'],
  ['{ | "containerDefinitions": [] }', "family", '{ "family": "", "containerDefinitions": [] }'],
  ['{\n  "fam|\n  "containerDefinitions": []\n}', "family", '{\n  "family": "",\n  "containerDefinitions": []\n}'],
  ['{ "containerDefinitions": [], "fam|": "a" }', "family", '{ "containerDefinitions": [], "family": "a" }'],
  [
    '{\n  "containerDefinitions": [\n    {\n      "name": "a"\n      |\n    }\n  ]\n}',
    "portMappings",
    '{\n  "containerDefinitions": [\n    {\n      "name": "a",\n      "portMappings": [\n        {\n          "containerPort": 80\n        }\n      ]\n    }\n  ]\n}',
  ],
  [
    '{\n\t"containerDefinitions": [],\n|\n}',
    "runtimePlatform",
    '{\n\t"containerDefinitions": [],\n\t"runtimePlatform": {\n\t\t"cpuArchitecture": "X86_64",\n\t\t"operatingSystemFamily": "LINUX"\n\t}\n}',
  ],
  [
    `family: a${CONTAINERS}    |`,
    "healthCheck",
    `family: a${CONTAINERS}    healthCheck:\n      command:\n        - CMD-SHELL\n        - curl -f http://localhost/ || exit 1\n      interval: 30\n      timeout: 5\n      retries: 3`,
  ],
  [`fam|${CONTAINERS}`, "family", `family: ${CONTAINERS}`],
  [`"fam|"${CONTAINERS}`, "family", `"family": ${CONTAINERS}`],
  [`fami|ly: a${CONTAINERS}`, "family", `family: a${CONTAINERS}`],
  ["family: a\ncontainerDefinitions:\n  |", "name", "family: a\ncontainerDefinitions:\n  - name: "],
  ["family: a\ncontainerDefinitions: |", "name", "family: a\ncontainerDefinitions:\n  - name: "],
  ["family: a\ncontainerDefinitions:\n  -|", "name", "family: a\ncontainerDefinitions:\n  - name: "],
  [
    "family: a\ncontainerDefinitions:\n- name: a\n  portMappings:\n  - containerPort: 1\n    |\n",
    "protocol",
    "family: a\ncontainerDefinitions:\n- name: a\n  portMappings:\n  - containerPort: 1\n    protocol: tcp\n",
  ],
  [
    "family: a\ncontainerDefinitions:\n- name: a\n  |\n",
    "mountPoints",
    "family: a\ncontainerDefinitions:\n- name: a\n  mountPoints:\n  - sourceVolume: \n    containerPath: \n",
  ],
  [
    "family: a\nruntimePlatform:\n    cpuArchitecture: ARM64\ncontainerDefinitions:\n    - name: a\n      |\n",
    "linuxParameters",
    "family: a\nruntimePlatform:\n    cpuArchitecture: ARM64\ncontainerDefinitions:\n    - name: a\n      linuxParameters:\n          \n",
  ],
  [
    "family: a\ncontainerDefinitions: [{ name: a, | }]",
    "portMappings",
    "family: a\ncontainerDefinitions: [{ name: a, portMappings: [{ containerPort: 80 }] }]",
  ],
];

for (const [marked, label, expected] of TAKEN) {
  test(`taken: ${label} at ${JSON.stringify(marked)}`, () => {
    const items = itemsAt({ marked });
    const item = items.find((one) => one.label === label);
    assert.ok(item, items.map((one) => one.label).join(" "));
    assert.equal(expanded(marked.replace("|", ""), item), expected);
  });
}

test("clients without snippets get plain text that stands as it is to stand", () => {
  const marked = `family: a${CONTAINERS}    |`;
  const item = itemsAt({ marked }).find(({ label }) => label === "environment");
  assert.ok(item);
  assert.equal(
    applied(marked.replace("|", ""), item),
    `family: a${CONTAINERS}    environment:\n      - name: ""\n        value: ""`,
  );
});

test("a key says what it is in one line, and where the rest is found", () => {
  const item = itemsAt({ marked: '{ "containerDefinitions": [], "cp|" }' }).find(({ label }) => label === "cpu");
  assert.deepEqual(
    [item?.type, item?.about, item?.documentation],
    ["text", { schema: "ecs.taskDefinition", path: ["cpu"] }, undefined],
  );
  assert.match(item?.detail ?? "", /^The number of CPU units/);
  assert.doesNotMatch(item?.detail ?? "", /[`\n]/);
});

test("every kind has its keys", () => {
  const KINDS: Readonly<Record<string, readonly [string, string]>> = {
    "/work/service.json": ['{ "serviceName": "a", "desiredCount": 1, | }', "networkConfiguration"],
    "/work/cluster.json": ['{ "clusterName": "a", "capacityProviders": [], | }', "settings"],
    "/work/run-task.json": ['{ "taskDefinition": "a", "count": 1, "launchType": "EC2", | }', "overrides"],
  };
  for (const [path, [marked, label]] of Object.entries(KINDS))
    assert.ok(
      itemsAt({ marked, path }).some((item) => item.label === label),
      path,
    );
});
