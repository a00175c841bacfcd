// Starts other programs: one helper that waits for a command, and one for npm, however this process was started.
import { spawn } from "node:child_process";
import path from "node:path";

/**
 * Runs a command to its end. `echo` passes its output through while it is collected.
 * Never throws for an exit code: the caller knows what a failure means to the user.
 */
export function run(command, args, { cwd, env, echo = false, shell = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: env ? { ...process.env, ...env } : process.env,
      shell,
      timeout,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    const collect = (stream) => (chunk) => {
      output += chunk;
      if (echo) stream.write(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", collect(process.stdout));
    child.stderr.setEncoding("utf8").on("data", collect(process.stderr));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** npm through the npm that started this script where there is one: on Windows `npm` is a script that needs a shell. */
export function npm(args, options) {
  const self = process.env.npm_execpath;
  if (self && path.basename(self) === "npm-cli.js") return run(process.execPath, [self, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

export function node(args, options) {
  return run(process.execPath, args, options);
}

/** The end of a long output: what a person needs to see of a failed command. */
export function tail(output, lines = 20) {
  return output.trimEnd().split("\n").slice(-lines).join("\n");
}
