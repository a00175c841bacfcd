// Whether a text stands twice in a list: asked of every list of names, and the answer is nearly always no.

/** It is found out with a few letters of each text; only where those are the same, the texts are compared as a whole. */
export function hasRepeats(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  round = (round + 1) | 0;
  for (const text of texts) {
    const place = placeOf(text);
    if (met[place] === round) return new Set(texts).size < texts.length;
    met[place] = round;
  }
  return false;
}

const PLACES = 4096;

/** In which list a text of this place was met last, so that nothing has to be wiped between lists. */
const met = new Int32Array(PLACES);
let round = 0;

/** So that names in a row (`PORT_1`, `PORT_2`) have different places. */
function placeOf(text: string): number {
  const { length } = text;
  if (length < 2) return length === 0 ? 0 : text.charCodeAt(0) % PLACES;
  const ends = 127 * text.charCodeAt(length - 1) + 1021 * text.charCodeAt(length - 2);
  return (7 * length + text.charCodeAt(0) + 31 * text.charCodeAt(length >> 1) + ends) % PLACES;
}
