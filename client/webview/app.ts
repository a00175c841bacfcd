// What the views may do: everything that a person can bring about on the page. Types only; main.ts does it.
import type { MoreInstances, PreviewInputs } from "../../server/src/protocol/placement.js";
import type { Mode, OpenTarget, OtherSide, Picture, Side } from "./messages.js";
import type { Rows } from "./model/table.js";
import type { Page } from "./state.js";

export interface App {
  readonly page: Page;
  readonly act: Actions;
}

export interface Actions {
  step(step: number): void;
  play(): void;
  batch(batch: number): void;
  mode(mode: Mode): void;
  /** Undefined gives an input back to the files. */
  inputs(side: Side, changes: { readonly [Key in keyof PreviewInputs]?: PreviewInputs[Key] | undefined }): void;
  /** All inputs. */
  asInFiles(side: Side): void;
  more(side: Side, more: MoreInstances): void;
  openInputs(side: Side): void;
  /** Lets a person write a strategy; null: chosen from a list again. */
  writeStrategy(side: Side | null): void;
  compare(): void;
  version(version: OtherSide["version"]): void;
  table(): void;
  rows(rows: Rows): void;
  apply(side: Side, group: number, index: number): void;
  write(side: Side): void;
  pickCluster(side: Side): void;
  cluster(side: Side, uri: string): void;
  copy(format: Picture["format"]): void;
  open(side: Side, target: OpenTarget): void;
}
