// Installs the peers and measuring tools into the cache folder, and loads modules from there. Nothing of it may reach
// the project's own node_modules.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { npmCi } from "../../scripts/lib/cache.mjs";
import { step } from "../../scripts/lib/progress.mjs";
import { benchFolder, cacheFolder, packageFile } from "./paths.mjs";

/** Loads a module that only the benchmark depends on. */
export const benchRequire = createRequire(path.join(cacheFolder, "package.json"));

/** The version of an installed package. */
export function packageVersion(name) {
  return JSON.parse(fs.readFileSync(packageFile(name, "package.json"), "utf8")).version;
}

/** Installs what package-lock.json names, unless exactly that is there already; the stamp is written last. */
export async function ensurePackages() {
  const files = ["package.json", "package-lock.json"];
  const wanted = files.map((name) => fs.readFileSync(path.join(benchFolder, name), "utf8")).join("");
  const stamp = packageFile(".stowage-bench");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  await step("Installing the language servers to compare with (once, about 240 MB)", async () => {
    fs.mkdirSync(cacheFolder, { recursive: true });
    for (const name of files) fs.copyFileSync(path.join(benchFolder, name), path.join(cacheFolder, name));
    await npmCi(cacheFolder, "What the benchmark measures with");
    fs.writeFileSync(stamp, wanted);
  });
}
