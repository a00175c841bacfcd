// Whether a text on the clipboard is worth offering as an error: said cheaply, wrong at no cost. Knows no editor.

const WORDS =
  /\b\w*(?:Exception|Error)\b|error occurred|validation failed|unable to (?:place|pull|assume|start|consistently)|failed to start|constraint unsatisfied|is unavailable|reached the limit|essential container|health checks?\b|is not (?:valid|supported|authorized)|does not exist|timed? ?out|exit(?:ed)?(?: with)? code|\bRESOURCE:[A-Z]+|insufficient (?:cpu|memory)|must be (?:specified|defined|unique)|do(?:es)? not support|was interrupted|only supports|requires that/i;

const MOST_CHARACTERS = 5_000;

/** Documents hold such words as well: what begins like one is none. */
export function looksLikeError(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < 10 || trimmed.length > MOST_CHARACTERS) return false;
  const isDocument = /^[[{]/.test(trimmed) && !/"(?:reason|stoppedReason|message|failures)"/.test(trimmed);
  return !isDocument && WORDS.test(trimmed);
}
