// Long-running children: each in a process group of its own, ended by its id with everything it started,
// also when this process is interrupted.
import { spawn } from "node:child_process";

const PATIENCE = 5_000;

/** Starts a program; `output()` is what it said so far, `exited` resolves with its exit code, `stop()` ends it. */
export function start(command, args, { cwd, env } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...outsideVSCode(process.env), ...env },
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  let output = "";
  const listeners = new Set();
  const collect = (chunk) => {
    output += chunk;
    for (const listener of listeners) listener(chunk);
  };
  child.stdout.setEncoding("utf8").on("data", collect);
  child.stderr.setEncoding("utf8").on("data", collect);
  const exited = new Promise((resolve) => {
    child.on("error", (error) => {
      collect(`${error.message}\n`);
      resolve(127);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
  return {
    output: () => output,
    onOutput: (listener) => listeners.add(listener),
    exited,
    stop: () => stop(child, exited),
  };
}

/** Resolves true when the program has said `words`, false when it ended or the time is over before that. */
export function said(program, words, timeout) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeout);
    const settle = (value) => {
      clearTimeout(timer);
      resolve(value);
    };
    const look = () => program.output().includes(words) && settle(true);
    program.onOutput(look);
    program.exited.then(() => settle(false));
    look();
  });
}

/** Runs the clean-up once: when asked to, or when the process is told to end. Ctrl+C may be the usual way to end. */
export function onEnd(cleanUp, interruptedCode = 130) {
  let done;
  const once = () => {
    done ??= cleanUp();
    return done;
  };
  for (const [signal, code] of Object.entries({ SIGINT: interruptedCode, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, async () => {
      await once();
      process.exit(code);
    });
  }
  return once;
}

/** In a terminal of VS Code these would make the VS Code that is started believe to be a part of that one. */
function outsideVSCode(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_RUN_AS_NODE)/.test(name)));
}

async function stop(child, exited) {
  signal(child, "SIGTERM");
  const timer = setTimeout(() => signal(child, "SIGKILL"), PATIENCE);
  await exited;
  clearTimeout(timer);
  // What the program started may outlive it; nobody is left to ask it kindly.
  signal(child, "SIGKILL");
}

function signal(child, name) {
  if (!child.pid) return;
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
