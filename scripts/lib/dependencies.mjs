// The project's own dependencies: `npm ci` when what is installed is not what package-lock.json asks for.
// Compared by content, not by date: a fresh checkout touches every file.
import { existsSync, readFileSync } from "node:fs";
import { step } from "./progress.mjs";
import { inRoot, ROOT } from "./root.mjs";
import { npm, tail } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

export async function ensureDependencies() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    throw new Trouble(`Node ${process.versions.node} is too old: Stowage is built with Node 20.11 or later.`);
  }
  if (isCurrent()) return;
  await step("Installing the dependencies (npm ci)", async () => {
    const { code, output } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: ROOT });
    if (code !== 0) {
      throw new Trouble(
        `The dependencies could not be installed: npm ci ended with ${code}.\n${tail(output)}\n\n` +
          "They come from the npm registry: check that `npm ping` answers and try again.",
      );
    }
  });
}

function isCurrent() {
  const written = inRoot("node_modules/.package-lock.json");
  if (!existsSync(written)) return false;
  const wanted = packagesOf(inRoot("package-lock.json"));
  const have = packagesOf(written);
  return Object.entries(wanted).every(
    ([name, entry]) => !name || entry.optional || entry.devOptional || have[name]?.version === entry.version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
