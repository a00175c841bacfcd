// What the plugins of ECS work on, and what they make: the types between them and those who run them.
import type { Board } from "./board.js";
import type { FilterPlugin, Profile, ScorePlugin } from "./framework.js";
import type { Strategy } from "./types.js";
import type { Verdict } from "./verdicts.js";

/** One run, seen by the tasks of one capacity provider. */
export interface Run {
  readonly board: Board;
  /** Undefined: they may go to every instance. */
  readonly provider: string | undefined;
}

export type EcsFilter = FilterPlugin<Run, Verdict>;

/** How a strategy puts instances in order: the lower, the better. */
export type Key = OwnKey | SharedKey | { readonly kind: "random" };

/** It changes with what happens on the instance itself. */
export interface OwnKey {
  readonly kind: "own";
  readonly value: (index: number) => number;
}

/** Instances of the same place have the same key. */
export interface SharedKey {
  readonly kind: "shared";
  readonly value: (index: number) => number;
  readonly place: Int32Array;
  /** Tasks of the group, by place. */
  readonly counts: Int32Array;
}

export type EcsScore<Type extends Strategy["type"]> = ScorePlugin<Run, Extract<Strategy, { type: Type }>, Key>;

export type EcsProfile = Profile<Run, Verdict, { readonly [Type in Strategy["type"]]: EcsScore<Type> }>;
