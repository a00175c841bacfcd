// `--fix`: applies the safe fixes of a text round after round, since one fix may make another possible, until nothing
// is left to do. Writes nothing itself.
import type { Analysis, FileAnalysis, FileInput } from "../core/analysis.js";
import { applyEdits } from "../core/base/text.js";
import type { Config } from "../core/config/config.js";
import { type Change, withEdits } from "./changes.js";

export interface Fixed {
  readonly text: string;
  /** Of the text as it is now. */
  readonly analysis: FileAnalysis;
  /** From the text as it was to the text as it is now. */
  readonly changes: readonly Change[];
}

/** Two fixes that undo each other must not keep the run going. */
const MOST_ROUNDS = 10;

export function fixText(
  analysis: Pick<Analysis, "analyse" | "safeEdits">,
  input: FileInput,
  first: FileAnalysis,
  config: Config,
): Fixed {
  let fixed: Fixed = { text: input.text, analysis: first, changes: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = analysis.safeEdits(fixed.analysis).filter(({ path }) => path === undefined);
    const text = applyEdits(fixed.text, edits);
    if (text === fixed.text) break;
    const changes = withEdits(fixed.changes, edits);
    fixed = { text, analysis: analysis.analyse({ ...input, text }, config), changes };
  }
  return fixed;
}
