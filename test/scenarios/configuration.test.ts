// Where configuration comes from, what beats what, and that a change of it is noticed.
import assert from "node:assert/strict";
import { type Client, PUSHED, scenario } from "../support/lspClient.js";
import { CPU_TYPE, codes, NUMBER_CPU, NUMBER_CPU_YAML } from "./texts.js";

const severity = (value: string): string => JSON.stringify({ rules: { [CPU_TYPE]: value } });

/** 1 to 4 as the protocol counts, undefined when there is no finding. */
async function severityIn(client: Client, name: string): Promise<number | undefined> {
  return (await client.diagnostics(name)).find(({ code }) => code === CPU_TYPE)?.severity;
}

const sources = {
  "the editor's settings": { given: { settings: { "": { rules: { [CPU_TYPE]: "warning" } } } }, severity: 2 },
  "the nearest file, which beats the settings": {
    given: {
      files: { ".stowage.json": severity("error"), "a/.stowage.json": severity("hint") },
      settings: { "": { rules: { [CPU_TYPE]: "warning" } } },
    },
    severity: 4,
  },
  "no file above the git root": {
    given: { files: { ".stowage.json": severity("off"), "a/.git/HEAD": "ref: refs/heads/main\n" } },
    severity: 1,
  },
  "settings that make no sense": { given: { settings: { "": { rules: 7, preset: [] } } }, severity: 1 },
  "a file that is broken": { given: { files: { "a/.stowage.json": "{ rules" } }, severity: 1 },
};

for (const [what, { given, severity: expected }] of Object.entries(sources)) {
  scenario(`from ${what}`, given, async (client) => {
    client.open("a/taskdef.json", NUMBER_CPU);
    assert.equal(await severityIn(client, "a/taskdef.json"), expected);
  });
}

const two = {
  folders: ["one", "two"],
  files: { "one/.stowage.json": severity("hint") },
  settings: { one: {}, two: { rules: { [CPU_TYPE]: "information" } } },
};

scenario("each folder has its own", two, async (client) => {
  client.open("one/taskdef.json", NUMBER_CPU);
  client.open("two/taskdef.json", NUMBER_CPU);
  client.open("three/taskdef.json", NUMBER_CPU);
  client.open("untitled:Untitled-1", NUMBER_CPU_YAML, "yaml");
  assert.equal(await severityIn(client, "one/taskdef.json"), 4);
  assert.equal(await severityIn(client, "two/taskdef.json"), 3);
  assert.equal(await severityIn(client, "three/taskdef.json"), 1);
  assert.equal(await severityIn(client, "untitled:Untitled-1"), 4, "a buffer without a place counts as in the first");
});

scenario(
  "a folder is added and taken away",
  { settings: { new: { rules: { [CPU_TYPE]: "off" } } } },
  async (client) => {
    client.open("new/taskdef.json", NUMBER_CPU);
    assert.equal(await severityIn(client, "new/taskdef.json"), 1);
    const folder = { uri: client.uri("new"), name: "new" };
    client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [folder], removed: [] } });
    assert.equal(await severityIn(client, "new/taskdef.json"), undefined);
    client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [folder] } });
    assert.equal(await severityIn(client, "new/taskdef.json"), 1);
  },
);

const changes: Readonly<Record<string, (client: Client) => void>> = {
  "settings change": (client) => {
    client.settings[""] = { rules: { [CPU_TYPE]: "off" } };
    client.notify("workspace/didChangeConfiguration", { settings: null });
  },
  "a file comes": (client) => client.write(".stowage.json", severity("off")),
  "a file is typed, not saved": (client) => client.open(".stowage.json", severity("off")),
};

for (const [what, change] of Object.entries(changes)) {
  scenario(`${what}: a client that asks is told to ask again`, {}, async (client) => {
    client.open("taskdef.json", NUMBER_CPU);
    assert.equal(await severityIn(client, "taskdef.json"), 1);
    change(client);
    await client.next("workspace/diagnostic/refresh");
    assert.equal(await severityIn(client, "taskdef.json"), undefined);
  });

  scenario(`${what}: other clients are sent new diagnostics`, { capabilities: PUSHED }, async (client) => {
    client.open("taskdef.json", NUMBER_CPU);
    assert.ok(codes((await client.pushed("taskdef.json", 1)).diagnostics).includes(CPU_TYPE));
    change(client);
    assert.ok(!codes((await client.pushed("taskdef.json", 1)).diagnostics).includes(CPU_TYPE));
  });
}

scenario(
  "closing an unsaved configuration brings the file back",
  { files: { ".stowage.json": "{}" } },
  async (client) => {
    client.open("taskdef.json", NUMBER_CPU);
    client.open(".stowage.json", severity("off"));
    assert.equal(await severityIn(client, "taskdef.json"), undefined);
    client.close(".stowage.json");
    assert.equal(await severityIn(client, "taskdef.json"), 1);
  },
);

scenario("a configuration is checked like any document", {}, async (client) => {
  client.open(".stowage.json", '{ "rules": { "task/cpu-typo": "off" } }');
  const [found] = await client.diagnostics(".stowage.json");
  assert.equal(found?.code, "config/unknown-rule");
  assert.deepEqual(found?.range, { start: { line: 0, character: 13 }, end: { line: 0, character: 28 } });
});

scenario("ignored files have no findings", { files: { ".stowage.json": '{ "ignore": ["old/"] }' } }, async (client) => {
  client.open("old/taskdef.json", NUMBER_CPU);
  assert.deepEqual(await client.diagnostics("old/taskdef.json"), []);
});

scenario("an old version of a configuration, open in a diff, does not count", {}, async (client) => {
  client.open("taskdef.json", NUMBER_CPU);
  client.open(client.uri(".stowage.json").replace("file:", "git:"), severity("off"));
  assert.equal(await severityIn(client, "taskdef.json"), 1);
});
