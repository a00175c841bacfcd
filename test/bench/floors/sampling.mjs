// Times several ways to treat one text: the document with one letter changed, another letter every time. The candidates
// take turns of some texts each. Of every turn the first texts are not counted: they pay for what the candidate before
// left in the processor's caches. Engines compile code the better the longer it has run, and a server runs for hours:
// what counts is the last third, when all have practised alike. The first turns are kept as a figure of their own.
import { valuePlaces } from "../measure/places.mjs";
import { median, picker } from "../measure/statistics.mjs";

const mostTurns = 150;
const fewestTurns = 3;
const turn = { texts: 10, uncounted: 2 };
/** The turns that the first figure is made of: the first 50 texts. */
const firstTurns = 5;

/**
 * `candidates`: { name, run(text, at, prepared), prepare?(text, at) }; only `run` is timed. `budget`: about how long
 * all of it may take, in ms. Gives for each its median ms: `milliseconds` of the last third of the turns, `first` of the
 * first ones.
 */
export async function sample(document, candidates, budget) {
  const places = valuePlaces(document.text);
  const pick = picker(7);
  const turns = candidates.map(() => []);
  const began = performance.now();
  for (let count = 0; count < mostTurns; count++) {
    if (count >= fewestTurns && performance.now() - began > budget) break;
    for (const [index, candidate] of candidates.entries()) {
      turns[index].push(await takeTurn(document.text, () => pick(places), candidate));
    }
  }
  return candidates.map(({ name }, index) => {
    const taken = turns[index];
    return {
      name,
      milliseconds: median(taken.slice(-Math.ceil(taken.length / 3)).flat()),
      first: median(taken.slice(0, firstTurns).flat()),
    };
  });
}

/** The times that count. */
async function takeTurn(whole, pickPlace, { run, prepare }) {
  const times = [];
  for (let i = 0; i < turn.texts; i++) {
    const at = pickPlace();
    const text = `${whole.slice(0, at)}x${whole.slice(at)}`;
    const prepared = prepare?.(text, at);
    const start = performance.now();
    const result = run(text, at, prepared);
    if (result instanceof Promise) await result;
    times.push(performance.now() - start);
  }
  return times.slice(turn.uncounted);
}
