// `npm run docs`: writes the generated pages, and the settings in package.json. Pages of ids that are gone are removed.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import esbuild from "esbuild";
import { build } from "./build.mjs";
import { generateConfigPages } from "./generate/config.mjs";
import { loadSchema } from "./lib/schemas.mjs";

await build({ generateOnly: true });
await generateConfigPages();
const bundle = path.resolve("out/pages.cjs");
await esbuild.build({
  entryPoints: ["scripts/pages/all.ts"],
  bundle: true,
  platform: "node",
  format: "cjs",
  mainFields: ["module", "main"],
  outfile: bundle,
  logLevel: "warning",
});
const load = createRequire(bundle);
const pages = load(bundle).allPages(loadSchema);
for (const name of readdirSync("docs/rules", { recursive: true })) {
  if (name.endsWith(".md") && !pages.has(`docs/rules/${name}`)) rmSync(`docs/rules/${name}`);
}
for (const [file, text] of pages) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`${pages.size} pages written to docs/`);
