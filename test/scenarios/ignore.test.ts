// The fixes that end every list: ignoring a finding, in comments and in `.stowage.json`.
import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver/node";
import { type Client, PUSHED, scenario } from "../support/lspClient.js";
import { CPU_TYPE, codes, NUMBER_CPU, NUMBER_CPU_YAML } from "./texts.js";

const HERE = `Ignore here (${CPU_TYPE})`;
const FILE = `Ignore in this file (${CPU_TYPE})`;
const RULE = `Turn the rule off for this workspace (${CPU_TYPE})`;

async function fixes(client: Client, name: string): Promise<CodeAction[]> {
  const found = (await client.diagnostics(name)).filter(({ code }) => code === CPU_TYPE);
  return client.codeActions(name, found, ["quickfix"]);
}

async function apply(client: Client, name: string, title: string): Promise<void> {
  client.apply((await fixes(client, name)).find((action) => action.title === title)?.edit);
  assert.ok(!codes(await client.diagnostics(name)).includes(CPU_TYPE), "silent");
}

scenario("they come last, behind the fixes of every finding", {}, async (client) => {
  client.open("taskdef.json", NUMBER_CPU);
  const found = await client.diagnostics("taskdef.json");
  const titles = (await client.codeActions("taskdef.json", [...found, ...found], ["quickfix"])).map(
    ({ title }) => title,
  );
  const first = titles.findIndex((title) => title.startsWith("Ignore here"));
  assert.ok(first > 0);
  assert.ok(titles.slice(first).every((title) => /^(?:Ignore|Turn the rule off)/.test(title)));
});

const created = {
  [HERE]: { overrides: [{ files: ["a/taskdef.json"], pointers: ["/cpu"], rules: { [CPU_TYPE]: "off" } }] },
  [FILE]: { overrides: [{ files: ["a/taskdef.json"], rules: { [CPU_TYPE]: "off" } }] },
  [RULE]: { rules: { [CPU_TYPE]: "off" } },
};

for (const [title, config] of Object.entries(created)) {
  scenario(`JSON, no configuration yet: ${title}`, { files: { "a/taskdef.json": NUMBER_CPU } }, async (client) => {
    client.open("a/taskdef.json");
    await apply(client, "a/taskdef.json", title);
    assert.deepEqual(JSON.parse(client.text(".stowage.json")), config);
    assert.equal(client.text("a/taskdef.json"), NUMBER_CPU);
  });
}

const WITH_COMMENT = `{
  // Ours.
  "rules": { "task/family-pattern": "warning" }
}
`;

scenario(
  "into the nearest configuration, comments kept",
  { files: { "a/.stowage.json": WITH_COMMENT } },
  async (client) => {
    client.open("a/b/taskdef.json", NUMBER_CPU);
    await apply(client, "a/b/taskdef.json", RULE);
    assert.equal(client.text("a/.stowage.json"), WITH_COMMENT.replace('"warning"', `"warning", "${CPU_TYPE}": "off"`));
  },
);

scenario("into the open buffer of the configuration", { files: { ".stowage.json": "{}\n" } }, async (client) => {
  client.open(".stowage.json", '{ "preset": "recommended" }\n');
  client.open("taskdef.json", NUMBER_CPU);
  await apply(client, "taskdef.json", RULE);
  assert.deepEqual(JSON.parse(client.text(".stowage.json")), {
    preset: "recommended",
    rules: { [CPU_TYPE]: "off" },
  });
});

const comments = {
  [HERE]: NUMBER_CPU_YAML.replace("cpu: 256", `# stowage-disable-next-line ${CPU_TYPE}\ncpu: 256`),
  [FILE]: `# stowage-disable-file ${CPU_TYPE}\n${NUMBER_CPU_YAML}`,
};

for (const [title, expected] of Object.entries(comments)) {
  scenario(`YAML: ${title}`, {}, async (client) => {
    client.open("taskdef.yaml", NUMBER_CPU_YAML);
    await apply(client, "taskdef.yaml", title);
    assert.equal(client.text("taskdef.yaml"), expected);
  });
}

scenario(
  "a client that cannot create files is offered only what it can do",
  { capabilities: PUSHED },
  async (client) => {
    client.open("taskdef.yaml", NUMBER_CPU_YAML);
    const actions = await client.codeActions("taskdef.yaml", (await client.pushed("taskdef.yaml", 1)).diagnostics);
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes(HERE) && titles.includes(FILE) && !titles.includes(RULE));
  },
);

scenario(
  "a configuration that is broken is not touched",
  { files: { ".stowage.json": '{ "rules": ' } },
  async (client) => {
    client.open("taskdef.json", NUMBER_CPU);
    const titles = (await fixes(client, "taskdef.json")).map(({ title }) => title);
    assert.ok(titles.every((title) => !/^(?:Ignore|Turn the rule off)/.test(title)));
  },
);
