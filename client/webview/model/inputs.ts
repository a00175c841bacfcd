// What a person may change, and how that is told in few words. What stands as the files say is left out of the inputs, so that
// the preview goes on following the files.
import type { MoreInstances, Preview, PreviewInputs } from "../../../server/src/protocol/placement.js";
import { count, counted, thingsOf } from "./words.js";

/** What people use most; the rest is typed. */
export const USUAL_STRATEGIES: readonly string[] = [
  "spread(attribute:ecs.availability-zone),spread(instanceId)",
  "spread(attribute:ecs.availability-zone),binpack(memory)",
  "spread(attribute:ecs.availability-zone),binpack(cpu)",
  "binpack(memory)",
  "binpack(cpu)",
  "spread(instanceId)",
  "random",
];

type Changes = { readonly [Key in keyof PreviewInputs]: PreviewInputs[Key] | undefined };

/** The inputs with some of them changed; undefined, or nothing in a list, gives one back to the files. */
export function withInputs(inputs: PreviewInputs, changes: Changes): PreviewInputs {
  const entries = Object.entries({ ...inputs, ...changes });
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** A list with something in it, or without it when it was there. */
export function toggled(list: readonly string[] | undefined, name: string): string[] {
  const others = (list ?? []).filter((each) => each !== name);
  return others.length === (list ?? []).length ? [...others, name] : others;
}

/** More instances of what there are more of already are counted together. */
export function withMore(inputs: PreviewInputs, more: MoreInstances): PreviewInputs {
  const list = inputs.more ?? [];
  const known = list.findIndex(({ type, zone }) => type === more.type && zone === more.zone);
  const added = list.map((each, place) => (place === known ? { ...each, count: each.count + more.count } : each));
  return withInputs(inputs, { more: known < 0 ? [...list, more] : added });
}

/** `nothing lost`, or what is. */
export function whatIfLabel(inputs: PreviewInputs, preview: Pick<Preview, "scheduler">): string {
  const { instance, instances } = thingsOf(preview);
  const { loseZones = [], drain = [], more = [], replace = [] } = inputs;
  const added = more.reduce((sum, each) => sum + each.count, 0);
  const parts = [
    loseZones.length > 0 ? `${loseZones.join(", ")} lost` : "",
    drain.length === 1 ? `${drain[0]} drained` : drain.length > 1 ? `${count(drain.length)} drained` : "",
    inputs.type === undefined ? "" : `all ${inputs.type}`,
    added > 0 ? `${counted(added, instance, instances)} more` : "",
    replace.length > 0 ? `${replace.join(", ")} replaced` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "nothing lost" : parts.join(", ");
}

/** Another strategy to hold against the one in use. */
export function anotherStrategy(strategy: string): string {
  return (
    USUAL_STRATEGIES.find(
      (usual) => usual !== strategy && usual.includes("binpack") !== strategy.includes("binpack"),
    ) ?? "random"
  );
}
