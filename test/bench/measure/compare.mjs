// Measures several servers on one document in one go: all of them run at the same time, and every step is taken by one
// after the other, in turns, so that whatever else the machine does meets all of them alike.
import { burst, completing, hovering, letterTyping, memoryOf, openSession, spoil } from "../lsp/session.mjs";
import { calibrate, median, quantile } from "./statistics.mjs";

const warmUpEdits = 3;

/**
 * `counts`: how many edits, opens, completions, hovers and keys of a burst.
 * Gives one result a server: medians in ms and MB, or `failed` with the reason.
 */
export async function compareServers(document, servers, counts) {
  const loops = [calibrate()];
  const runs = servers.map((server) => ({ server, opens: [], result: {}, session: null, failed: null }));
  // The last of the openings stays open: it is the session that is measured.
  for (let round = 1; round < counts.opens; round++) await inTurns(runs, round, openAndStop(document));
  await inTurns(runs, 0, open(document));
  await edits(runs, counts);
  await inTurns(runs, 0, async (run) => {
    const { milliseconds, mainPerKey } = await burst(run.session, { keys: counts.burst, gap: 50 });
    Object.assign(run.result, { burst: milliseconds, burstCpu: mainPerKey });
  });
  await answers(runs, "completion", completing, counts.completions);
  await answers(runs, "hover", hovering, counts.hovers);
  await inTurns(runs, 0, (run) => finish(run, document));
  loops.push(calibrate());
  return { results: runs.map((run) => resultOf(run, document)), loops };
}

/** Lets every run that has not failed do the step; a different one begins each round. */
async function inTurns(runs, round, step) {
  for (let i = 0; i < runs.length; i++) {
    const run = runs[(i + Math.abs(round)) % runs.length];
    if (run.failed !== null) continue;
    try {
      await step(run);
    } catch (error) {
      run.failed = error instanceof Error ? error.message : String(error);
      await run.session?.stop();
    }
  }
}

function openAndStop(document) {
  return async (run) => {
    const session = await openSession(run.server, document.file, document.text);
    run.opens.push({ ready: session.ready, open: session.open });
    await session.stop();
  };
}

function open(document) {
  return async (run) => {
    run.session = await openSession(run.server, document.file, document.text);
    run.opens.push(run.session);
    await run.session.diagnostics.settle();
    const { can, diagnostics } = run.session;
    run.result.mode = can.pull ? "pull" : "push";
    run.result.diagnostics = diagnostics.items().length;
    run.result.openMemory = memoryOf(run.session).resident;
    run.typing = letterTyping(run.session);
  };
}

async function edits(runs, counts) {
  const samples = new Map(runs.map((run) => [run, []]));
  for (let round = -warmUpEdits; round < counts.edits; round++) {
    await inTurns(runs, round, async (run) => {
      const sample = await run.typing.type();
      if (round >= 0) samples.get(run).push(sample);
    });
  }
  await inTurns(runs, 0, async (run) => {
    await run.typing.takeBack();
    const taken = samples.get(run);
    const times = taken.map((sample) => sample.milliseconds);
    run.result.edit = median(times);
    run.result.edit95 = quantile(times, 0.95);
    run.result.cpu = median(taken.map((sample) => sample.main));
    run.result.cpuAll = median(taken.map((sample) => sample.all));
  });
}

/** Requests with an answer; a server that does not offer them, or answers all of them with nothing, gets no figure. */
async function answers(runs, name, prepare, count) {
  const ready = new Map();
  await inTurns(runs, 0, (run) => ready.set(run, { request: prepare(run.session), taken: [] }));
  for (let round = 0; round < count; round++) {
    await inTurns(runs, round, async (run) => {
      const { request, taken } = ready.get(run);
      if (request !== null) taken.push(await request());
    });
  }
  for (const [run, { taken }] of ready) {
    const full = taken.filter((sample) => !sample.empty).length;
    run.result[name] = full === 0 ? null : median(taken.map((sample) => sample.milliseconds));
    run.result[`${name}Answered`] = `${full}/${taken.length}`;
  }
}

async function finish(run, document) {
  const broken = await spoil(run.session, document.wrongs);
  run.result.breakAdds = broken?.added ?? null;
  run.result.breakMessage = broken?.message;
  const { resident, peak } = memoryOf(run.session);
  run.result.memory = resident;
  run.result.peak = peak;
  await run.session.stop();
}

function resultOf({ server, opens, result, failed }, document) {
  const head = { server: server.label, document: document.name };
  if (failed !== null) return { ...head, failed };
  const openings = { ready: median(opens.map(({ ready }) => ready)), open: median(opens.map(({ open }) => open)) };
  return { ...head, ...openings, opens: opens.length, ...result };
}
