// The baseline: findings that are known and need not be reported again. Says which findings of a file are new, and which
// entries nobody finds any more. Files are read and written elsewhere; a file's name is passed in as the baseline has it.
import type { FileAnalysis } from "../analysis.js";
import type { Edit, Finding } from "../base/finding.js";
import { baselineText, type RecordedEntry, readBaseline } from "./baseline/file.js";
import { placeOf } from "./baseline/place.js";
import { type ConfigChange, changeConfig } from "./configChange.js";
import type { ConfigPlace } from "./ignoreFixes.js";

/** What makes a finding the same one tomorrow. */
export interface BaselineEntry {
  /** From the folder of the baseline, with `/`. */
  readonly file: string;
  /** Its pointer, with the entries of lists by their names. */
  readonly at: string;
  readonly rule: string;
  /** The key of its message. */
  readonly message: string;
  /** How many findings are the same in all this. */
  readonly count: number;
}

export interface Match {
  /** For each finding whether it is new. */
  readonly isNew: readonly boolean[];
  readonly stale: readonly StaleEntry[];
}

export interface StaleEntry {
  readonly entry: RecordedEntry;
  /** How many of its findings are gone. */
  readonly missing: number;
}

export const baselineTools = {
  read: readBaseline,
  text: baselineText,
  entriesOf,
  match,
  staleFinding,
  goneFinding,
  addToConfig,
} as const;

/** One entry for each finding, in their order. */
function entriesOf({ findings, source }: Pick<FileAnalysis, "findings" | "source">, file: string): BaselineEntry[] {
  return findings.map((finding) => ({
    file,
    at: placeOf(finding, source),
    rule: finding.rule,
    message: finding.messageKey,
    count: 1,
  }));
}

/** What was found in a file against what is recorded of it. Of more findings than are recorded the last ones are new. */
function match(found: readonly BaselineEntry[], recorded: readonly RecordedEntry[]): Match {
  const known = new Map<string, { readonly entry: RecordedEntry; left: number }[]>();
  for (const entry of recorded) {
    const key = keyOf(entry);
    const same = known.get(key) ?? [];
    same.push({ entry, left: entry.count });
    known.set(key, same);
  }
  const isNew = found.map((entry) => {
    const one = known.get(keyOf(entry))?.find(({ left }) => left > 0);
    if (one !== undefined) one.left--;
    return one === undefined;
  });
  const stale = [...known.values()].flat().filter(({ left }) => left > 0);
  return { isNew, stale: stale.map(({ entry, left }) => ({ entry, missing: left })) };
}

function keyOf({ at, rule, message }: BaselineEntry): string {
  return JSON.stringify([at, rule, message]);
}

function staleFinding({ entry, missing }: StaleEntry): Finding {
  const { rule, at, file, count } = entry;
  const where = `${at === "" ? "" : `at ${at} `}in ${file}`;
  const left = count - missing;
  if (left === 0)
    return finding("gone", `${rule} is no longer found ${where}, but would not be reported if it came back`, entry);
  const times = left === 1 ? "once" : `${left} times`;
  const what = `${rule} is recorded ${count} times ${where}, but found ${times}; more would not be reported`;
  return finding("fewer", what, entry);
}

/** `entries`: all of a file that is not there any more. */
function goneFinding(entries: readonly [RecordedEntry, ...RecordedEntry[]]): Finding {
  const [first] = entries;
  const all = entries.length === 1 ? "this entry speaks" : `${entries.length} entries here speak`;
  return finding("file", `${first.file} is not there any more, but ${all} of it`, first);
}

function finding(messageKey: string, what: string, { start, end, index }: RecordedEntry): Finding {
  return {
    rule: "config/stale-baseline",
    messageKey,
    severity: "information",
    message: `${what}. "stowage lint --prune-baseline" removes what is no longer found.`,
    start,
    end,
    pointer: `/findings/${index}`,
    related: [],
  };
}

/** Names the baseline in a configuration; none where that is too broken to be changed by a machine. */
function addToConfig(config: ConfigPlace, file: string): readonly Edit[] {
  const change: ConfigChange = {
    whole: { baseline: file },
    merge: (editor, root) => editor.put(root, "baseline", file),
  };
  return changeConfig(config, change, config.path);
}
