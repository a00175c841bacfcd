// Where things are: the checkout, and the ignored folder that keeps Node 24, VS Code and Chromium between runs.
// STOWAGE_CACHE moves that folder, so that several checkouts (or CI runs) can share one.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(fileURLToPath(import.meta.url), "../../..");

export const CACHE = path.resolve(process.env.STOWAGE_CACHE || path.join(ROOT, ".cache"));

/** The only platform whose VS Code and Chromium come as npm packages; everywhere else the desktop VS Code serves. */
export const HAS_PACKAGED_VSCODE = process.platform === "linux" && process.arch === "x64";

export function inRoot(...parts) {
  return path.join(ROOT, ...parts);
}
