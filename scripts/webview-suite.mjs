// Runs the suite of the placement preview's page: node:test with a real Chromium. Builds nothing; `npm test webview` does.
import { ensureChromium } from "./lib/chromium.mjs";
import { inRoot, ROOT } from "./lib/root.mjs";
import { node } from "./lib/run.mjs";
import { main } from "./lib/trouble.mjs";

const REPORTER = ["--test-reporter", "./scripts/lib/nodeTestReporter.mjs", "--test-reporter-destination", "stdout"];

await main(async () => {
  const browser = await ensureChromium();
  const env = { STOWAGE_CHROMIUM: JSON.stringify(browser) };
  const args = ["--enable-source-maps", ...REPORTER, inRoot("out/test/webview.js")];
  const { code } = await node(args, { cwd: ROOT, echo: true, env });
  return code;
});
