// Times several ways to treat one text, all of them on the same texts and in turns: the document with one letter
// changed, another letter every time.
import { valuePlaces } from "../measure/places.mjs";
import { median, picker } from "../measure/statistics.mjs";

const mostIterations = 400;
const fewestIterations = 12;

/**
 * `candidates`: { name, run(text, at, prepared), prepare?(text, at) }; only `run` is timed. `budget`: about how long
 * all of it may take, in ms. Gives name → median ms, the first iterations (cold code) left out.
 */
export async function sample(document, candidates, budget) {
  const places = valuePlaces(document.text);
  const pick = picker(7);
  const times = candidates.map(() => []);
  const began = performance.now();
  for (let i = 0; i < mostIterations; i++) {
    if (i >= fewestIterations && performance.now() - began > budget) break;
    const at = pick(places);
    const text = `${document.text.slice(0, at)}x${document.text.slice(at)}`;
    for (const [index, { run, prepare }] of candidates.entries()) {
      const prepared = prepare?.(text, at);
      const start = performance.now();
      const result = run(text, at, prepared);
      if (result instanceof Promise) await result;
      times[index].push(performance.now() - start);
    }
  }
  return candidates.map(({ name }, index) => {
    const taken = times[index];
    return { name, milliseconds: median(taken.slice(Math.min(5, taken.length >> 2))) };
  });
}
