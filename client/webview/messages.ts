// What the page of the placement preview and the extension say to each other, and what the page keeps while it is hidden.
// Types only: the extension answers questions and does what is asked, the page draws.
import type {
  PlacementParams,
  PlacementResult,
  PlacementStepResult,
  PreviewInputs,
} from "../../server/src/protocol/placement.js";

export type Side = PlacementParams["side"];

/** What the page says. */
export type PageMessage =
  /** It can draw. State that was kept tells what to ask; the extension answers with a view of each side that is shown. */
  | { readonly type: "ready"; readonly state: PageState | null }
  | { readonly type: "inputs"; readonly side: Side; readonly inputs: PreviewInputs }
  /** What the other side shows; null: there is one side. */
  | { readonly type: "compare"; readonly other: OtherSide | null }
  /** Why the task at this place, counted from 0, went where it went. */
  | { readonly type: "step"; readonly side: Side; readonly id: number; readonly step: number }
  /** `changes[group][index]` of the view with this id: an edit, or a place to show. */
  | {
      readonly type: "apply";
      readonly side: Side;
      readonly id: number;
      readonly group: number;
      readonly index: number;
    }
  | { readonly type: "write"; readonly side: Side; readonly strategy?: string; readonly count?: number }
  /** Ask a person for the cluster. */
  | { readonly type: "pickCluster"; readonly side: Side }
  /** The person chose one that was offered. */
  | { readonly type: "cluster"; readonly side: Side; readonly clusters: readonly string[] }
  | { readonly type: "copy"; readonly picture: Picture }
  /** The page has put a picture on the clipboard itself. */
  | { readonly type: "copied" }
  /** The file with this place in `subject.files`, or the cluster's first file, at this instance if one is named. */
  | { readonly type: "open"; readonly side: Side; readonly target: OpenTarget };

export type OpenTarget =
  | { readonly type: "file"; readonly index: number }
  | { readonly type: "cluster"; readonly instance?: string };

export type Picture =
  | { readonly format: "svg"; readonly text: string }
  /** In base64. */
  | { readonly format: "png"; readonly data: string };

/** What the extension says. */
export type ExtensionMessage =
  /** A new question of this side is on its way. */
  | { readonly type: "asking"; readonly side: Side }
  | { readonly type: "view"; readonly side: Side; readonly result: PlacementResult }
  | {
      readonly type: "step";
      readonly side: Side;
      readonly id: number;
      readonly step: number;
      readonly result: PlacementStepResult;
    }
  /** The strategy and the count of this side stand in a file now: they are inputs no more. */
  | { readonly type: "written"; readonly side: Side }
  /** What the extension wants to find again in `PageState.kept`. */
  | { readonly type: "keep"; readonly kept: Kept };

/** What the extension knows and the page does not: of which document it is, and which clusters were chosen. */
export interface Kept {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
  /** By hand; absent: as the setting says. */
  readonly clusters?: readonly string[];
  /** Of the other side; absent: those of the first one. */
  readonly otherClusters?: readonly string[];
}

export interface OtherSide {
  /** `saved`: the definition as it stands on the disk. */
  readonly version: PlacementParams["version"];
  /** Absent: those of the first side. */
  readonly clusters?: readonly string[];
  readonly inputs: PreviewInputs;
}

/** Kept with the editor's `setState`: what is shown after hiding and reload. */
export interface PageState {
  readonly kept: Kept | null;
  readonly inputs: PreviewInputs;
  readonly other: OtherSide | null;
  /** How many tasks have arrived; null: as many as are worth a first look. */
  readonly step: number | null;
  readonly mode: Mode;
  /** The batch of the rolling update that is shown. */
  readonly batch: number;
  readonly table: boolean;
}

export type Mode = "arrivals" | "rollout";
