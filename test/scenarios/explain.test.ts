// Errors explained over the protocol: with and without a document to look in.
import assert from "node:assert/strict";
import type { ExplainResult } from "../../server/src/protocol/requests.js";
import { scenario } from "../support/lspClient.js";
import { NUMBER_CPU } from "./texts.js";

const MESSAGE =
  "Parameter validation failed:\nInvalid type for parameter cpu, value: 256, type: <class 'int'>, valid types: <class 'str'>";

scenario("explain: the value in an open document", {}, async (client) => {
  client.open("taskdef.json", NUMBER_CPU);
  const uri = client.uri("taskdef.json");
  const { explanations } = await client.request<ExplainResult>("stowage/explain", { message: MESSAGE, uri });
  const [first] = explanations;
  assert.deepEqual([first?.id, first?.from, first?.score], ["task/cpu-type", "rule", 1]);
  assert.deepEqual(first?.place?.range, { start: { line: 4, character: 9 }, end: { line: 4, character: 12 } });
  assert.match(first?.place?.message ?? "", /"256"/);
});

scenario("explain: without a document", {}, async (client) => {
  const ask = (message: string) => client.request<ExplainResult>("stowage/explain", { message });
  const { explanations } = await ask("Your Spot Task was interrupted.");
  assert.deepEqual([explanations[0]?.id, explanations[0]?.place], ["stopped/spot", undefined]);
  assert.ok(explanations[0]?.advice);
  assert.deepEqual(await ask("all is well"), { explanations: [] });
});
