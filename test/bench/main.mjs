// One run of the benchmark: the start of every server, then document by document the floors and the servers, and the
// tables of it all. Nothing here judges a figure: a slow run is a good run, and only what could not be run is a failure.
import fs from "node:fs";
import { Trouble } from "../../scripts/lib/trouble.mjs";
import { aimsOf } from "./aims.mjs";
import { folderDocuments, generatedDocuments } from "./documents.mjs";
import { writeFixtures } from "./fixtures/write.mjs";
import { measureFloors } from "./floors/floors.mjs";
import { loadStowage, recogniser } from "./floors/stowage.mjs";
import { describeMachine, nodesToMeasure } from "./machine.mjs";
import { compareServers } from "./measure/compare.mjs";
import { measureStartup } from "./measure/startup.mjs";
import { measureWorkspace } from "./measure/workspace.mjs";
import { resultsFile } from "./paths.mjs";
import { aimTable, floorTable, serverTable, startupTable, workspaceTable } from "./report.mjs";
import { knownServers } from "./servers.mjs";
import { inWorkspace } from "./workspace.mjs";

/** `say`: for progress; `show`: for each table as soon as it is there. Gives the whole report, its first line and what failed. */
export async function runBenchmark(options, { say, show }) {
  writeFixtures();
  const run = {
    options,
    say,
    show,
    sections: [],
    failures: [],
    loops: [],
    start: [],
    comparisons: [],
    floors: new Map(),
    workspace: null,
  };
  const nodes = nodesToMeasure(options.node24);
  const servers = knownServers(nodes).filter((server) => options.all || !server.heavy);
  if (options.only.includes("start")) await start(run, servers, nodes);
  for (const document of await documentsOf(run)) await measureDocument(run, document, servers);
  if (options.only.includes("workspace") && options.folder === null) await workspace(run, servers);
  section(run, aimTable(aimsOf(run)));
  const title = describeMachine(nodes, run.loops);
  return { title, report: `${[title, ...run.sections].join("\n\n")}\n`, failures: run.failures };
}

async function start(run, servers, nodes) {
  const { options, say } = run;
  // One entry a program: the settings make no difference before the first document.
  const programs = servers.filter((server, index) => {
    const same = (other) => other.command.slice(1).join(" ") === server.command.slice(1).join(" ");
    return servers.findIndex(same) === index && (server.own || options.filter.test(`${server.label} start`));
  });
  const named = programs.map((server) => ({ ...server, label: server.label.replace(/ \(\w+\)$/, "") }));
  say(`start: ${named.map((server) => server.label).join(", ")}; ${options.rounds} rounds`);
  run.start = await measureStartup(nodes, named, options.rounds);
  for (const row of run.start) {
    record({ part: "start", ...row });
    if (row.failed !== undefined) run.failures.push(`${row.server} on ${row.node}: ${row.failed}`);
  }
  section(run, startupTable(run.start, nodes));
}

async function workspace(run, servers) {
  const { options, say } = run;
  if (!options.filter.test("Stowage workspace")) return;
  say("a workspace of 2,000 files: Stowage");
  try {
    const server = servers.find(({ own }) => own);
    run.workspace = await measureWorkspace(server, { rounds: Math.min(options.rounds, 3), edits: options.edits });
    record({ part: "workspace", ...run.workspace });
    section(run, workspaceTable(run.workspace));
  } catch (error) {
    run.failures.push(`the workspace: ${error.message}`);
  }
}

async function documentsOf({ options, say }) {
  if (!options.only.includes("servers") && !options.only.includes("floors")) return [];
  if (options.folder === null) return generatedDocuments();
  const recognise = recogniser(await loadStowage());
  const { found, documents } = folderDocuments(options.folder, recognise, options.documents);
  if (found === 0) throw new Trouble(`${options.folder} holds no JSON or YAML document that Stowage recognises.`);
  say(`${options.folder}: ${documents.length} of ${found} recognised documents`);
  return documents;
}

async function measureDocument(run, document, servers) {
  const { options, say } = run;
  const able = servers.filter((server) => server.handles(document));
  const matching = able.filter((server) => options.filter.test(`${server.label} ${document.name}`));
  if (matching.length === 0) return;
  let floors = [];
  if (options.only.includes("floors")) {
    say(`${document.name}: in process`);
    floors = await floorsOf(run, document);
  }
  if (options.only.includes("servers")) {
    const taking = able.filter((server) => server.own || matching.includes(server));
    say(`${document.name}: ${taking.map((server) => server.label).join(", ")}`);
    await compare(run, document, taking, floors[0] ?? null);
  }
  if (floors.length > 0) section(run, floorTable(document, floors));
}

async function floorsOf(run, document) {
  try {
    const floors = await measureFloors(document);
    for (const floor of floors) record({ part: "floors", document: document.name, ...floor });
    run.floors.set(document.name, floors);
    return floors;
  } catch (error) {
    run.failures.push(`${document.name} in process: ${error.message}`);
    return [];
  }
}

async function compare(run, document, taking, floor) {
  const { edits, opens } = run.options;
  const counts = { edits, opens, burst: 10, completions: Math.min(edits, 10), hovers: Math.min(edits, 15) };
  const { results, loops } = await inWorkspace(document, (placed) => {
    const servers = taking.map((server) => ({ ...server, ...server.options(placed), language: placed.language }));
    return compareServers(placed, servers, counts);
  });
  run.loops.push(...loops);
  const comparison = { document, results, servers: taking };
  run.comparisons.push(comparison);
  for (const result of results) {
    record({ part: "servers", ...result });
    if (result.failed !== undefined) run.failures.push(`${result.server} on ${document.name}: ${result.failed}`);
  }
  section(run, serverTable(comparison, floor));
}

function section(run, text) {
  if (text === "") return;
  run.sections.push(text);
  run.show(text);
}

const began = new Date().toISOString();

function record(result) {
  const rounded = (_key, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value);
  fs.appendFileSync(resultsFile, `${JSON.stringify({ run: began, ...result }, rounded)}\n`);
}
