// One server with one document open: the steps of a measurement. Steps of several sessions can take turns, since each
// keeps its own document and its own random places (the same for every server).

import path from "node:path";
import { pathToFileURL } from "node:url";
import { keyPlaces, newKeyPlaces, valuePlaces } from "../measure/places.mjs";
import { cpuTime, memory, quiet } from "../measure/process.mjs";
import { picker, sleep } from "../measure/statistics.mjs";
import { startClient } from "./client.mjs";
import { pulledDiagnostics, pushedDiagnostics } from "./diagnostics.mjs";
import { createDocument } from "./document.mjs";
import { configure, initialize } from "./initialize.mjs";

/** Starts the server and opens the document. In ms: `open`, from there to the first diagnostics; `ready`, from the start. */
export async function openSession(server, file, text) {
  const rootUri = pathToFileURL(path.dirname(file)).href;
  const client = startClient({ ...server, rootUri });
  try {
    const began = performance.now();
    const can = await initialize(client, { ...server, rootUri });
    await configure(client, server);
    const document = createDocument(pathToFileURL(file).href, text);
    const diagnostics = can.pull
      ? pulledDiagnostics(client, document.uri)
      : pushedDiagnostics(client, document.uri, server.silence ?? 1000);
    const opening = performance.now();
    const first = diagnostics.expect(1);
    await client.tell("textDocument/didOpen", {
      textDocument: { uri: document.uri, languageId: server.language, version: 1, text },
    });
    const { time } = await first();
    const session = { server, client, can, document, diagnostics, stop: client.stop };
    return { ...session, open: time - opening, ready: time - began };
  } catch (error) {
    await client.stop();
    throw error;
  }
}

/** Sends a change and waits for the diagnostics of the new text. */
export async function change(session, at, removed, inserted) {
  const { client, document, diagnostics } = session;
  const params = document.change(at, removed, inserted);
  const began = performance.now();
  const answer = diagnostics.expect(document.version());
  await client.tell("textDocument/didChange", params);
  const { time, items } = await answer();
  return { milliseconds: time - began, items };
}

/** Types a letter inside a value, and takes it back the next time; gives the time and what it cost the processor. */
export function letterTyping(session, seed = 1) {
  const places = valuePlaces(session.document.text());
  if (places.length === 0) throw new Error("the document has no value to edit");
  const pick = picker(seed);
  let typed = null;
  const type = async () => {
    const before = cpuTime(session.client.pid);
    const letter = typed === null;
    typed ??= pick(places);
    const { milliseconds } = await change(session, typed, letter ? 0 : 1, letter ? "x" : "");
    if (!letter) typed = null;
    await quiet(session.client.pid);
    const after = cpuTime(session.client.pid);
    return { milliseconds, main: after.main - before.main, all: after.all - before.all };
  };
  const takeBack = async () => {
    if (typed !== null) await type();
  };
  return { type, takeBack };
}

/** Types letters in one place, `gap` ms apart, as a fast typist does; the cost of one key. */
export async function burst(session, { keys, gap, seed = 2 }) {
  const { client, document, diagnostics } = session;
  const at = picker(seed)(valuePlaces(document.text()));
  const before = cpuTime(client.pid).main;
  let last = null;
  let sent = 0;
  for (let key = 0; key < keys; key++) {
    const params = document.change(at, 0, "x");
    sent = performance.now();
    const answer = diagnostics.expect(document.version());
    await client.tell("textDocument/didChange", params);
    last = session.can.pull || key === keys - 1 ? answer() : null;
    last?.catch(() => {});
    if (key < keys - 1) await sleep(gap);
  }
  const { time } = await last;
  await quiet(client.pid);
  if (!session.can.pull) await diagnostics.settle();
  const main = cpuTime(client.pid).main - before;
  await change(session, at, keys, "");
  return { milliseconds: time - sent, mainPerKey: main / keys };
}

/** Starts a key on a fresh line and asks for completion at once, as an editor does; then takes the line back. */
export function completing(session, seed = 3) {
  const { client, document, diagnostics, server } = session;
  const places = newKeyPlaces(document.text(), server.language);
  const pick = picker(seed);
  if (!session.can.completion || places.length === 0) return null;
  return async () => {
    const { at, insert, cursor } = pick(places);
    const params = document.change(at, 0, insert);
    const settled = diagnostics.expect(document.version());
    await client.tell("textDocument/didChange", params);
    const began = performance.now();
    const answer = await client.ask("textDocument/completion", {
      textDocument: { uri: document.uri },
      position: document.position(at + cursor),
      context: { triggerKind: 1 },
    });
    const milliseconds = performance.now() - began;
    await settled();
    await change(session, at, insert.length, "");
    return { milliseconds, empty: (answer?.items ?? answer ?? []).length === 0 };
  };
}

/** Points at a key. */
export function hovering(session, seed = 4) {
  const { client, document } = session;
  const places = keyPlaces(document.text());
  const pick = picker(seed);
  if (!session.can.hover || places.length === 0) return null;
  return async () => {
    const position = document.position(pick(places));
    const began = performance.now();
    const answer = await client.ask("textDocument/hover", { textDocument: { uri: document.uri }, position });
    return { milliseconds: performance.now() - began, empty: !answer?.contents };
  };
}

/**
 * The guard against a server that is fast because it checks nothing: how many diagnostics it adds when something
 * wrong is written, the first of `wrongs` ({ good, bad }) that fits the document; null when none does.
 */
export async function spoil(session, wrongs) {
  const text = session.document.text();
  const wrong = wrongs.find(({ good }) => text.includes(good));
  if (wrong === undefined) return null;
  const at = text.indexOf(wrong.good);
  const before = session.diagnostics.items();
  const known = new Set(before.map((item) => item.message));
  const { items } = await change(session, at, wrong.good.length, wrong.bad);
  await change(session, at, wrong.bad.length, wrong.good);
  return { added: items.length - before.length, message: items.find((item) => !known.has(item.message))?.message };
}

export function memoryOf(session) {
  return memory(session.client.pid);
}
