// What is generated from the table of settings: the schema of `.stowage.json` (not committed), and, committed, the
// settings in package.json and docs/configuration.md. The table is TypeScript, so it is bundled on the fly.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { writeIfChanged } from "./registry.mjs";

/** Writes schemas/generated/stowage.config.schema.json. */
export async function generateConfigSchema() {
  const { configSchema } = await loadTable();
  writeIfChanged("schemas/generated/stowage.config.schema.json", `${JSON.stringify(configSchema(), undefined, 1)}\n`);
}

/** Writes what is committed: `contributes.configuration` in package.json, and docs/configuration.md. */
export async function generateConfigPages() {
  const { configurationPage, editorConfiguration } = await loadTable();
  writeIfChanged("docs/configuration.md", configurationPage());
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  manifest.contributes = { ...manifest.contributes, configuration: editorConfiguration() };
  writeIfChanged("package.json", `${JSON.stringify(manifest, undefined, 2)}\n`);
}

async function loadTable() {
  const { build } = await import("esbuild");
  const outfile = path.resolve("out/settings.cjs");
  const contents = 'export * from "./publish.js"; export * from "./page.js";';
  await build({
    stdin: { contents, resolveDir: path.resolve("server/src/core/config"), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    outfile,
    logLevel: "warning",
  });
  // An earlier table may have been loaded by the same process.
  const load = createRequire(outfile);
  delete load.cache[outfile];
  return load(outfile);
}

if (process.argv[1] === import.meta.filename) {
  await generateConfigSchema();
  await generateConfigPages();
}
