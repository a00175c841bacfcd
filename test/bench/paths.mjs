// Where the benchmark finds and puts things. Everything it makes lies in the project's ignored cache folder.
import path from "node:path";
import { CACHE, inRoot } from "../../scripts/lib/root.mjs";

export const benchFolder = inRoot("test", "bench");
export const cacheFolder = path.join(CACHE, "bench");
export const fixtureFolder = path.join(cacheFolder, "fixtures");
export const resultsFile = path.join(cacheFolder, "results.jsonl");
export const reportFile = path.join(cacheFolder, "report.md");
export const languageServerFile = inRoot("dist", "language-server.js");

/** A file of a package that was installed for the benchmark. */
export function packageFile(...parts) {
  return path.join(cacheFolder, "node_modules", ...parts);
}
