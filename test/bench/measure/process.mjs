// CPU time and memory of a process and its children, from Linux's /proc. On other systems every figure is null.
// CPU time is what the kernel charged each thread (schedstat, in ns): no waiting and no debounce is in it.
import fs from "node:fs";
import { sleep } from "./statistics.mjs";

const available = fs.existsSync("/proc/self/schedstat");

/** Milliseconds so far: of the main thread of each process, and of all threads (garbage collector and compilers too). */
export function cpuTime(pid) {
  if (!available) return { main: null, all: null };
  let main = 0;
  let all = 0;
  for (const process of family(pid)) {
    for (const thread of threadsOf(process)) {
      const time = nanoseconds(`/proc/${process}/task/${thread}/schedstat`);
      all += time;
      if (Number(thread) === process) main += time;
    }
  }
  return { main: main / 1e6, all: all / 1e6 };
}

/** Megabytes in memory now, and the most there ever was. */
export function memory(pid) {
  if (!available) return { resident: null, peak: null };
  let resident = 0;
  let peak = 0;
  for (const process of family(pid)) {
    const status = read(`/proc/${process}/status`);
    resident += Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);
    peak += Number(status.match(/VmHWM:\s+(\d+)/)?.[1] ?? 0);
  }
  return { resident: resident / 1024, peak: peak / 1024 };
}

/** Waits until the process does nothing any more, so that its leftovers are counted here and disturb nobody else. */
export async function quiet(pid, limit = 250) {
  const end = performance.now() + limit;
  for (let before = cpuTime(pid).all; performance.now() < end; ) {
    await sleep(5);
    const now = cpuTime(pid).all;
    if (now === before) return;
    before = now;
  }
}

function family(pid) {
  const pids = [pid];
  for (const process of pids) {
    for (const thread of threadsOf(process)) {
      const children = read(`/proc/${process}/task/${thread}/children`).trim();
      if (children !== "") pids.push(...children.split(" ").map(Number));
    }
  }
  return pids;
}

function threadsOf(pid) {
  try {
    return fs.readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function nanoseconds(file) {
  return Number(read(file).split(" ")[0]);
}

/** Empty when the process has ended in the meantime. */
function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
