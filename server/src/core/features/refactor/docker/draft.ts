// A container while it is put together from the flags of a command line, and what is to be said about it.
import type { Value } from "../../../edit/editor.js";
import type { NetworkMode } from "../../../model/ecs/taskDefinition.js";

/** The task definition that the container comes into. */
export interface Surroundings {
  readonly networkMode: NetworkMode;
  readonly fargate: boolean;
  /** Whether every container needs memory of its own. */
  readonly needsMemory: boolean;
  /** Names of the containers that are there. */
  readonly names: ReadonlySet<string>;
  /** The volumes that are there: name → folder of the host, where they are one. */
  readonly volumes: ReadonlyMap<string, string | undefined>;
}

export interface ContainerDraft {
  readonly around: Surroundings;
  readonly fields: Map<string, Value>;
  readonly linux: Map<string, Value>;
  /** Volumes that the task has to declare: name → folder of the host; undefined for an empty one. */
  readonly volumes: Map<string, string | undefined>;
  /** Sentences for the person who pasted the command. */
  readonly notes: string[];
}

export function createContainerDraft(around: Surroundings): ContainerDraft {
  return { around, fields: new Map(), linux: new Map(), volumes: new Map(), notes: [] };
}

/** Adds an item to a list. */
export function add(fields: Map<string, Value>, key: string, item: Value): void {
  const list = fields.get(key);
  fields.set(key, [...(Array.isArray(list) ? list : []), item]);
}

/** Adds an entry to a map. */
export function enter(fields: Map<string, Value>, key: string, entry: Readonly<Record<string, Value>>): void {
  fields.set(key, { ...((fields.get(key) as Readonly<Record<string, Value>> | undefined) ?? {}), ...entry });
}

/** Sizes are numbers with b, k, m or g behind them; rounded up to whole MiB. */
export function mebibytes(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)([bkmgt]?)i?b?$/i.exec(text.trim()) ?? [];
  const factor = FACTORS.get(unit.toLowerCase());
  if (number === undefined || factor === undefined) return undefined;
  return Math.ceil((Number(number) * factor) / (1024 * 1024));
}

const FACTORS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["b", 1],
  ["k", 1024],
  ["m", 1024 ** 2],
  ["g", 1024 ** 3],
  ["t", 1024 ** 4],
]);

/** `1m30s`, `500ms`: as Go writes them; rounded up to whole seconds. */
export function seconds(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(text)) return /^\d+$/.test(text) ? Number(text) : undefined;
  let sum = 0;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g))
    sum += Number(number) * (UNITS.get(unit as string) as number);
  return Math.ceil(sum);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["h", 3600],
  ["m", 60],
  ["s", 1],
  ["ms", 0.001],
]);

/** A name that ECS takes, made of whatever was given. */
export function cleanName(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
}

/** At the first of these. */
export function split(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}
