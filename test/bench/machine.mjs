// What a reader has to know of the machine to read the figures, and no more than that: cores, Node versions, how busy.
import { execFileSync } from "node:child_process";
import os from "node:os";
import { median } from "./measure/statistics.mjs";

/** The Node that runs this and Node 24, where there is one (`node24`: its path or null): [{ label, major, path }]. */
export function nodesToMeasure(node24) {
  const running = nodeOf(process.version, process.execPath);
  if (node24 === null) return [running];
  const other = nodeOf(execFileSync(node24, ["--version"], { encoding: "utf8" }).trim(), node24);
  return running.label === other.label ? [running] : [running, other];
}

function nodeOf(version, path) {
  return { label: `Node ${version.slice(1)}`, major: Number(version.match(/\d+/)[0]), path };
}

/** One line: when, on what, and whether the machine was quiet (`loops`: ms of a loop that never changes). */
export function describeMachine(nodes, loops) {
  const cores = os.availableParallelism();
  const parts = [
    new Date().toISOString().slice(0, 10),
    `${cores} cores`,
    process.platform,
    nodes.map(({ label }) => label).join(" and "),
  ];
  if (loops.length > 0) {
    const low = Math.min(...loops);
    const high = Math.max(...loops);
    parts.push(`fixed loop ${median(loops).toFixed(1)} ms (${low.toFixed(1)}–${high.toFixed(1)})`);
    if (high > low * 1.3) parts.push("the machine was busy with other things too");
  }
  return parts.join(" · ");
}
