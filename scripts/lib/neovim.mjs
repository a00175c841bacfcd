// The Neovim that the suite runs: one that is there already, else Debian's package, unpacked into the cache folder with
// the libraries that it needs. Nothing is installed into the system, and no rights are needed for it.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { step } from "./progress.mjs";
import { CACHE } from "./root.mjs";
import { run, tail } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

const FOLDER = path.join(CACHE, "neovim");
const COMMAND = path.join(FOLDER, "usr/bin/nvim");

/** What every system has; other versions of these than the system's own would not go together. */
const BASE = /^(?:libc6|libc-bin|libcrypt1|libgcc-s1|gcc-\d+-base|libstdc\+\+6)$/;

/** `{ command, env, version }`: the version as `[major, minor]`. */
export async function ensureNeovim() {
  const own = process.env.STOWAGE_NEOVIM ?? "nvim";
  const present = await versionOf(own, {});
  if (present !== undefined) return { command: own, env: {}, version: present };
  if (process.env.STOWAGE_NEOVIM) throw new Trouble(`STOWAGE_NEOVIM is "${own}", which does not run as a Neovim.`);
  if (!existsSync(COMMAND)) await step("Installing Neovim (once, kept in .cache)", unpack);
  const unpacked = unpackedNeovim();
  const version = await versionOf(unpacked.command, unpacked.env);
  if (version === undefined) throw new Trouble(`The Neovim in ${FOLDER} does not start. Install one, and try again.`);
  return { ...unpacked, version };
}

async function versionOf(command, env) {
  const { code, output } = await run(command, ["--version"], { env, timeout: 10_000 });
  const found = /NVIM v(\d+)\.(\d+)/.exec(output);
  return code === 0 && found !== null ? [Number(found[1]), Number(found[2])] : undefined;
}

function unpackedNeovim() {
  const system = path.join(FOLDER, "usr");
  const libraries = path.join(system, "lib");
  const folders = existsSync(libraries) ? readdirSync(libraries).filter((name) => name.includes("-linux-")) : [];
  const paths = [...folders.map((name) => path.join(libraries, name)), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const env = { LD_LIBRARY_PATH: paths.join(":"), VIMRUNTIME: path.join(system, "share/nvim/runtime") };
  return { command: COMMAND, env };
}

async function unpack() {
  const partial = `${FOLDER}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  const packages = path.join(partial, "packages");
  for (const folder of ["state/lists/partial", "cache/archives/partial", "packages", "root"])
    mkdirSync(path.join(partial, folder), { recursive: true });
  try {
    // Lists and archives of our own: the system's belong to root, and may be empty.
    const options = ["-o", `Dir::State=${partial}/state`, "-o", `Dir::Cache=${partial}/cache`];
    const status = ["-o", "Dir::State::status=/var/lib/dpkg/status"];
    const apt = (command, args, cwd) => debian(command, [...options, ...status, ...args], cwd);
    await apt("apt-get", ["update"]);
    const names = packagesIn(await apt("apt-cache", ["depends", "--recurse", ...ONLY_NEEDED, "neovim"]));
    await apt("apt-get", ["download", ...names], packages);
    for (const file of readdirSync(packages))
      await debian("dpkg-deb", ["-x", path.join(packages, file), path.join(partial, "root")]);
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(path.join(partial, "root"), FOLDER);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

const ONLY_NEEDED = ["recommends", "suggests", "conflicts", "breaks", "replaces", "enhances"].map(
  (relation) => `--no-${relation}`,
);

/** Names at the beginning of a line are packages; those in angle brackets are only ideas of one. */
function packagesIn(output) {
  return output.split("\n").filter((line) => /^[a-z0-9][a-z0-9+.-]*$/.test(line) && !BASE.test(line));
}

async function debian(command, args, cwd) {
  const { code, output } = await run(command, args, { cwd });
  if (code === 0) return output;
  throw new Trouble(
    `Neovim is not here, and Debian's package of it could not be had: ${command} ended with ${code}.\n${tail(output, 5)}\n\n` +
      "Install Neovim 0.7 or later, or name one in STOWAGE_NEOVIM, and try again.",
  );
}
