// The ids of findings about the configuration itself and about suppressing comments, for the table of all ids and its
// pages. Wrong types and unknown keys in `.stowage.json` are the schema's to say.
import type { FindingMeta } from "../base/findingMeta.js";

const COMMON = { since: "0.1.0", preset: "recommended" } as const;

export const CONFIG_IDS: readonly FindingMeta[] = [
  {
    ...COMMON,
    id: "config/unknown-rule",
    severity: "warning",
    fix: "unsafe",
    summary: "The configuration and the comments that suppress findings name ids that exist.",
    why: "A name that stands for no finding has no effect: what was to be silenced is still reported, what was to be raised is not. It is a slip of the pen, or an id that another version of Stowage knows. A prefix is written with `/*` at its end, as in `task/*`; in a comment, a reason is written after `--`.",
  },
  {
    ...COMMON,
    id: "config/glob",
    severity: "error",
    fix: "unsafe",
    summary: "Globs in the configuration are ones that can match a file.",
    why: "A glob that can match nothing leaves out, or sets, nothing, silently. Globs are relative to the folder of `.stowage.json`, are written with `/` on every system, and know `*`, `?`, `[abc]`, `**` and `{a,b}`. A glob with this finding is not used; the rest of the configuration is.",
  },
  {
    ...COMMON,
    id: "config/pointer",
    severity: "error",
    fix: "unsafe",
    summary: "The pointers of an override are JSON pointers.",
    why: "An override with `pointers` speaks of the places that they name. A pointer is the steps from the top of the document, each led by `/`, with keys and list positions from 0: `/containerDefinitions/0/image`. In a key, `~` is written `~0` and `/` is written `~1`. A pointer with this finding is not used.",
  },
  {
    ...COMMON,
    id: "config/stale-baseline",
    severity: "information",
    fix: "none",
    summary: "What the baseline records is still found.",
    why: "A baseline records findings that are known, and `stowage lint` reports only others. An entry whose finding is gone has done its work: left in the file it would hide the same finding if it came back. `stowage lint --prune-baseline` removes such entries and leaves the others as they are. Entries of files that a run does not look at are not judged.",
  },
];
