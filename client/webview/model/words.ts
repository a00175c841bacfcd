// How tasks, instances and amounts are called, and the sentences that are read and spoken. Plain words; knows no page.
import type {
  Preview,
  PreviewBlocked,
  PreviewResource,
  PreviewRow,
  PreviewStep,
} from "../../../server/src/protocol/placement.js";
import { batchOf } from "./arrivals.js";

/** What a scheduler places, on what. */
export function thingsOf({ scheduler }: Pick<Preview, "scheduler">): {
  readonly task: string;
  readonly tasks: string;
  readonly instance: string;
  readonly instances: string;
} {
  return scheduler === "Kubernetes"
    ? { task: "pod", tasks: "pods", instance: "node", instances: "nodes" }
    : { task: "task", tasks: "tasks", instance: "instance", instances: "instances" };
}

/** As in `Task 20`, or `web-3` where there are several workloads. */
export function taskName(preview: Preview, task: number): string {
  const label = taskLabel(preview, task);
  return hasNames(preview) ? label : `${capitalised(thingsOf(preview).task)} ${label}`;
}

/** As in `Tasks 20 to 24 were not placed`. */
export function unplacedTitle(preview: Preview, { first, count: tasks, places }: PreviewBlocked): string {
  if (tasks === 1) return `${taskName(preview, first)} was not placed`;
  if (places !== undefined && tasks > 2)
    return `${count(tasks)} ${thingsOf(preview).tasks} from ${taskName(preview, first)} on were not placed`;
  const last = places?.at(-1) ?? first + tasks - 1;
  const names = hasNames(preview)
    ? [taskName(preview, first), taskName(preview, last)]
    : [`${capitalised(thingsOf(preview).tasks)} ${taskLabel(preview, first)}`, taskLabel(preview, last)];
  return `${names.join(tasks === 2 ? " and " : " to ")} were not placed`;
}

/** In a block: `20`, or `web-3`. */
export function taskLabel(preview: Preview, task: number): string {
  const batch = batchOf(preview, task);
  const number = batch === undefined ? task + 1 : batch.firstNumber + task - batch.first;
  return batch !== undefined && hasNames(preview) ? `${batch.name}-${number}` : String(number);
}

/** Whether numbers alone would not tell tasks apart. */
export function hasNames({ batches, scheduler }: Preview): boolean {
  return scheduler === "Kubernetes" || batches.some(({ name }) => name !== batches[0]?.name);
}

/** For somebody who does not see the block. */
export function blockName(preview: Preview, task: number, answer: PreviewStep | null): string {
  const instance = preview.chosen[task] ?? -1;
  const name = taskName(preview, task);
  if (instance < 0) return `${name}, not placed`;
  const where = `${name} on ${instanceName(preview, instance)}`;
  return answer?.step === task ? `${where}, chosen: ${answer.why}` : where;
}

/** What is said when somebody steps. */
export function stepSentence(preview: Preview, step: number, answer: PreviewStep | null): string {
  const { tasks } = thingsOf(preview);
  const total = preview.chosen.length;
  if (total === 0) return `There are no ${tasks} to place.`;
  if (step === 0) return `Step 0 of ${count(total)}: before the first ${thingsOf(preview).task}.`;
  const task = step - 1;
  const instance = preview.chosen[task] ?? -1;
  const result =
    instance < 0
      ? `${taskName(preview, task)} was not placed`
      : `${blockName(preview, task, null)}${zoneOf(preview, instance)}`;
  const why = answer?.step === task && answer.why !== "" ? ` ${answer.why}` : "";
  return `Step ${count(step)} of ${count(total)}: ${result}.${why}`;
}

/** What an instance had to say; of the chosen one that it was. */
export function verdictText({ verdict, text }: PreviewRow): string {
  return verdict === "chosen" && !text.startsWith("chosen") ? `chosen: ${text}`.replace(/: $/, "") : text;
}

/** On Fargate it is a zone, of one of the providers. */
export function instanceName({ instances, scheduler }: Preview, instance: number): string {
  const id = instances[instance]?.id ?? "";
  if (scheduler !== "Fargate") return id;
  const [provider, zone = ""] = id.split("/");
  return provider === "FARGATE_SPOT" ? `${zone} on Spot` : zone;
}

export function zoneName(zone: string): string {
  return zone === "" ? "Zone not known" : zone;
}

/** As in `7.1 / 7.6 GiB`; what is not known is a question mark. */
export function amounts(resource: PreviewResource, taken: number, whole: number | null): string {
  const unit = resource.unit === "" ? "" : ` ${resource.unit}`;
  return `${scaled(resource, taken)} / ${whole === null ? "?" : scaled(resource, whole)}${unit}`;
}

/** As in `3 tasks`, `1 node`. */
export function counted(number: number, one: string, many: string): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

export function count(number: number): string {
  return number.toLocaleString("en-US");
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function dollars(amount: number): string {
  return `$ ${amount.toLocaleString("en-US", { maximumFractionDigits: amount < 100 ? 2 : 0 })}`;
}

/** The service's field names in few words: `spread zone → binpack memory`. */
export function strategyLabel(strategy: string): string {
  if (strategy.trim() === "") return `any instance`;
  const parts = strategy.split(",").map((part) => {
    const [, type = part, field = ""] = /^\s*(\w+)\s*(?:\(\s*([^()]*?)\s*\))?\s*$/.exec(part) ?? [];
    return [type, FIELDS[field] ?? field.replace(/^attribute:/, "")].filter((word) => word !== "").join(" ");
  });
  return parts.join(" → ");
}

const FIELDS: Readonly<Record<string, string>> = {
  "attribute:ecs.availability-zone": "zone",
  "attribute:ecs.instance-type": "type",
  instanceId: "instance",
  host: "instance",
};

function zoneOf(preview: Preview, instance: number): string {
  const zone = preview.zones.find(({ instances }) => instances.includes(instance))?.name ?? "";
  return zone === "" || preview.scheduler === "Fargate" ? "" : ` in ${zone}`;
}

function scaled({ scale }: PreviewResource, amount: number): string {
  const value = amount / scale;
  return (Number.isInteger(value) ? value : Number(value.toFixed(value < 100 ? 1 : 0))).toString();
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
