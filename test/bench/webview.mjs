// Starts webview.ts with the browser that the tests use, on the page's bundle in dist/: `npm run build` first.
import { mkdirSync } from "node:fs";
import { build } from "esbuild";
import { ensureChromium } from "../../scripts/lib/chromium.mjs";
import { inRoot, ROOT } from "../../scripts/lib/root.mjs";
import { node } from "../../scripts/lib/run.mjs";
import { main } from "../../scripts/lib/trouble.mjs";

await main(async () => {
  const browser = await ensureChromium();
  const outfile = inRoot("out/bench/webview.mjs");
  mkdirSync(inRoot("out/bench"), { recursive: true });
  await build({
    entryPoints: [inRoot("test/bench/webview.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    external: ["playwright-core"],
    logLevel: "warning",
  });
  const { code } = await node([outfile], { cwd: ROOT, echo: true, env: { STOWAGE_CHROMIUM: JSON.stringify(browser) } });
  return code;
});
