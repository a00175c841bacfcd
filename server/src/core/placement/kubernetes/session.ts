// Pods of a kind being placed, one after the other, with the fast path: what the plugins say of the nodes stands in columns,
// of which a pod that lands changes only what it has to. It keeps no verdicts; they are made when somebody asks.
import { addPodGroup, type KubernetesBoard, resourceOf, takePorts, takeRoom } from "./board.js";
import { createCellRace } from "./cellRace.js";
import { addToGroup, type PodGroup } from "./podGroups.js";
import { createRace, type Race } from "./race.js";
import type { Check, KubernetesProfile, PodKind, PodRun, Scoring } from "./scheduling.js";
import type { KubernetesNode } from "./types.js";
import { bindClaims, claimsOf } from "./volumes.js";

export interface PodSession {
  readonly run: PodRun;
  /** In the order in which they are asked. */
  readonly checks: readonly Check[];
  readonly scorers: readonly Scorer[];
  /** The turn of the pod with this name and number has come. */
  readonly begin: (name: string, ordinal: number) => void;
  /** The best node for it; -1 when none can take it. */
  readonly best: () => number;
  readonly passes: (node: number) => boolean;
  readonly land: (node: number) => void;
}

export interface Scorer {
  readonly name: string;
  readonly weight: number;
  readonly scoring: Scoring;
}

/** Pods of a kind being put where they are known to go. */
export type Seats = Pick<PodSession, "run" | "begin" | "land">;

export function openPodSession(board: KubernetesBoard, pod: PodKind, profile: KubernetesProfile): PodSession {
  const seats = openSeats(board, pod);
  const { run } = seats;
  const checks = [...profile.preFilter, ...profile.filter].flatMap((plugin) => plugin.prepare(run) ?? []);
  const scorers = profile.score.flatMap(({ plugin, weight }): readonly Scorer[] => {
    const scoring = plugin.prepare(run);
    return scoring === undefined ? [] : [{ name: plugin.name, weight, scoring }];
  });
  // Who only asks about nodes that are given needs no race.
  let race: Race | undefined;
  return {
    run,
    checks,
    scorers,
    begin: (name, ordinal) => {
      seats.begin(name, ordinal);
      for (const check of checks) check.begin?.();
    },
    best: () => {
      race ??= createCellRace(board, checks, scorers) ?? createRace(board.nodes.length, checks, scorers);
      return race.best();
    },
    passes: (node) => checks.every((check) => check.passes(node)),
    land: (node) => {
      seats.land(node);
      for (const check of checks) check.landed?.(node);
      for (const { scoring } of scorers) if (scoring.kind === "moving") scoring.landed(node);
      race?.landed(node);
    },
  };
}

export function openSeats(board: KubernetesBoard, pod: PodKind): Seats {
  const run: PodRun = { board, pod, claims: [] };
  const { namespace, labels, spec, requests, scored } = pod;
  const { affinity, antiAffinity, volumes } = spec;
  // What pods take is counted from the first one on.
  for (const name of Object.keys(requests)) resourceOf(board, name);
  let group: PodGroup | undefined;
  return {
    run,
    begin: (name, ordinal) => {
      if (volumes.length > 0) run.claims = claimsOf(board.volumes, { namespace, name, ordinal }, volumes);
    },
    land: (node) => {
      group ??= addPodGroup(board, { namespace, labels, terminating: false, affinity, antiAffinity });
      addToGroup(group, node);
      takePorts(board, node, spec.hostPorts);
      takeRoom(board, node, requests, scored);
      if (run.claims.length > 0) bindClaims(board.volumes, run.claims, board.nodes[node] as KubernetesNode);
    },
  };
}
