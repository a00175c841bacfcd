// Hints between the lines: what a number is in vCPU and GiB, what the containers take of their task or are on EKS Fargate, what
// an empty object stands for. Each sort can be left out.
import type { ReadFile } from "../analysis.js";
import { formatMiB } from "../base/quantity.js";
import { TRAFFIC_SHIFTS } from "../data/deployments.js";
import { FARGATE_PRICES, type FargatePrices } from "../data/fargatePrices.js";
import type { KindId } from "../kinds/kinds.js";
import type { Unit } from "../kinds/units.js";
import { reservations } from "../model/ecs/reservations.js";
import { service } from "../model/ecs/service.js";
import { serviceDeployment } from "../model/ecs/serviceDeployment.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../model/ecs/taskDefinition.js";
import { neighboursOf } from "../model/k8s/neighbours.js";
import { kubernetesObject } from "../model/k8s/object.js";
import { isPatch } from "../model/k8s/patch.js";
import { podTemplate } from "../model/k8s/podTemplate.js";
import type { KubernetesTarget } from "../model/k8s/target.js";
import { filled, integerOf } from "../model/values.js";
import type { Workspace } from "../model/workspace/workspace.js";
import { type Doc, member, type Node, pathOf } from "../parse/doc.js";
import { formOf } from "../schema/findings.js";
import { fargateHint } from "./codeLens/eksFargate.js";
import { patternOf } from "./hover/place.js";

export interface InlayHint {
  /** It is shown before the character here. */
  readonly offset: number;
  readonly label: string;
  /** What is shown when somebody points at it. */
  readonly tooltip?: string;
}

/** Which sorts are wanted. */
export interface InlayHintSettings {
  readonly units: boolean;
  readonly totals: boolean;
  readonly defaults: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What manifests are looked at with. */
export interface HintsAround {
  readonly workspace: Workspace;
  readonly target: KubernetesTarget;
  /** Undefined: the list prices. */
  readonly prices: FargatePrices | undefined;
}

/**
 * The hints of a part of the text, in the order of their places. `around`: absent, nothing is said of pods. Never throws,
 * whatever the text.
 */
export function inlayHints(
  file: ReadFile,
  span: Span,
  settings: InlayHintSettings,
  around?: HintsAround,
): readonly InlayHint[] {
  const hints = file.units.flatMap((unit) => [
    ...(unit.kind === "ecs.taskDefinition" ? sizeHints(taskDefinition(unit.doc), settings) : []),
    ...(settings.totals && around !== undefined && isIn(unit.doc.root, span) ? podHints(file, unit, around) : []),
    ...(settings.defaults ? defaultHints(unit, span) : []),
  ]);
  return hints.filter(({ offset }) => span.start <= offset && offset <= span.end).sort((a, b) => a.offset - b.offset);
}

type Size = "cpu" | "memory";

function sizeHints(task: TaskDefinition, { units, totals }: InlayHintSettings): InlayHint[] {
  const hints: InlayHint[] = [];
  const add = (node: Node | undefined, labels: readonly (string | undefined)[]): void => {
    const label = labels.filter((one) => one !== undefined).join(", ");
    if (node !== undefined && label !== "") hints.push({ offset: node.end, label });
  };
  for (const what of SIZES) {
    const node = taskValue(task, what);
    add(node, [units ? unitOf(node, what) : undefined, totals ? totalOf(task, what) : undefined]);
  }
  if (!units) return hints;
  for (const { node } of task.containers) {
    for (const [key, what] of CONTAINER_SIZES) {
      const value = filled(node, key);
      add(value, [unitOf(value, what)]);
    }
  }
  return hints;
}

const SIZES: readonly Size[] = ["cpu", "memory"];

const CONTAINER_SIZES: readonly (readonly [string, Size])[] = [
  ["cpu", "cpu"],
  ["memory", "memory"],
  ["memoryReservation", "memory"],
];

/** Undefined for what has its unit beside it already, and for what is not known. */
function unitOf(node: Node | undefined, what: Size): string | undefined {
  const number = integerOf(node);
  if (number === undefined || number === 0) return undefined;
  if (what === "cpu") {
    const vcpus = number / 1024;
    return number % 128 === 0 ? `= ${vcpus} vCPU` : `≈ ${Number(vcpus.toFixed(vcpus < 0.1 ? 3 : 2))} vCPU`;
  }
  const gib = number / 1024;
  return number >= 1024 && Number.isInteger(gib * 100) ? `= ${gib} GiB` : "MiB";
}

/** What the containers reserve together. */
function totalOf(task: TaskDefinition, what: Size): string | undefined {
  const taken = reservations(task, what);
  if (taken === undefined || taken.length === 0) return undefined;
  const sum = taken.reduce((total, { amount }) => total + amount, 0);
  return `${taken.length === 1 ? "container" : "containers"}: ${what === "cpu" ? sum : formatMiB(sum)}`;
}

/** What EKS Fargate makes of the containers of a pod, behind their key. */
function podHints(
  file: ReadFile,
  { doc, kind }: Unit,
  { workspace, target, prices = FARGATE_PRICES }: HintsAround,
): InlayHint[] {
  if (kind !== "k8s.manifest") return [];
  const object = kubernetesObject(doc);
  const key = member(podTemplate(object)?.spec, "containers")?.key;
  const asked = { target, prices, around: () => neighboursOf(file, workspace) };
  const hint = key === undefined ? undefined : fargateHint(object, asked);
  if (key === undefined || hint === undefined) return [];
  if (isPatch({ path: file.path, doc, text: file.source.text }, workspace.projects())) return [];
  return [{ offset: file.source.text[key.end] === ":" ? key.end + 1 : key.end, ...hint }];
}

type Default = string | ((doc: Doc) => string | undefined);

const SHIFT = TRAFFIC_SHIFTS;

/** Kind → place of an empty object → what holds there. */
const DEFAULTS: Partial<Record<KindId, Readonly<Record<string, Default>>>> = {
  "ecs.taskDefinition": {
    runtimePlatform: "LINUX, X86_64",
    "volumes[].host": "a folder that Docker makes",
  },
  "ecs.service": {
    deploymentConfiguration: percentages,
    "deploymentConfiguration.linearConfiguration": `${SHIFT.LINEAR.percent} % every ${SHIFT.LINEAR.minutes} minutes`,
    "deploymentConfiguration.canaryConfiguration": `${SHIFT.CANARY.percent} %, the rest after ${SHIFT.CANARY.minutes} minutes`,
    "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration": "50 %, at least 3 and at most 200 tasks",
  },
  "ecs.capacityProvider": {
    "autoScalingGroupProvider.managedScaling": "target 100 %, steps of 1 to 10000, warm-up 300 seconds",
  },
};

function percentages(doc: Doc): string | undefined {
  const view = service(doc);
  const { minimum, maximum } = serviceDeployment(view);
  const known = view.controller === "ECS" && minimum !== undefined && maximum !== undefined;
  return known ? `ROLLING, ${minimum} to ${maximum} %` : undefined;
}

function defaultHints({ doc, kind }: Unit, span: Span): InlayHint[] {
  const table = DEFAULTS[kind];
  if (table === undefined) return [];
  const { root, prefix } = formOf(doc.root, kind);
  const lead = pathOf(root).length;
  return emptyObjects(root, span).flatMap((node): InlayHint[] => {
    const found = table[patternOf([...prefix, ...pathOf(node).slice(lead)])];
    const label = typeof found === "function" ? found(doc) : found;
    return label === undefined ? [] : [{ offset: node.end, label }];
  });
}

function emptyObjects(node: Node, span: Span): Node[] {
  if (!isIn(node, span)) return [];
  if (node.type === "object" && node.properties.length === 0 && !node.partial) return [node];
  const inner = node.type === "array" ? node.items : node.properties.map(({ value }) => value);
  return inner.flatMap((one) => emptyObjects(one, span));
}

function isIn({ start, end }: Node, span: Span): boolean {
  return start <= span.end && span.start <= end;
}
