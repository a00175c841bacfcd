// What the placement preview places: from a document, a place in it and the workspace around it to a task definition with
// what runs it, or to manifests with what they need. It knows no cluster, and places nothing itself.
import { fileName, shortNames } from "../base/paths.js";
import type { KindId } from "../kinds/kinds.js";
import type { Unit } from "../kinds/units.js";
import { filled, rawText } from "../model/values.js";
import type { TaskResolution } from "../model/workspace/taskResolution.js";
import { keyOf, openFile, otherFiles, runnersOf, type Scene, type UnitKey } from "./navigation/scene.js";
import { placedManifests } from "./placement/manifests.js";
import { isPlacedManifest } from "./placement/workloads.js";

export interface Placed {
  /** Of the service, else the family, else the file. */
  readonly name: string;
  /** The files that it comes from, the document's own first. */
  readonly paths: readonly string[];
  /** Whether the document is a cluster itself, and what is placed goes onto it. */
  readonly ontoIt: boolean;
  readonly what: PlacedTasks | PlacedPods;
}

export interface PlacedTasks {
  readonly scheduler: "ECS";
  readonly task: PlacedUnit;
  /** A service, or the input of RunTask; undefined: the task runs by itself. */
  readonly runner: PlacedUnit | undefined;
}

export interface PlacedPods {
  readonly scheduler: "Kubernetes";
  /** As JSON.parse would give them; what is not known is left out. */
  readonly documents: readonly unknown[];
  /** The workloads among them. */
  readonly workloads: readonly PlacedUnit[];
}

/** A document in its file. */
export interface PlacedUnit extends UnitKey {
  readonly file: NonNullable<ReturnType<typeof openFile>>;
  readonly opened: Unit;
}

/** Nothing can be placed; `problem` says why, and what to do. */
export interface NotPlaced {
  readonly problem: string;
  readonly name: string;
  readonly paths: readonly string[];
}

/** `offset`: in the file, of one document of several; undefined: the first one. */
export function whatIsPlaced(scene: Scene, offset: number | undefined): Placed | NotPlaced {
  const { file } = scene;
  const unit = unitAt(file.units, offset);
  const opened = file.units[unit];
  if (opened === undefined) return notPlaced(file.path, whyNothing(scene));
  const key = { path: file.path, unit };
  switch (opened.kind) {
    case "ecs.taskDefinition":
      return ofTask(scene, key);
    case "ecs.service":
    case "ecs.updateService":
    case "ecs.runTask":
      return ofRunner(scene, key);
    case "stowage.cluster":
      return ofCluster(scene);
    default:
      return placedManifests(scene);
  }
}

export function placedUnit(scene: Scene, { path, unit }: UnitKey): PlacedUnit | undefined {
  const file = openFile(scene, path);
  const opened = file?.units[unit];
  return file === undefined || opened === undefined ? undefined : { path, unit, file, opened };
}

const PLACED: ReadonlySet<KindId> = new Set<KindId>([
  "ecs.taskDefinition",
  "ecs.service",
  "ecs.updateService",
  "ecs.runTask",
  "stowage.cluster",
  "k8s.kustomization",
]);

/** The last one that begins before the place, of those that can be placed; -1: there is none. */
function unitAt(units: readonly Unit[], offset: number | undefined): number {
  const places = units.flatMap((unit, index) => (PLACED.has(unit.kind) || isPlacedManifest(unit) ? [index] : []));
  const before = places.filter((index) => (units[index]?.doc.root.start ?? 0) <= (offset ?? -1));
  return before.at(-1) ?? places[0] ?? -1;
}

function notPlaced(path: string, problem: string): NotPlaced {
  return { problem, name: fileName(path), paths: [path] };
}

function whyNothing({ file: { path, kind, units } }: Scene): string {
  const name = fileName(path);
  if (kind === "k8s.template")
    return `${name} is a template. Render it first (for a chart with helm template), and open the preview from what it gives.`;
  if (units.some((unit) => unit.kind === "k8s.manifest"))
    return `${name} holds no Deployment, StatefulSet, DaemonSet, Job or Pod, so there is nothing to place.`;
  if (units.some((unit) => unit.kind === "eks.clusterConfig"))
    return `${name} is a cluster. Open the preview from a manifest, and choose this cluster there.`;
  return `${name} holds nothing that is placed. Open the preview from a service, a task definition, an input of RunTask or a manifest.`;
}

function ofTask(scene: Scene, key: UnitKey): Placed | NotPlaced {
  const task = placedUnit(scene, key);
  if (task === undefined) return notPlaced(key.path, whyNothing(scene));
  const runners = runnersOf(scene, key).flatMap((runner) => placedUnit(scene, runner) ?? []);
  const services = runners.filter(({ opened }) => opened.kind === "ecs.service");
  const all = services.length > 0 ? services : runners;
  return tasksOf(key.path, task, all.length === 1 ? all[0] : undefined);
}

function ofRunner(scene: Scene, key: UnitKey): Placed | NotPlaced {
  const runner = placedUnit(scene, key);
  const file = key.path === scene.file.path ? scene.file : scene.workspace.file(key.path);
  const resolution = file === undefined ? undefined : scene.tasks(file)[key.unit];
  if (runner === undefined || resolution === undefined) return notPlaced(key.path, whyNothing(scene));
  const task = resolution.state === "found" ? placedUnit(scene, keyOf(resolution)) : undefined;
  if (task === undefined) return { ...notPlaced(key.path, whyNoTask(runner, resolution)), name: nameOf(runner) };
  return tasksOf(key.path, task, runner);
}

/** On a cluster that somebody looks at goes the only service there is. */
function ofCluster(scene: Scene): Placed | NotPlaced {
  const { path } = scene.file;
  const services = otherFiles(scene).flatMap((file) =>
    file.units.flatMap(({ kind }, unit) => (kind === "ecs.service" ? [{ path: file.path, unit }] : [])),
  );
  const [service] = services;
  if (service === undefined || services.length > 1) {
    const count = services.length === 0 ? "no service" : `${services.length} services`;
    const problem = `${fileName(path)} is a cluster, and the workspace has ${count} to place on it. Open the preview from a service, a task definition or a manifest, and choose this cluster there.`;
    return notPlaced(path, problem);
  }
  const placed = ofRunner(scene, service);
  return { ...placed, paths: [...new Set([path, ...placed.paths])], ...("what" in placed ? { ontoIt: true } : {}) };
}

function tasksOf(path: string, task: PlacedUnit, runner: PlacedUnit | undefined): Placed {
  const paths = [...new Set([path, ...(runner === undefined ? [] : [runner.path]), task.path])];
  const name = runner === undefined || runner.opened.kind === "ecs.runTask" ? nameOf(task) : nameOf(runner);
  return { name, paths, ontoIt: false, what: { scheduler: "ECS", task, runner } };
}

/** As written, placeholders and all. */
function nameOf({ path, opened: { doc, kind } }: PlacedUnit): string {
  const wrapped = filled(doc.root, "taskDefinition");
  const root = kind === "ecs.taskDefinition" && wrapped?.type === "object" ? wrapped : doc.root;
  const key = NAMED_BY[kind];
  return (key === undefined ? undefined : rawText(filled(root, key))) ?? fileName(path);
}

const NAMED_BY: Partial<Record<KindId, string>> = {
  "ecs.taskDefinition": "family",
  "ecs.service": "serviceName",
  "ecs.updateService": "service",
};

function whyNoTask(runner: PlacedUnit, resolution: TaskResolution): string {
  const label = `${runner.opened.kind === "ecs.runTask" ? "The run" : "The service"} in ${fileName(runner.path)}`;
  const text = rawText(filled(runner.opened.doc.root, "taskDefinition")) ?? "";
  switch (resolution.state) {
    case "several": {
      const names = shortNames(resolution.files.map(({ path }) => path)).join(", ");
      return `${label} may run one of several task definitions: ${names}. ${SAY_WHICH}`;
    }
    case "missing": {
      const what = resolution.configured === undefined ? text : fileName(resolution.configured);
      return `${label} runs the task definition ${what}, which is in no file of the workspace. Add its file, or say which one is meant in the setting "tasks" of .stowage.json.`;
    }
    case "none":
      return `${label} names no task definition, and none lies beside it. ${SAY_WHICH}`;
    default:
      return `Which task definition ${label.charAt(0).toLowerCase()}${label.slice(1)} runs is known only when it is deployed${text === "" ? "" : ` (${text})`}. ${SAY_WHICH}`;
  }
}

const SAY_WHICH = 'Say which one is meant in the setting "tasks" of .stowage.json.';
