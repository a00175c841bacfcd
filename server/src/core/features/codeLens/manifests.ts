// What an object of a manifest comes to: how many pods a workload runs and what each requests, what they are on EKS Fargate,
// which workloads a Service reaches, when a CronJob runs next.
import { clockTime, everyWords } from "../../base/cronWords.js";
import { formatBytes } from "../../base/kubernetesQuantity.js";
import { dateText } from "../../base/zonedTime.js";
import type { FargatePrices } from "../../data/fargatePrices.js";
import type { Unit } from "../../kinds/units.js";
import { cronTimes, nextCronRuns } from "../../model/k8s/cronJob.js";
import { podRequests } from "../../model/k8s/eksFargate.js";
import { mayShareNamespace, type Neighbour, neighboursOf } from "../../model/k8s/neighbours.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { isPatch } from "../../model/k8s/patch.js";
import type { KubernetesTarget } from "../../model/k8s/target.js";
import { integerOf, rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { placeIn } from "../../parse/within.js";
import type { CodeLens } from "../codeLenses.js";
import { count, listed } from "../hover/markdown.js";
import { beginningOf, type Location } from "../navigation/locations.js";
import { chooses } from "../navigation/manifestUnits.js";
import type { Scene } from "../navigation/scene.js";
import { fargateTitle, type PodCount } from "./eksFargate.js";

type Said = Pick<CodeLens, "title" | "action">;

export interface ManifestLensesAsked {
  readonly target: KubernetesTarget;
  readonly prices: FargatePrices;
  /** In milliseconds since 1970; undefined: nothing is said of what comes next. */
  readonly now: number | undefined;
}

export function manifestLenses(
  scene: Scene,
  { doc }: Unit,
  unit: number,
  { target, prices, now }: ManifestLensesAsked,
): readonly Said[] {
  const object = kubernetesObject(doc);
  if (object.type === "Service") return reached(scene, unit);
  const pods = podCount(scene, object);
  const { file, workspace } = scene;
  const isPart = isPatch({ path: file.path, doc, text: file.source.text }, workspace.projects());
  const around = () => neighboursOf(file, workspace);
  const fargate = isPart ? undefined : fargateTitle(object, pods, { target, prices, around });
  const titles = [nextRun(object, now), podsTitle(object, pods), fargate];
  return titles.flatMap((title) => (title === undefined ? [] : [{ title, action: undefined }]));
}

function reached(scene: Scene, unit: number): readonly Said[] {
  const { file, workspace } = scene;
  const around = neighboursOf(file, workspace);
  const service = around.all.find((one) => one.path === file.path && one.unit === unit);
  const pods = service === undefined ? [] : around.pods.filter((one) => chooses(service, one));
  if (pods.length === 0) return [];
  const names = pods.map(({ summary: { type, name } }) => `${type.split(".")[0]} ${name ?? ""}`.trim());
  const what = names.length > MOST ? count(names.length, "workload") : listed(names);
  return [{ title: `Reaches ${what}`, action: { type: "show", locations: pods.flatMap(locationOf) } }];
}

const MOST = 3;

/** Its name; without one its beginning. */
function locationOf(one: Neighbour): readonly Location[] {
  const opened = one.open();
  if (opened === undefined) return [];
  const { object, file } = opened;
  const node = member(object.metadata, "name");
  const text = rawText(node);
  if (node === undefined || text === undefined) return [beginningOf(one.path, file.source, object.root)];
  const range = placeIn(file.source.text, { node, within: { start: 0, end: text.length } });
  return [{ path: one.path, text: file.source.text, ...range, whole: range }];
}

function nextRun(object: KubernetesObject, now: number | undefined): string | undefined {
  const times = cronTimes(object);
  if (times === undefined || times.cron.kind === "fault") return undefined;
  if (times.suspended) return "Suspended";
  if (times.cron.kind === "every") return `Runs ${everyWords(times.cron.seconds)}`;
  const [next] = now === undefined ? [] : nextCronRuns(times, now, 1);
  return next === undefined
    ? undefined
    : `Next run: ${dateText(next)} ${clockTime(next.hour, next.minute)} (${times.zone})`;
}

function podsTitle(object: KubernetesObject, pods: PodCount | undefined): string | undefined {
  const replicas = object.type === "DaemonSet" ? "1 pod on each node" : pods === undefined ? "" : replicasTitle(pods);
  const requests = podRequests(object);
  const title = [replicas, requests?.said === true ? requestsTitle(requests) : ""].filter((part) => part !== "");
  return title.length === 0 ? undefined : title.join(" · ");
}

function replicasTitle({ from, to }: PodCount): string {
  return from === to ? count(to, "replica") : `${from} to ${to} replicas`;
}

function requestsTitle({ cores, bytes }: { readonly cores: number; readonly bytes: number }): string {
  const parts = [
    ...(cores > 0 ? [`${Math.ceil(Math.round(cores * 1e9) / 1e6) / 1000} CPU`] : []),
    ...(bytes > 0 ? [formatBytes(bytes)] : []),
  ];
  return `requests ${parts.length === 0 ? "nothing" : parts.join(" / ")} each`;
}

/** Undefined where it is not known, and for what has no number. */
function podCount(scene: Scene, object: KubernetesObject): PodCount | undefined {
  const { type, spec } = object;
  if (!SCALED.has(type) || spec === undefined || spec.partial) return undefined;
  const scaler = scalerOf(scene, object);
  if (scaler !== undefined) {
    const [least, most] = [member(scaler, "minReplicas"), member(scaler, "maxReplicas")];
    const [from, to] = [least === undefined ? 1 : integerOf(least), integerOf(most)];
    return from === undefined || to === undefined ? undefined : { from, to };
  }
  const node = member(spec, "replicas");
  const replicas = node === undefined ? 1 : integerOf(node);
  return replicas === undefined ? undefined : { from: replicas, to: replicas };
}

const SCALED: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "ReplicaSet", "Rollout.argoproj.io"]);

/** The `spec` of the autoscaler that says how many there are. */
function scalerOf({ file, workspace }: Scene, { kind, name, namespace }: KubernetesObject) {
  for (const one of neighboursOf(file, workspace).of("HorizontalPodAutoscaler")) {
    if (!mayShareNamespace(one.summary.namespace, namespace)) continue;
    const spec = one.open()?.object.spec;
    const target = member(spec, "scaleTargetRef");
    if (rawText(member(target, "kind")) === kind && rawText(member(target, "name")) === name) return spec;
  }
  return undefined;
}
