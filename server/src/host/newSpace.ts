// The memory for new objects. The engine lets it grow to 32 MB (to 128 MB in Node 24), of which this server is no faster than
// with 16; with 8, completions in a short manifest take twice as long. The limit is an option of Node, which is set too late
// from here, so that its growth is ended instead.
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** In VS Code the client limits it when it starts the server: Electron's engine may not let itself be changed later. */
export function limitNewSpace(): void {
  if (process.versions.electron !== undefined || process.execArgv.some((option) => OPTION.test(option))) return;
  const observer = new PerformanceObserver(() => {
    if (newSpace() < ENOUGH) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    // Threads that start from now on could not let theirs grow either, and may need it: they begin with what is usual.
    setFlagsFromString("--min-semi-space-size=16");
    observer.disconnect();
  });
  observer.observe({ entryTypes: ["gc"] });
}

const OPTION = /^--max[-_]semi[-_]space[-_]size\b/;

function newSpace(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
}

/** In bytes, of both halves. */
const ENOUGH = 16 * 1024 * 1024;
