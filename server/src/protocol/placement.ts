// What the placement preview and the server say to each other. Types only.
import type {
  MoreInstances,
  Preview,
  PreviewChange,
  PreviewInputs,
  PreviewStep,
} from "../core/placement/preview/types.js";
import type { PlainRange, PlainTextEdit } from "./requests.js";

export type * from "../core/placement/preview/types.js";

export interface PlacementParams {
  /** Whose preview it is; a newer question of the same panel and side takes the place of an older one. */
  readonly panel: string;
  /** Two are shown side by side. */
  readonly side: "one" | "other";
  /** Of a task definition, a service, a manifest or a cluster file. */
  readonly uri: string;
  /** Which of several in the document; absent: the first. */
  readonly position?: PlainRange["start"];
  /** URIs of the files that are the cluster; absent: the setting, else the only one of the workspace. */
  readonly clusters?: readonly string[];
  /** `saved`: the definition as it stands on the disk. */
  readonly version: "current" | "saved";
  readonly inputs: PreviewInputs;
}

/** `superseded`: a newer question came, and this one is not answered. */
export type PlacementResult = PlacementView | PlacementProblem | { readonly superseded: true };

export interface PlacementProblem {
  /** What, why, what to do. */
  readonly problem: string;
  readonly subject: PlacementSubject | null;
  /** Null: another cluster would change nothing. */
  readonly choices: readonly ClusterChoice[] | null;
}

export interface PlacementView {
  /** To ask for a step by. */
  readonly id: number;
  readonly subject: PlacementSubject;
  readonly cluster: { readonly name: string; readonly uris: readonly string[] };
  readonly choices: readonly ClusterChoice[];
  readonly preview: Preview;
  /** The words for each change of each group of blocked tasks, and what choosing it does. */
  readonly changes: readonly (readonly OfferedChange[])[];
  /** Whether the strategy and the count can be written into a service. */
  readonly writable: boolean;
}

/** What is placed. */
export interface PlacementSubject {
  /** Of the service, else the family, else the file. */
  readonly name: string;
  /** Names of the files, the document's own first. */
  readonly files: readonly string[];
  /** URIs of the files, in the same order, so that they can be opened. */
  readonly uris?: readonly string[];
  /** Of the document. */
  readonly version: number | null;
}

export interface ClusterChoice {
  readonly name: string;
  readonly uri: string;
}

export interface OfferedChange {
  readonly change: PreviewChange;
  readonly title: string;
  readonly action: ChangeAction | null;
}

export type ChangeAction =
  /** Changes a document. */
  | {
      readonly type: "edit";
      readonly uri: string;
      readonly version: number | null;
      readonly edits: readonly PlainTextEdit[];
    }
  /** Looks at it in the preview alone. */
  | { readonly type: "add"; readonly more: MoreInstances }
  | { readonly type: "show"; readonly uri: string; readonly range: PlainRange };

export interface PlacementStepParams {
  readonly panel: string;
  readonly side: PlacementParams["side"];
  readonly id: number;
  readonly step: number;
}

/** Null: the view is not the newest one any more. */
export type PlacementStepResult = PreviewStep | null;

/** The edit that writes the strategy, and a count that was changed, into the service. */
export interface PlacementWriteParams {
  readonly uri: string;
  readonly position?: PlainRange["start"];
  readonly strategy?: string;
  readonly count?: number;
}

export interface PlacementWriteResult {
  readonly uri?: string;
  readonly version?: number | null;
  readonly edits?: readonly PlainTextEdit[];
  readonly problem?: string;
}
