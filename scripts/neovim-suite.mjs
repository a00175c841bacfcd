// The suite in a real Neovim: the set-up that docs/editors.md gives is taken from that page and run, headless, on the
// examples. Ends with a line "N passed, N failed".
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureNeovim } from "./lib/neovim.mjs";
import { inRoot } from "./lib/root.mjs";
import { run } from "./lib/run.mjs";
import { main, Trouble } from "./lib/trouble.mjs";

await main(async () => {
  if (!existsSync(inRoot("dist/language-server.js"))) throw new Trouble("Run `npm run build` first.");
  const { command, env, version } = await ensureNeovim();
  const folder = mkdtempSync(path.join(tmpdir(), "stowage-neovim-"));
  try {
    cpSync(inRoot("examples"), path.join(folder, "examples"), { recursive: true });
    writeFileSync(path.join(folder, "setup.lua"), setUpFor(version));
    putOnPath(folder);
    const homes = Object.fromEntries(
      ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"].map((name) => [name, folder]),
    );
    const given = { ...env, ...homes, PATH: `${folder}${path.delimiter}${process.env.PATH}`, STOWAGE_SUITE: folder };
    const args = ["--headless", "-i", "NONE", "-u", "NONE", "-c", `luafile ${inRoot("test/neovim/suite.lua")}`];
    const { code, output } = await run(command, args, { cwd: folder, env: given, timeout: 60_000 });
    console.log(`Neovim ${version.join(".")}\n${output.replaceAll("\r", "").trim()}`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The block of the page that is for this version. */
function setUpFor([major, minor]) {
  const page = readFileSync(inRoot("docs/editors.md"), "utf8");
  const blocks = [...page.matchAll(/^```lua\n(.*?)^```/gms)].map((match) => match[1]);
  const isNew = major > 0 || minor >= 11;
  const block = blocks.find((text) => text.includes("vim.lsp.config") === isNew);
  if (block === undefined) throw new Trouble(`docs/editors.md has no set-up for Neovim ${major}.${minor}.`);
  return block;
}

/** The command as an installed package would put it there. */
function putOnPath(folder) {
  const file = path.join(folder, "stowage-language-server");
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${inRoot("dist/language-server.js")}" "$@"\n`);
  chmodSync(file, 0o755);
}
