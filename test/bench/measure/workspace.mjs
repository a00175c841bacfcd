// What a workspace of many files costs Stowage: how long until the first findings of an open file and until all files are
// known, how much memory they take, and what an edit costs the services that run the edited task definition.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { OPENED, SHARED, SHARING, writeWorkspace } from "../fixtures/workspaceFiles.mjs";
import { startClient } from "../lsp/client.mjs";
import { configure, initialize } from "../lsp/initialize.mjs";
import { memory, quiet } from "./process.mjs";
import { median, sleep } from "./statistics.mjs";

const FILES = 2000;
const SMALL = 6;

/** What only a service and its task definition together show. */
const CROSS_FINDING = "service/network-extra";

/** In ms and MB. `server`: the entry of Stowage. */
export async function measureWorkspace(server, { rounds, edits }) {
  const small = await inRounds(server, SMALL, rounds);
  const large = await inRounds(server, FILES, rounds);
  const recheck = await inFolder(FILES, (folder) => measureRecheck(server, folder, edits));
  return {
    files: FILES,
    firstAlone: median(small.map(({ first }) => first)),
    first: median(large.map(({ first }) => first)),
    known: median(large.map(({ known }) => known)),
    memory: median(large.map(({ resident }) => resident)) - median(small.map(({ resident }) => resident)),
    ...recheck,
  };
}

async function inRounds(server, count, rounds) {
  return inFolder(count, async (folder) => {
    const found = [];
    for (let round = 0; round < rounds; round++) found.push(await measureOpening(server, folder));
    return found;
  });
}

async function inFolder(count, use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stowage-bench-"));
  try {
    writeWorkspace(folder, count);
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** From the opening of a service: until its first findings, and until those that need the last file of the workspace. */
async function measureOpening(server, folder) {
  const { client, refreshes } = await start(server, folder);
  try {
    const opening = performance.now();
    await open(client, folder, OPENED);
    await pull(client, folder, OPENED);
    const first = performance.now() - opening;
    await knows(client, folder, OPENED, refreshes);
    const known = performance.now() - opening;
    await quiet(client.pid, 5000);
    await sleep(300);
    return { first, known, resident: memory(client.pid).resident };
  } finally {
    await client.stop();
  }
}

/** A letter typed in a task definition that three open services run: each service's next answer, and the task's own. */
async function measureRecheck(server, folder, edits) {
  const { client, refreshes } = await start(server, folder);
  try {
    for (const name of [SHARED, ...SHARING]) await open(client, folder, name);
    for (const name of SHARING) await knows(client, folder, name, refreshes);
    const services = [];
    const own = [];
    const at = fs.readFileSync(path.join(folder, SHARED), "utf8").indexOf("value 7 of");
    for (let edit = 0; edit < edits; edit++) {
      await client.tell("textDocument/didChange", letterAt(folder, at, edit + 2));
      own.push((await pull(client, folder, SHARED)).milliseconds);
      for (const name of SHARING) services.push((await pull(client, folder, name)).milliseconds);
    }
    return { own: median(own), recheck: median(services) };
  } finally {
    await client.stop();
  }
}

async function start(server, folder) {
  const rootUri = pathToFileURL(folder).href;
  let wake = () => {};
  const onRefresh = () => wake();
  const refreshes = () =>
    new Promise((resolve) => {
      wake = resolve;
    });
  const client = startClient({ ...server, rootUri, onRefresh });
  await initialize(client, { rootUri, onRefresh });
  await configure(client, {});
  return { client, refreshes };
}

function open(client, folder, name) {
  const file = path.join(folder, name);
  const text = fs.readFileSync(file, "utf8");
  const textDocument = { uri: pathToFileURL(file).href, languageId: "json", version: 1, text };
  return client.tell("textDocument/didOpen", { textDocument });
}

/** Asks, as an editor does when it is told to, until the findings show the task definition. */
async function knows(client, folder, name, refreshes) {
  for (;;) {
    const next = refreshes();
    const { items } = await pull(client, folder, name);
    if (items.some(({ code }) => code === CROSS_FINDING)) return;
    await client.limited(next, "workspace/diagnostic/refresh");
  }
}

/** With the milliseconds until the findings are there. */
async function pull(client, folder, name) {
  const uri = pathToFileURL(path.join(folder, name)).href;
  const began = performance.now();
  const { items } = await client.ask("textDocument/diagnostic", { textDocument: { uri } });
  return { milliseconds: performance.now() - began, items };
}

/** Every other time the letter is taken back. */
function letterAt(folder, offset, version) {
  const file = path.join(folder, SHARED);
  const before = fs.readFileSync(file, "utf8").slice(0, offset).split("\n");
  const from = { line: before.length - 1, character: before.at(-1).length };
  const isTyped = version % 2 === 0;
  const range = { start: from, end: isTyped ? from : { ...from, character: from.character + 1 } };
  return {
    textDocument: { uri: pathToFileURL(file).href, version },
    contentChanges: [{ range, text: isTyped ? "x" : "" }],
  };
}
