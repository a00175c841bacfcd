// Every import goes along an arrow of the layer table in docs/architecture.md. The compiler checks the outer walls; this
// checks the inner ones, with a message that a person can read.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const CORE = "server/src/core";

/** Layer → what it may import: layers (paths below server/src or the root) and packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "core/base": [],
  "core/parse": ["core/base", "jsonc-parser", "yaml"],
  "core/edit": ["core/base", "core/parse", "yaml"],
  "core/kinds": ["core/base", "core/parse"],
  "core/data": ["core/base"],
  "core/query": ["core/base"],
  "core/config": ["core/base", "core/parse", "core/data", "core/kinds", "core/edit", "core/schema", "picomatch"],
  "core/schema": ["core/base", "core/parse", "core/kinds", "core/edit", "core/data"],
  "core/model": ["core/base", "core/parse", "core/kinds", "core/data"],
  "core/rules": ["core/base", "core/parse", "core/edit", "core/kinds", "core/data", "core/query", "core/model"],
  "core/placement": ["core/base", "core/parse", "core/data", "core/query", "core/model"],
  "core/features": [
    "core",
    "core/base",
    "core/parse",
    "core/edit",
    "core/kinds",
    "core/data",
    "core/query",
    "core/config",
    "core/schema",
    "core/model",
    "core/rules",
    "core/placement",
  ],
  // The façade and the pipeline behind it.
  core: [
    "core/base",
    "core/parse",
    "core/edit",
    "core/kinds",
    "core/data",
    "core/config",
    "core/schema",
    "core/model",
    "core/rules",
    "core/features",
  ],
  protocol: ["core/base", "core/kinds", "core/placement"],
  host: [
    "core",
    "core/base",
    "core/parse",
    "core/kinds",
    "core/config",
    "core/schema",
    "core/features",
    "core/placement",
    "core/rules",
    "protocol",
    "lsp",
    "node:*",
    "ignore",
    "vscode-languageserver",
  ],
  lsp: [
    "core",
    "core/base",
    "core/parse",
    "core/edit",
    "core/kinds",
    "core/config",
    "core/rules",
    "core/schema",
    "core/features",
    "protocol",
    "host",
    "vscode-languageserver",
    "vscode-languageserver-textdocument",
  ],
  cli: [
    "core",
    "core/base",
    "core/parse",
    "core/kinds",
    "core/config",
    "core/rules",
    "core/schema",
    "core/features",
    "core/placement",
    "host",
    "node:*",
    "commander",
    "picocolors",
    "nanospinner",
    "sarif",
    "ignore",
  ],
  client: ["protocol", "core/base", "webview", "vscode", "vscode-languageclient", "node:*"],
  webview: ["protocol", "lit", "@vscode-elements/elements"],
};

test("every import goes along an arrow", () => {
  const wrong = sources().flatMap((file) => {
    const layer = layerOf(file);
    const allowed = MAY_IMPORT[layer];
    assert.ok(allowed, `${file} lies in no layer`);
    return importsOf(file)
      .filter(
        ({ target }) =>
          target !== layer && !allowed.includes(target) && !(target.startsWith("node:") && allowed.includes("node:*")),
      )
      .map(({ specifier, target }) => `${file} (${layer}) imports ${specifier} (${target})`);
  });
  assert.deepEqual(wrong, []);
});

test("a rule never imports another rule", () => {
  const wrong = sources()
    .filter((file) => file.startsWith(`${CORE}/rules/`) && !file.endsWith(".gen.ts"))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ resolved }) => isRule(resolved))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    );
  assert.deepEqual(wrong, []);
});

function isRule(file: string): boolean {
  const [domain, name] = file.startsWith(`${CORE}/rules/`) ? file.slice(`${CORE}/rules/`.length).split("/") : [];
  return name !== undefined && domain !== "shared";
}

function sources(): string[] {
  return ["server/src", "client/src", "client/webview"].flatMap((root) =>
    readdirSync(root, { recursive: true })
      .map((name) => path.posix.join(root, String(name).replaceAll(path.sep, "/")))
      .filter((name) => name.endsWith(".ts")),
  );
}

function importsOf(file: string): { specifier: string; resolved: string; target: string }[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:^|\n)(?:import|export)\b[^;]*?\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/g)].map((match) => {
    const specifier = (match[1] ?? match[2]) as string;
    const resolved = specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
    return { specifier, resolved, target: specifier.startsWith(".") ? layerOf(resolved) : packageOf(specifier) };
  });
}

function layerOf(file: string): string {
  if (file.startsWith("client/webview/")) return "webview";
  if (file.startsWith("client/")) return "client";
  const steps = file.replace(/^server\/src\//, "").split("/");
  return steps[0] === "core" && steps.length > 2 ? `core/${steps[1]}` : (steps[0] as string);
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : (specifier.split("/")[0] as string);
}
