// `npm run bench -- [DIR]`: sees to it that Stowage is built and the other language servers are there, then measures
// them side by side. Exit code 0 whatever the figures are, 2 when something could not be run.
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readOptions } from "../test/bench/options.mjs";
import { ensurePackages } from "../test/bench/packages.mjs";
import { languageServerFile, reportFile } from "../test/bench/paths.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { ensureNode24 } from "./lib/node24.mjs";
import { step } from "./lib/progress.mjs";
import { HAS_PACKAGED_VSCODE, inRoot, ROOT } from "./lib/root.mjs";
import { node, tail } from "./lib/run.mjs";
import { main, Trouble } from "./lib/trouble.mjs";

await main(async () => {
  try {
    return await bench(readOptions());
  } catch (error) {
    throw error instanceof Trouble ? new Trouble(`Could not be run: ${error.message}`, 2) : withCode(error);
  }
});

function withCode(error) {
  return Object.assign(error instanceof Error ? error : new Error(String(error)), { exitCode: 2 });
}

async function bench(options) {
  await ensureDependencies();
  await ensureBuilt();
  await ensurePackages();
  const node24 = HAS_PACKAGED_VSCODE ? await ensureNode24() : null;
  // Loaded late: these modules need what was just installed.
  const { runBenchmark } = await import("../test/bench/main.mjs");
  const show = (text) => console.log(`\n${text}`);
  const { title, report, failures } = await runBenchmark({ ...options, node24 }, { say: console.error, show });
  show(title);
  writeFileSync(reportFile, report);
  if (options.docs) (await import("../test/bench/docs.mjs")).writeDocs(report);
  for (const failure of failures) console.error(`Could not be run: ${failure}`);
  return failures.length > 0 ? 2 : 0;
}

/** Figures of an old build would mislead, but whoever measures may want just that: it is said, not mended. */
async function ensureBuilt() {
  if (!existsSync(languageServerFile)) {
    await step("Building", async () => {
      const { code, output } = await node([inRoot("scripts/build.mjs")], { cwd: ROOT });
      if (code !== 0) throw new Trouble(`the build failed:\n${tail(output)}`);
    });
    return;
  }
  const built = statSync(languageServerFile).mtimeMs;
  const sources = inRoot("server/src");
  const newer = readdirSync(sources, { recursive: true }).some(
    (name) => name.endsWith(".ts") && statSync(path.join(sources, name)).mtimeMs > built,
  );
  if (newer)
    console.error("Note: sources are newer than what is measured (dist/); `npm run build` brings it up to date.");
}
