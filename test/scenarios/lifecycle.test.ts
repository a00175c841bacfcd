// Start and end: what the server offers to which client, and the command that other editors start.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { PUSHED, scenario } from "../support/lspClient.js";
import { CPU_TYPE, codes, NUMBER_CPU } from "./texts.js";

scenario("a client that asks for diagnostics", {}, async ({ initialized, next }) => {
  const { capabilities, serverInfo } = initialized;
  assert.equal(serverInfo?.name, "Stowage");
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  assert.deepEqual(capabilities.diagnosticProvider, {
    identifier: "stowage",
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
  assert.deepEqual(capabilities.codeActionProvider, {
    codeActionKinds: [
      "quickfix",
      "refactor.extract",
      "refactor.inline",
      "refactor.rewrite",
      "source.sortKeys.stowage",
      "refactor.rewrite.stowage.clean",
      "source.fixAll.stowage",
    ],
    resolveProvider: true,
  });
  const registered: string[] = [];
  for (let i = 0; i < 2; i++) {
    const { registrations } = await next<{ registrations: { method: string }[] }>("client/registerCapability");
    registered.push(...registrations.map(({ method }) => method));
  }
  assert.deepEqual(registered, ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
});

scenario("a client that knows little", { capabilities: {} }, async ({ initialized, open, pushed }) => {
  assert.equal(initialized.capabilities.diagnosticProvider, undefined);
  open("taskdef.json", NUMBER_CPU);
  assert.ok(codes((await pushed("taskdef.json", 1)).diagnostics).includes(CPU_TYPE));
});

const bin = { server: "dist/language-server.js", capabilities: PUSHED };
scenario("stowage-language-server --stdio", bin, async ({ open, pushed }) => {
  open("taskdef.json", NUMBER_CPU);
  assert.ok(codes((await pushed("taskdef.json", 1)).diagnostics).includes(CPU_TYPE));
});

const commands = {
  "without a way to speak": { given: [], status: 2, stream: "stderr" },
  "--help": { given: ["--help"], status: 0, stream: "stdout" },
} as const;

for (const [name, { given, status, stream }] of Object.entries(commands)) {
  test(`stowage-language-server ${name}`, () => {
    const ran = spawnSync(process.execPath, [path.resolve("dist/language-server.js"), ...given], { encoding: "utf8" });
    assert.equal(ran.status, status);
    assert.match(ran[stream], /Usage: stowage-language-server --stdio/);
  });
}
