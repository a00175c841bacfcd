// The desktop VS Code of this machine: is there one that can run an extension under development, and opening it.
import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";
import { run, tail } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

const OLDEST = [1, 91];

/** `code`, when it is the command of a desktop VS Code of the right age and a window can be opened. */
export async function findDesktop() {
  // In a terminal of a remote VS Code, and in WSL, `code` speaks to a window elsewhere, which cannot take our folder.
  if (!hasDisplay() || process.env.WSL_DISTRO_NAME || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const shell = process.platform === "win32";
  const version = await run("code", ["--version"], { shell, timeout: 15_000 });
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+/m.exec(version.output) ?? [];
  if (version.code !== 0 || !major || Number(major) !== OLDEST[0] || Number(minor) < OLDEST[1]) return undefined;
  // Development folders are not in the help; only a desktop's command line has a user data folder.
  const help = await run("code", ["--help"], { shell, timeout: 15_000 });
  return help.output.includes("--user-data-dir") ? "code" : undefined;
}

export async function openDesktop(command, folder) {
  const args = ["--new-window", `--extensionDevelopmentPath=${ROOT}`, folder];
  if (command === "code") {
    const { code, output } = await run(command, args, { shell: process.platform === "win32" });
    if (code !== 0) throw new Trouble(`VS Code did not start.\n${tail(output)}`);
    return;
  }
  if (!hasDisplay()) throw new Trouble("The desktop VS Code needs a display, and there is none.");
  spawn(command, args, { detached: true, stdio: "ignore" }).unref();
}

/** Opens the browser where a person sits in front of one; the address is printed in any case. */
export function openAddress(url) {
  if (!process.stdout.isTTY || !hasDisplay() || process.env.SSH_CONNECTION) return;
  const opener = { darwin: "open", linux: "xdg-open" }[process.platform];
  if (!opener) return;
  spawn(opener, [url], { detached: true, stdio: "ignore" })
    .on("error", () => {})
    .unref();
}

function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
