// `npm run bench:placement`: how long placing takes as clusters grow, up to the quotas of ECS and beyond, and with as many
// pods and nodes as Kubernetes allows; and whether the fast paths give what the plain ones give on thousands of random
// clusters. Exit code 1 when they differ, however fast it was.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureDependencies } from "../../scripts/lib/dependencies.mjs";
import { parseOptions } from "../../scripts/lib/options.mjs";
import { inRoot } from "../../scripts/lib/root.mjs";
import { main } from "../../scripts/lib/trouble.mjs";
import { cacheFolder } from "./paths.mjs";

const USAGE = `Usage: npm run bench:placement -- [--cases N] [--rounds N]

  --cases N    random clusters on which the fast path and the plain one are compared (5000)
  --rounds N   runs of each measurement, of which the median is shown (7)`;

const SIZES = [625, 1250, 2500, 5000, 10_000, 20_000];
const CHAINS = [
  "spread(zone),binpack(memory)",
  "spread(zone),spread(instanceId)",
  "binpack(memory)",
  "random",
  "spread(rack),spread(zone),binpack(cpu)",
];
const QUOTA = 5000;
/** What Kubernetes documents as the most. */
const NODES = 5000;
const PODS = 150_000;
/** Pods of one workload. */
const REPLICAS = [PODS, 1000, 100, 10];

await main(async () => {
  const { values } = parseOptions(USAGE, { cases: { type: "string" }, rounds: { type: "string" } });
  const cases = Number(values.cases ?? 5000);
  const rounds = Number(values.rounds ?? 7);
  await ensureDependencies();
  const runs = await loadRuns();
  console.log(
    `As many tasks as instances, in ms (median of ${rounds}); exponent: of the growth from ${QUOTA / 4} on\n`,
  );
  console.log(row("", ...SIZES.map(String)));
  for (const chain of CHAINS) console.log(row(chain, ...growth(runs, chain, rounds)));
  console.log(`\n${QUOTA} tasks on ${QUOTA} instances, spread(zone),binpack(memory)\n`);
  for (const [name, work] of Object.entries(runs.WORK)) {
    const given = runs.large(QUOTA, CHAINS[0]);
    console.log(
      row(
        name,
        median(() => work(given), rounds),
      ),
    );
  }
  const small = runs.large(SIZES[0], CHAINS[0]);
  console.log(
    row(
      `the plain path, ${SIZES[0]} on ${SIZES[0]}`,
      median(() => runs.placeOncePlainly(small), 1),
    ),
  );
  measurePods(runs);
  const different = [compare("tasks", runs.differences, cases), compare("pods", runs.podDifferences, cases)];
  return Math.max(...different);
});

function measurePods({ POD_WISHES, largePods, placeLarge, explainLarge }) {
  console.log(`\n${PODS} pods on ${NODES} nodes, in ms; by how many replicas a workload has\n`);
  console.log(row("", ...REPLICAS.map(String)));
  const [usual, ...others] = Object.keys(POD_WISHES);
  const time = (each, wish, work = placeLarge) => {
    const given = largePods(NODES, PODS, each, wish);
    return median(() => work(given), 1);
  };
  console.log(row(usual, ...REPLICAS.map((each) => time(each, usual))));
  console.log(row("and all reasons, and one step traced", ...REPLICAS.map((each) => time(each, usual, explainLarge))));
  for (const wish of others) console.log(row(wish, ...REPLICAS.map((each) => time(each, wish))));
  const points = [1, 2, 4, 8].map((part) => {
    const given = largePods(NODES / part, PODS / part, 1000, usual);
    return [Math.log(1 / part), Math.log(median(() => placeLarge(given), 3))];
  });
  console.log(`\nPods and nodes growing together, 1000 replicas: exponent ${slope(points).toFixed(2)}`);
  console.log(`Memory at its most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

async function loadRuns() {
  const { build } = await import("esbuild");
  const outfile = path.join(cacheFolder, "placement.mjs");
  await build({
    entryPoints: [inRoot("test", "placement", "benchRuns.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    outfile,
  });
  return await import(pathToFileURL(outfile).href);
}

/** The times by size, and the exponent of the growth: 1 means twice the size takes twice as long. */
function growth({ large, placeOnce }, chain, rounds) {
  const times = SIZES.map((size) => {
    const given = large(size, chain);
    return median(() => placeOnce(given), rounds);
  });
  const points = SIZES.map((size, index) => [Math.log(size), Math.log(times[index])]).filter(
    (_, index) => SIZES[index] >= QUOTA / 4,
  );
  return [...times, `  exponent ${slope(points).toFixed(2)}`];
}

function slope(points) {
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** After a first run that does not count. */
function median(work, rounds) {
  if (rounds > 1) work();
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[times.length >> 1];
}

function row(name, ...cells) {
  const texts = cells.map((cell) => (typeof cell === "number" ? cell.toFixed(1) : cell).padStart(9));
  return `${name.padEnd(42)}${texts.join("")}`;
}

function compare(what, differences, cases) {
  const started = performance.now();
  const seeds = differences(1, cases);
  const time = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `\n${cases} random clusters, ${what}: the fast path and the plain one differ on ${seeds.length} (${time} s)`,
  );
  if (seeds.length > 0) console.log(`Seeds: ${seeds.slice(0, 20).join(", ")}`);
  return seeds.length > 0 ? 1 : 0;
}
