// The browser that shows VS Code to the tests: a Chrome, Chromium or Edge that is there already, else a headless
// Chromium from npm. That one is linked against nspr, nss and expat and brings them along, with a font, for bare machines.
import { existsSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { installed } from "./cache.mjs";
import { HAS_PACKAGED_VSCODE } from "./root.mjs";
import { node, run, tail } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

const OLDEST = 110;
const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "chrome"];
const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  linux: ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/usr/lib/chromium/chromium"],
};
const UNPACKED = "browser";
// The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda.
const UNPACK = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';

/** `{ executablePath, env }` of a browser that was started once to see that it works. */
export async function ensureChromium() {
  const present = await findBrowser();
  if (present) return { executablePath: present, env: {} };
  if (!HAS_PACKAGED_VSCODE) throw new Trouble("No Chrome, Chromium or Edge was found. Install one of them.");
  const folder = await installed("chromium", { title: "Chromium", finish: unpack, check: missingPart });
  return usable(path.join(folder, UNPACKED));
}

/** STOWAGE_BROWSER, then the PATH, then the usual places. Snap's browsers cannot see our temporary profiles. */
async function findBrowser() {
  const chosen = process.env.STOWAGE_BROWSER;
  if (chosen) {
    if (await works(chosen)) return chosen;
    throw new Trouble(`STOWAGE_BROWSER is "${chosen}", which does not run as a Chrome, Chromium or Edge.`);
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const candidate of [...onPath, ...(PLACES[process.platform] ?? [])]) {
    if (existsSync(candidate) && !realpathSync(candidate).includes("/snap") && (await works(candidate))) {
      return candidate;
    }
  }
  return undefined;
}

async function works(executable) {
  const { code, output } = await run(executable, ["--version"], { timeout: 10_000 });
  const version = Number(/(\d+)\.\d+\.\d+/.exec(output)?.[1] ?? 0);
  return code === 0 && version >= OLDEST && !/snap/i.test(output);
}

async function unpack(folder) {
  const target = path.join(folder, UNPACKED);
  const script = `import { mkdirSync } from "node:fs"; mkdirSync(process.env.TMPDIR); ${UNPACK}`;
  const env = { TMPDIR: target, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const { code, output } = await node(["--input-type=module", "--eval", script], { cwd: folder, env });
  if (code !== 0) throw new Trouble(`Chromium could not be unpacked into ${target}.\n${tail(output)}`);
}

function missingPart(folder) {
  const parts = ["chromium", "al2023/lib", "fonts"].map((part) => path.join(UNPACKED, part));
  const part = parts.find((each) => !existsSync(path.join(folder, each)));
  return part && `${part} is not there`;
}

/** As it is where the machine has the libraries, with its own ones where it has not. */
async function usable(folder) {
  const executablePath = path.join(folder, "chromium");
  const fonts = hasFonts() ? {} : ownFonts(folder);
  if (await works(executablePath)) return { executablePath, env: fonts };
  const libraries = [path.join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const env = { ...fonts, LD_LIBRARY_PATH: libraries };
  const { code, output } = await run(executablePath, ["--version"], { env, timeout: 10_000 });
  if (code === 0) return { executablePath, env };
  throw new Trouble(
    `The Chromium from npm does not start here, with its own libraries neither:\n${tail(output, 5)}\n` +
      "Install the library that is named, or a Chrome, Chromium or Edge.",
  );
}

function hasFonts() {
  return ["/usr/share/fonts", "/usr/local/share/fonts"].some(
    (folder) =>
      existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf)$/.test(name)),
  );
}

function ownFonts(folder) {
  const file = path.join(folder, "fonts.conf");
  const config = `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${config}\n`);
  return { FONTCONFIG_FILE: file };
}
