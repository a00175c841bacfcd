// textDocument/inlayHint over the real protocol: test/scenarios/inlayHints/*.txt, one scenario a file. `=== document <name>` with
// every hint in «…»; `=== settings`: what the client answers, in JSON.
import assert from "node:assert/strict";
import type { InlayHint } from "vscode-languageserver/node";
import { applyEdits, linesOf } from "../../server/src/core/base/text.js";
import { type Client, PULLING, scenario } from "../support/lspClient.js";
import { scenarioFiles } from "../support/scenarioFiles.js";

for (const { title, parts } of scenarioFiles("inlayHints")) {
  const settings = parts.get("settings");
  scenario(
    `hints: ${title}`,
    settings === undefined ? {} : { settings: { "": JSON.parse(settings) } },
    async (client) => {
      for (const [part, hinted] of parts) {
        const [, name] = /^document (.+)$/.exec(part) ?? [];
        if (name !== undefined) assert.equal(await shown(client, name, hinted.replace(/«[^»]*»/g, "")), hinted);
      }
    },
  );
}

const HINTED = '{ "family": "a", "cpu": "256"«= 0.25 vCPU», "containerDefinitions": [] }';
const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, inlayHint: { refreshSupport: true } } };

const POD =
  "apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec:\n  containers:\n    - { name: web, image: web:1 }\n";
const PROFILE = `{
  "fargateProfileName": "all",
  "clusterName": "shop",
  "podExecutionRoleArn": "arn:aws:iam::111122223333:role/pods",
  "selectors": [{ "namespace": "shop" }]
}
`;

scenario("hints: asked for again when a Fargate profile comes", { capabilities }, async (client) => {
  assert.equal(await shown(client, "pod.yaml", POD), POD);
  client.open("profile.json", PROFILE);
  await client.next("workspace/inlayHint/refresh");
  const [hint] = await hintsOf(client, "pod.yaml", POD);
  assert.equal(hint?.label, "Fargate: 0.25 vCPU, 512 MiB, $9.01 a month");
  assert.match(String(hint?.tooltip), /^EKS Fargate \(profile all\): .* about \$9\.01 a month \(us-east-1, prices of /);
});

scenario("hints: asked for again when the settings change", { capabilities }, async (client) => {
  const text = HINTED.replace(/«[^»]*»/g, "");
  assert.equal(await shown(client, "taskdef.json", text), HINTED);
  client.settings[""] = { inlayHints: { units: false } };
  client.notify("workspace/didChangeConfiguration", { settings: null });
  await client.next("workspace/inlayHint/refresh");
  assert.deepEqual(await hintsOf(client, "taskdef.json", text), []);
});

/** The text with its hints in it. */
async function shown(client: Client, name: string, text: string): Promise<string> {
  client.open(name, text);
  const lines = linesOf(text);
  const edits = (await hintsOf(client, name, text)).map(({ position, label }) => {
    const start = lines.offsetAt({ line: position.line, column: position.character });
    return { start, end: start, text: `«${String(label)}»` };
  });
  return applyEdits(text, edits);
}

function hintsOf(client: Client, name: string, text: string): Promise<InlayHint[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: linesOf(text).count, character: 0 } };
  return client.request("textDocument/inlayHint", { textDocument: { uri: client.uri(name) }, range });
}
