// "Clean for register" over the protocol: the code action in both of its forms, and the request behind the preview.
import assert from "node:assert/strict";
import type { CleanResult } from "../../server/src/protocol/requests.js";
import { scenario } from "../support/lspClient.js";
import { CLEAN, NOT_OURS, NUMBER_CPU } from "./texts.js";

const KIND = "refactor.rewrite.stowage.clean";
const WRAPPED = `{
  "taskDefinition": ${CLEAN.trimEnd().replaceAll("\n", "\n  ").replace("{\n", '{\n    "revision": 7,\n')}
}
`;

scenario("clean: an edit for a client that shows nothing first", {}, async (client) => {
  client.open("exported.json", WRAPPED);
  const [action, ...others] = await client.codeActions("exported.json", [], ["refactor"]);
  assert.deepEqual([action?.title, action?.kind, others], ["Clean for register", KIND, []]);
  client.apply(action?.edit);
  assert.equal(client.text("exported.json"), CLEAN);
  assert.deepEqual(await client.codeActions("exported.json", [], ["refactor"]), []);
});

scenario("clean: the edit leaves the lines alone that stay", {}, async (client) => {
  client.open("exported.json", CLEAN.replace('  "cpu"', '  "status": "ACTIVE",\n  "cpu"'));
  const [action] = await client.codeActions("exported.json", [], [KIND]);
  const [change] = action?.edit?.documentChanges ?? [];
  assert.deepEqual(change && "edits" in change ? change.edits : [], [
    { range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } }, newText: "" },
  ]);
});

const initializationOptions = { cleanCommand: "x.clean" };

scenario("clean: a command for a client that has one", { initializationOptions }, async (client) => {
  client.open("exported.json", WRAPPED);
  const [action] = await client.codeActions("exported.json", [], [KIND]);
  const title = "Clean for register";
  const command = { title, command: "x.clean", arguments: [client.uri("exported.json")] };
  assert.deepEqual(action, { title, kind: KIND, command });
});

scenario("clean: the text, made from the version that was opened", {}, async (client) => {
  const ask = (name: string) => client.request<CleanResult>("stowage/clean", { uri: client.uri(name) });
  client.open("exported.json", WRAPPED);
  assert.deepEqual(await ask("exported.json"), { version: 1, text: CLEAN });
  client.open("plain.json", NUMBER_CPU);
  assert.deepEqual(await ask("plain.json"), { version: 1, text: NUMBER_CPU });
  client.open("other.json", NOT_OURS);
  assert.match((await ask("other.json")).problem ?? "", /^This document is not recognised\. .*\.$/);
  assert.deepEqual(await ask("closed.json"), { problem: "Open a task definition first." });
});
