// Builds everything that runs: generated sources and schemas first, then the bundles of the product (dist/) and of the tests (out/test/).
// `--generate-only` stops after the generated files.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateRegistry } from "./generate/registry.mjs";
import { generate } from "./generate.mjs";
import { buildAnalysis } from "./lib/analysisParts.mjs";
import { cssText } from "./lib/cssText.mjs";
import { leanServer } from "./lib/leanServer.mjs";
import { onDemand } from "./lib/onDemand.mjs";
import { writeNotices } from "./notices.mjs";

const COMMON = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  logLevel: "warning",
};

const FOR_A_PAGE = { platform: "browser", target: "es2022", format: "iife" };

export async function build({ generateOnly = false } = {}) {
  generateRegistry();
  await generate();
  if (generateOnly) return;
  const esbuild = await import("esbuild");
  rmSync("dist", { recursive: true, force: true });
  const [product] = await Promise.all([buildProduct(esbuild), buildTests(esbuild)]);
  writeNotices(product.map((result) => result.metafile));
  writeServerCommand();
  copySchemas();
  copyRulePages();
  cpSync("client/walkthrough", "dist/walkthrough", { recursive: true });
  cpSync("client/icons", "dist/icons", { recursive: true });
}

async function buildProduct(esbuild) {
  const product = { ...COMMON, outdir: "dist", minify: true, legalComments: "none", metafile: true };
  const built = await Promise.all([
    esbuild.build({
      ...product,
      entryPoints: { server: "server/src/host/main.node.ts" },
      external: ["./analysis.js"],
      plugins: [leanServer],
    }),
    buildAnalysis(esbuild, product),
    esbuild.build({
      ...product,
      entryPoints: { placement: "server/src/host/placement.node.ts" },
      plugins: [onDemand],
    }),
    esbuild.build({
      ...product,
      entryPoints: { cli: "server/src/cli/main.ts" },
      external: ["./analysis.js", "./placement.js"],
    }),
    esbuild.build({ ...product, entryPoints: { extension: "client/src/extension.node.ts" }, external: ["vscode"] }),
    esbuild.build({
      ...product,
      ...FOR_A_PAGE,
      entryPoints: { webview: "client/webview/main.ts" },
      plugins: [cssText],
    }),
  ]);
  return built;
}

/** The suites: every `*.test.ts` of a folder in one bundle, so that one process runs hundreds of tables. */
async function buildTests(esbuild) {
  const suites = {
    unit: ["core", "placement", "webview/model", "meta"],
    rules: ["rules"],
    properties: ["fuzz"],
    cli: ["cli"],
    scenarios: ["scenarios"],
    webview: ["webview/page"],
  };
  await Promise.all(
    Object.entries(suites).map(([name, folders]) => {
      const files = folders.flatMap((folder) => testFiles(path.join("test", folder)));
      const contents = files.map((file) => `import "./${file}";`).join("\n");
      return esbuild.build({
        ...COMMON,
        stdin: { contents, resolveDir: process.cwd(), sourcefile: `${name}.ts` },
        outfile: `out/test/${name}.js`,
        sourcemap: "inline",
        external: ["esbuild", "ajv", "highs", "playwright-core"],
      });
    }),
  );
  const suite = "test/vscode/index.ts";
  if (existsSync(suite)) {
    await esbuild.build({
      ...COMMON,
      entryPoints: { index: suite },
      outdir: "out/test/vscode",
      external: ["vscode", "mocha"],
    });
    const beside = "vscode/yaml-extension";
    await esbuild.build({
      ...COMMON,
      entryPoints: { extension: `test/${beside}/extension.ts` },
      outdir: `out/test/${beside}`,
      external: ["vscode"],
    });
    cpSync(`test/${beside}/package.json`, `out/test/${beside}/package.json`);
  }
}

function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .sort();
}

/** What other editors start: the server under the name of its command. */
function writeServerCommand() {
  writeFileSync("dist/language-server.js", '#!/usr/bin/env node\nrequire("./server.js");\n', { mode: 0o755 });
}

/** The pages stand in a folder of their own, so that the editor can be told to show them rendered. */
function copyRulePages() {
  cpSync("docs/rules", "dist/rule-pages", { recursive: true });
}

function copySchemas() {
  mkdirSync("dist/schemas", { recursive: true });
  mkdirSync("dist/docs", { recursive: true });
  for (const name of readdirSync("schemas/generated")) {
    if (name.endsWith(".js")) cpSync(`schemas/generated/${name}`, `dist/schemas/${name}`);
    if (name.endsWith(".docs.json")) cpSync(`schemas/generated/${name}`, `dist/docs/${name}`);
  }
  for (const name of readdirSync("schemas/generated/k8s"))
    cpSync(`schemas/generated/k8s/${name}`, `dist/${name.endsWith(".docs.json") ? "docs" : "schemas"}/k8s/${name}`);
}

if (process.argv[1]?.endsWith("build.mjs")) await build({ generateOnly: process.argv.includes("--generate-only") });
