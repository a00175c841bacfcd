// The baseline on the command line: which file holds what is known of which checked file, what of a check's findings is
// therefore left out of the report, and what of the baseline is of no use any more. Writing is done elsewhere.
import { existsSync } from "node:fs";
import type { FileAnalysis } from "../core/analysis.js";
import { linesOf } from "../core/base/text.js";
import type { RecordedEntry } from "../core/features/baseline/file.js";
import type { BaselineEntry, StaleEntry } from "../core/features/baseline.js";
import { CONFIG_NAME, type ConfigFile } from "../host/configFiles.js";
import { absolutePath, inside, parentOf, relativePath } from "../host/paths.js";
import { readTextFile } from "../host/textFile.js";
import type { Configs } from "./configs.js";
import type { Engine } from "./engine.js";

export interface BaselineOptions {
  /** The only baseline to use; false: none; undefined: that of each file's configuration. */
  readonly baseline: string | false | undefined;
  readonly changeBaseline: "write" | "prune" | undefined;
}

export interface Baselines {
  /** The file with what is to be reported of it: all of it where it has no baseline. */
  sift(file: FileAnalysis): Promise<FileAnalysis>;
  /** To be asked when every file was sifted. `roots`: the files and folders that were checked, absolute. */
  verdicts(roots: readonly string[]): Promise<readonly Verdict[]>;
  /** How many findings are left out; undefined where no baseline was in use. */
  hidden(): number | undefined;
  /** Why a baseline could not be used, in sentences. */
  readonly troubles: readonly string[];
}

/** What a run has to say of one baseline. */
export interface Verdict extends Place {
  /** As it is; undefined: there is none yet. */
  readonly text: string | undefined;
  /** What was found of the files that were checked, and what is recorded of the others. */
  readonly found: readonly BaselineEntry[];
  readonly kept: readonly RecordedEntry[];
  readonly stale: readonly StaleEntry[];
  /** Of files that are not there any more: all the entries of each. */
  readonly gone: readonly (readonly [RecordedEntry, ...RecordedEntry[]])[];
}

interface Place {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Where no configuration names it: the one that is to, and its file where there is one already. */
  readonly unnamedIn?: { readonly path: string; readonly file: ConfigFile | undefined };
}

interface Ledger extends Place {
  readonly text: string | undefined;
  readonly recorded: ReadonlyMap<string, readonly RecordedEntry[]>;
  readonly found: BaselineEntry[];
  readonly stale: StaleEntry[];
}

const BASELINE_NAME = ".stowage-baseline.json";

/** What is gathered while files are checked. */
interface State extends BaselineOptions {
  readonly tools: Engine["features"]["baseline"];
  readonly configs: Configs;
  /** By the path of the baseline; undefined for one that cannot be used. */
  readonly ledgers: Map<string, Promise<Ledger | undefined>>;
  readonly usable: Ledger[];
  readonly checked: Map<string, Ledger | undefined>;
  readonly troubles: string[];
  hidden: number;
}

export function createBaselines(
  tools: Engine["features"]["baseline"],
  configs: Configs,
  { baseline, changeBaseline }: BaselineOptions,
): Baselines {
  const gathered = { ledgers: new Map(), usable: [], checked: new Map(), troubles: [], hidden: 0 };
  const state: State = { baseline, changeBaseline, tools, configs, ...gathered };
  const { usable, checked, troubles } = state;
  return {
    troubles,
    sift: (file) => sift(file, state),
    hidden: () => (usable.length === 0 ? undefined : state.hidden),
    async verdicts(roots) {
      // One whose last file is gone has met no file to be asked for.
      for (const { path } of roots.length === 0 ? [] : configs.used()) await ledgerFor({ path, findings: [] }, state);
      return usable.map((ledger) => verdictOn(ledger, checked, roots));
    },
  };
}

async function sift(file: FileAnalysis, state: State): Promise<FileAnalysis> {
  if (file.kind === "stowage.config") return file;
  const ledger = file.kind === null ? undefined : await ledgerFor(file, state);
  state.checked.set(file.path, ledger);
  if (ledger === undefined) return file;
  const entries = state.tools.entriesOf(file, relativePath(file.path, parentOf(ledger.path)));
  const { isNew, stale } = state.tools.match(entries, ledger.recorded.get(file.path) ?? []);
  const isKnown = (index: number): boolean => state.changeBaseline === "write" || isNew[index] === false;
  ledger.stale.push(...stale);
  ledger.found.push(...entries.filter((_, index) => isKnown(index)));
  const findings = file.findings.filter((_, index) => !isKnown(index));
  state.hidden += file.findings.length - findings.length;
  return { ...file, findings };
}

async function ledgerFor(file: Pick<FileAnalysis, "path" | "findings">, state: State): Promise<Ledger | undefined> {
  const place = await placeFor(file, state);
  if (place === undefined) return undefined;
  const ledger = state.ledgers.get(place.path) ?? load(place, state);
  state.ledgers.set(place.path, ledger);
  return ledger;
}

/** The baseline of a file, or the one that is to be made for it. */
async function placeFor(
  { path, findings }: Pick<FileAnalysis, "path" | "findings">,
  { baseline, changeBaseline, configs }: State,
): Promise<Place | undefined> {
  if (baseline !== undefined) return baseline === false ? undefined : { path: absolutePath(baseline) };
  const configured = (await configs.of(path)).forFile(path).baseline;
  if (configured !== undefined) return { path: absolutePath(configured) };
  return changeBaseline === "write" && findings.length > 0 ? newPlace(path, configs) : undefined;
}

async function load(place: Place, state: State): Promise<Ledger | undefined> {
  const { changeBaseline, tools, usable, troubles } = state;
  const shown = relativePath(place.path);
  const content = await readTextFile(place.path);
  const isMissing = "kind" in content && content.kind === "missing";
  if (!("text" in content) && !(isMissing && changeBaseline === "write")) {
    const hint = isMissing ? ' "stowage lint --write-baseline" writes it.' : "";
    troubles.push(`The baseline ${shown} ${content.problem}; all findings are reported.${hint}`);
    return undefined;
  }
  const text = "text" in content ? content.text : undefined;
  const read = text === undefined ? { entries: [] } : tools.read(text);
  if ("problem" in read) {
    const line = linesOf(text ?? "").positionAt(read.start).line + 1;
    const hint = changeBaseline === "write" ? "nothing was written. Remove it first" : "all findings are reported";
    troubles.push(`The baseline ${shown} ${read.problem} (line ${line}); ${hint}.`);
    return undefined;
  }
  const ledger = { ...place, text, recorded: byFile(read.entries, place.path), found: [], stale: [] };
  usable.push(ledger);
  return ledger;
}

function byFile(entries: readonly RecordedEntry[], baseline: string): ReadonlyMap<string, readonly RecordedEntry[]> {
  const files = new Map<string, RecordedEntry[]>();
  for (const entry of entries) {
    const path = absolutePath(entry.file, parentOf(baseline));
    const others = files.get(path);
    if (others === undefined) files.set(path, [entry]);
    else others.push(entry);
  }
  return files;
}

/** Files that were checked speak for themselves; of the others only what is surely gone is of no use. */
function verdictOn(
  ledger: Ledger,
  checked: ReadonlyMap<string, Ledger | undefined>,
  roots: readonly string[],
): Verdict {
  const kept: RecordedEntry[] = [];
  const stale = [...ledger.stale];
  const gone: [RecordedEntry, ...RecordedEntry[]][] = [];
  for (const [path, entries] of ledger.recorded) {
    const [first, ...rest] = entries;
    if (first === undefined || checked.get(path) === ledger) continue;
    if (checked.has(path)) stale.push(...entries.map((entry) => ({ entry, missing: entry.count })));
    else if (roots.some((root) => isWithin(root, path)) && !existsSync(path)) gone.push([first, ...rest]);
    else kept.push(...entries);
  }
  return { ...ledger, kept, stale, gone };
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(inside(root, ""));
}

/** Beside the configuration that counts for the file; without one, where a new one is sure to count. */
async function newPlace(path: string, configs: Configs): Promise<Place | undefined> {
  const file = await configs.fileOf(path);
  if (file !== undefined && !("text" in file.content)) return undefined;
  const folder = file?.folder ?? topFor(path);
  return { path: inside(folder, BASELINE_NAME), unnamedIn: { path: file?.path ?? inside(folder, CONFIG_NAME), file } };
}

/** The current folder, or the root of the git repository where that lies nearer or elsewhere. */
function topFor(path: string): string {
  const current = absolutePath(".");
  for (let folder = parentOf(path); folder !== undefined; folder = parentOf(folder)) {
    if (folder === current || existsSync(inside(folder, ".git"))) return folder;
  }
  return parentOf(path) ?? current;
}
