// Installs one of the pinned tools of scripts/cache/<name> (package.json and lockfile) into the cache folder.
// The work is done in a folder of its own that gets its name when it is complete, so that an interrupted install is
// never taken for a finished one; a marker with the manifest's hash tells when a pin has changed.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { step } from "./progress.mjs";
import { CACHE, inRoot } from "./root.mjs";
import { npm, tail } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

const MARKER = ".complete";

/**
 * The folder of an installed tool. `finish(folder)` does what npm does not (unpack, install inside);
 * `check(folder)` names what is missing, so that a package that came without its binary is no success.
 */
export async function installed(name, { title, finish = async () => {}, check }) {
  const folder = path.join(CACHE, name);
  const stamp = stampOf(name);
  if (isComplete(folder, stamp) && !check(folder)) return folder;
  await step(`Installing ${title} (once, kept in ${path.relative(process.cwd(), CACHE) || CACHE})`, async () => {
    const partial = startPartial(name);
    try {
      await npmCi(partial, title);
      await finish(partial);
      const missing = check(partial);
      if (missing) throw new Trouble(`${title} was installed, but ${missing}.`);
      writeFileSync(path.join(partial, MARKER), stamp);
      putInPlace(partial, folder);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  });
  return folder;
}

/** `npm ci` without install scripts: nothing but the pinned packages' files is wanted, and none of them is run. */
export async function npmCi(cwd, title, options = []) {
  const args = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error", ...options];
  const { code, output } = await npm(args, { cwd });
  if (code === 0) return;
  throw new Trouble(
    `${title} could not be installed: npm ci ended with ${code} in ${cwd}.\n${tail(output)}\n\n` +
      "It comes from the npm registry: check that `npm ping` answers, that there is 1 GB of free space, and try again.",
  );
}

function stampOf(name) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} `);
  for (const file of ["package.json", "package-lock.json"]) hash.update(readFileSync(manifest(name, file)));
  return hash.digest("hex");
}

function manifest(name, file) {
  return inRoot("scripts/cache", name, file);
}

function isComplete(folder, stamp) {
  const marker = path.join(folder, MARKER);
  return existsSync(marker) && readFileSync(marker, "utf8") === stamp;
}

function startPartial(name) {
  mkdirSync(CACHE, { recursive: true });
  removeAbandoned(name);
  const partial = path.join(CACHE, `${name}.partial-${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  for (const file of ["package.json", "package-lock.json"]) cpSync(manifest(name, file), path.join(partial, file));
  cpSync(inRoot(".npmrc"), path.join(partial, ".npmrc"));
  return partial;
}

/** What an install that was killed has left behind; one that still runs beside us keeps its folder. */
function removeAbandoned(name) {
  for (const entry of readdirSync(CACHE)) {
    const pid = entry.startsWith(`${name}.partial-`) ? Number(entry.split("-").at(-1)) : undefined;
    if (pid && !isAlive(pid)) rmSync(path.join(CACHE, entry), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function putInPlace(partial, folder) {
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}
