// What the language server needs from the machine it runs on, and the analysis with it: one object, loaded on first use,
// since it is the heavy part. Types only.

import type { Analysis, FileAnalysis, ReadFile, Tasks, Workspace } from "../core/analysis.js";
import type { Examples } from "../core/base/findingMeta.js";
import type { ConfigTools } from "../core/config/tools.js";
import type { addDockerRun } from "../core/features/addDockerRun.js";
import type { associate } from "../core/features/associate.js";
import type { baselineTools } from "../core/features/baseline.js";
import type { CleanResult, isExported } from "../core/features/clean.js";
import type { codeLenses } from "../core/features/codeLenses.js";
import type { About, CompletionAround, CompletionItem } from "../core/features/completion.js";
import type { explain } from "../core/features/explain.js";
import type { Hover, HoverAround } from "../core/features/hover.js";
import type { ignoreFixes } from "../core/features/ignoreFixes.js";
import type { inlayHints } from "../core/features/inlayHints.js";
import type { navigation } from "../core/features/navigation.js";
import type { pairTaskFixes } from "../core/features/pairTask.js";
import type { placementFeatures } from "../core/features/placement.js";
import type { readiness } from "../core/features/readiness.js";
import type { OfferedRefactoring, RefactoringsAsked } from "../core/features/refactorings.js";
import type { KnownId } from "../core/ids.js";
import type { KindId } from "../core/kinds/kinds.js";
import type { FirstFailure, PreviewAnswer, PreviewQuestion, PreviewStep } from "../core/placement/preview/types.js";
import type { ConfigFiles } from "./configFiles.js";
import type { FileProblem, TextFile } from "./textFile.js";
import type { WalkedFile, WalkOptions } from "./walk.js";

export interface Host {
  readonly analysis: Analysis;
  createWorkspace(): Workspace;
  areSameTasks(a: Tasks, b: Tasks): boolean;
  readonly config: ConfigTools;
  readonly features: Features;
  readonly kinds: readonly { readonly id: KindId; readonly title: string }[];
  /** Everything that can be found. */
  ids(): readonly KnownId[];
  /** For each id that has some, a document with the finding and one without. */
  examples(): Readonly<Record<string, Examples>>;
  readonly placementRuns: PlacementRuns;
  readonly configFiles: ConfigFiles;
  /** Reads a file as text, or says why it cannot. Never throws. */
  readText(path: string): Promise<TextFile | FileProblem>;
  /** The files below the roots that may hold a document of ours. */
  walk(roots: readonly string[], options?: WalkOptions): AsyncIterable<WalkedFile>;
}

/** The editor's features, each a function of plain data. */
export interface Features {
  readonly associate: typeof associate;
  complete(file: ReadFile, offset: number, around: CompletionAround): readonly CompletionItem[];
  /** The documentation of a key that was offered, in Markdown. */
  completionText(about: About): string | undefined;
  hover(file: ReadFile, offset: number, around: HoverAround): Hover | undefined;
  readonly inlayHints: typeof inlayHints;
  readonly ignoreFixes: typeof ignoreFixes;
  readonly pairTaskFixes: typeof pairTaskFixes;
  /** Made ready to be registered. */
  clean(file: FileAnalysis): CleanResult;
  readonly isExported: typeof isExported;
  readonly explain: typeof explain;
  readonly readiness: typeof readiness;
  readonly navigation: typeof navigation;
  readonly codeLenses: typeof codeLenses;
  refactorings(file: ReadFile, asked: RefactoringsAsked): readonly OfferedRefactoring[];
  readonly addDockerRun: typeof addDockerRun;
  readonly placement: typeof placementFeatures;
  readonly baseline: typeof baselineTools;
}

/** Placements, worked out beside the server, which answers others meanwhile. One question of each key counts: the newest. */
export interface PlacementRuns {
  /** Undefined: a newer question with the same key came. */
  ask(key: string, question: PreviewQuestion): Promise<AnsweredPreview | undefined>;
  /** Of an answer that is still the newest of its key; undefined: it is not, or there is no such step. */
  step(key: string, id: number, step: number): Promise<PreviewStep | undefined>;
  /** Why the first task that finds no place finds none; null: all have one, or it cannot be told. Whatever else is asked goes first. */
  firstFailure(key: string, question: PreviewQuestion): Promise<FirstFailure | null | undefined>;
  /** Nobody asks with this key any more. */
  forget(key: string): void;
  dispose(): void;
}

export interface AnsweredPreview {
  readonly id: number;
  readonly answer: PreviewAnswer;
}
