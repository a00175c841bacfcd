// Launch readiness over the protocol: blockers with their places and edits, and all safe fixes together.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { LaunchType, ReadinessResult } from "../../server/src/protocol/requests.js";
import { scenario } from "../support/lspClient.js";
import { CLEAN, NOT_OURS, TWO_PROBLEMS, TWO_PROBLEMS_FIXED } from "./texts.js";

const BRIDGE = CLEAN.replace('["FARGATE"]', '["EC2"]').replace("awsvpc", "bridge");

scenario("readiness: what Fargate brings, and what is wrong anyway", {}, async (client) => {
  const ask = (name: string, launchType: LaunchType) =>
    client.request<ReadinessResult>("stowage/readiness", { uri: client.uri(name), launchType });
  client.open("bridge.json", BRIDGE);
  const { version, blockers = [], safeEdits } = await ask("bridge.json", "FARGATE");
  assert.deepEqual([version, safeEdits], [1, []]);
  assert.deepEqual(
    blockers.map(({ rule, brought, range }) => [rule, brought, range.start.line]),
    [
      [null, true, 2],
      ["task/fargate-network-mode", true, 3],
    ],
  );
  const [fix] = blockers[1]?.fixes ?? [];
  const edits = [...(fix?.edits ?? [])];
  const document = TextDocument.create("x:y", "json", 1, BRIDGE);
  assert.equal(TextDocument.applyEdits(document, edits), BRIDGE.replace('"bridge"', '"awsvpc"'));
  assert.match(blockers[1]?.docs ?? "", /task\/fargate-network-mode/);

  client.open("clean.json", CLEAN);
  assert.deepEqual(await ask("clean.json", "FARGATE"), { version: 1, blockers: [], safeEdits: [] });
  client.open("other.json", NOT_OURS);
  assert.match((await ask("other.json", "EC2")).problem ?? "", /^This document is not recognised\./);
  assert.deepEqual(await ask("closed.json", "EC2"), { problem: "Open a task definition first." });
});

scenario("readiness: all safe fixes together", {}, async (client) => {
  client.open("two.json", TWO_PROBLEMS);
  const uri = client.uri("two.json");
  const { safeEdits = [] } = await client.request<ReadinessResult>("stowage/readiness", { uri, launchType: "FARGATE" });
  const document = TextDocument.create("x:y", "json", 1, TWO_PROBLEMS);
  assert.equal(TextDocument.applyEdits(document, [...safeEdits]), TWO_PROBLEMS_FIXED);
});
