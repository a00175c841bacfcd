// Lines above a document that say what it is as a whole and lead to what belongs to it: the size and price of a task
// definition and who runs it; the task definition of a service and what a deployment does; the placement preview. Plain data;
// how a client carries an action out is not known here.
import type { FargatePrices } from "../data/fargatePrices.js";
import { FARGATE_PRICES } from "../data/fargatePrices.js";
import type { Unit } from "../kinds/units.js";
import { taskDefinition, taskValue } from "../model/ecs/taskDefinition.js";
import { type KubernetesTarget, UNKNOWN_TARGET } from "../model/k8s/target.js";
import { filled } from "../model/values.js";
import { namedNodesOf } from "../model/workspace/names.js";
import { taskDefinitionsOf } from "../model/workspace/workspace.js";
import type { Node, Source } from "../parse/doc.js";
import { placeIn } from "../parse/within.js";
import { deploymentTitle } from "./codeLens/deployment.js";
import { manifestLenses } from "./codeLens/manifests.js";
import { sizeTitle } from "./codeLens/size.js";
import { beginningOf, distinct, type Location } from "./navigation/locations.js";
import { openFile, runnersOf, type Scene, type UnitKey } from "./navigation/scene.js";
import { taskPlaces } from "./navigation/taskPlaces.js";
import { isPlacedManifest } from "./placement/workloads.js";

export interface CodeLens {
  /** It is shown above the line of this. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** What choosing it does; undefined where it only tells. */
  readonly action: LensAction | undefined;
}

export type LensAction =
  /** Shows what keeps the task definition from a launch type. */
  | { readonly type: "readiness"; readonly launchType: "FARGATE" }
  /** Shows where the tasks, or the pods, will land. */
  | { readonly type: "placement" }
  /** Opens a place, or lets a person choose between several. */
  | { readonly type: "show"; readonly locations: readonly Location[] };

/**
 * In the order of the text. `prices`: undefined for the list prices. `now`: in milliseconds since 1970; undefined: nothing is
 * said of what comes next. `target`: the cluster that manifests are for. Never throws, whatever the text.
 */
export function codeLenses(
  scene: Scene,
  prices: FargatePrices = FARGATE_PRICES,
  now?: number | undefined,
  target: KubernetesTarget = UNKNOWN_TARGET,
): readonly CodeLens[] {
  const { file } = scene;
  const isPlaced = placedIn(scene);
  return file.units.flatMap((unit, index) => {
    const lenses: readonly Said[] =
      unit.kind === "k8s.manifest"
        ? manifestLenses(scene, unit, index, { target, prices, now })
        : unit.kind === "ecs.taskDefinition"
          ? ofTask(scene, unit, index, prices)
          : ofRunner(scene, unit, index);
    const all = isPlaced(unit) ? [...lenses, PREVIEW] : lenses;
    return all.map(({ title, action }) => ({ ...anchorOf(unit), title, action }));
  });
}

const PREVIEW: Said = { title: "Preview placement", action: { type: "placement" } };

/** Whether the placement preview is offered at a document: of manifests at the first one, since they are placed together. */
function placedIn({ file, workspace }: Scene): (unit: Unit) => boolean {
  const first = file.units.find(isPlacedManifest);
  const manifest = first === undefined || workspace.projects().isPatch(file.path) ? undefined : first;
  return (unit) => {
    if (unit.kind === "ecs.taskDefinition") return taskDefinition(unit.doc).containers.length > 0;
    return unit === manifest || RUNNERS.has(unit.kind);
  };
}

const RUNNERS: ReadonlySet<string> = new Set(["ecs.service", "ecs.updateService", "ecs.runTask"]);

type Said = Pick<CodeLens, "title" | "action">;

function ofTask(scene: Scene, { doc }: Unit, unit: number, prices: FargatePrices): readonly Said[] {
  const task = taskDefinition(doc);
  const title = sizeTitle(task, prices);
  const mayMove = task.root !== undefined && !task.fargate && task.containers.length > 0;
  const runners = runnersOf(scene, { path: scene.file.path, unit });
  return [
    ...(title === undefined ? [] : [{ title, action: undefined }]),
    ...(mayMove
      ? [{ title: "What blocks Fargate?", action: { type: "readiness", launchType: "FARGATE" } as const }]
      : []),
    ...usedBy(scene, runners),
  ];
}

function usedBy(scene: Scene, runners: readonly UnitKey[]): readonly Said[] {
  const users = runners.flatMap((key) => userOf(scene, key) ?? []);
  const [first, ...others] = users;
  if (first === undefined) return [];
  const locations = users.map(({ location }) => location);
  const title = others.length === 0 ? `Used by ${first.title}` : `Used by ${users.length} ${nounFor(users)}`;
  return [{ title, action: { type: "show", locations } }];
}

interface User {
  readonly title: string;
  readonly isService: boolean;
  readonly location: Location;
}

function userOf(scene: Scene, { path, unit }: UnitKey): User | undefined {
  const file = openFile(scene, path);
  const opened = file?.units[unit];
  if (file === undefined || opened === undefined) return undefined;
  const isService = opened.kind !== "ecs.runTask";
  const name = nameOf(opened, "service");
  const location =
    name === undefined ? beginningOf(path, file.source, opened.doc.root) : placed(path, file.source, name);
  const title = isService ? `service ${name?.text ?? fileName(path)}` : `the run in ${fileName(path)}`;
  return { title, isService, location };
}

function nounFor(users: readonly User[]): string {
  if (users.every(({ isService }) => isService)) return "services";
  return users.some(({ isService }) => isService) ? "services and runs" : "runs";
}

function ofRunner(scene: Scene, unit: Unit, index: number): readonly Said[] {
  const title = unit.kind === "ecs.service" ? deploymentTitle(unit.doc) : undefined;
  return [...taskOf(scene, index), ...(title === undefined ? [] : [{ title, action: undefined }])];
}

function taskOf(scene: Scene, unit: number): readonly Said[] {
  const task = scene.tasks(scene.file)[unit];
  if (task?.state === "found") {
    const locations = taskPlaces(scene, task);
    const [place] = locations;
    if (place === undefined) return [];
    const opened = openFile(scene, place.path)?.units[task.unit];
    const family = opened && nameOf(opened, "family")?.text;
    return [{ title: `Task definition ${family ?? fileName(place.path)}`, action: { type: "show", locations } }];
  }
  if (task?.state !== "several") return [];
  const locations = distinct(
    task.files.flatMap((file) => taskDefinitionsOf(file).flatMap((place) => taskPlaces(scene, place))),
  );
  const title = `Task definition: one of ${locations.length} in the workspace`;
  return locations.length === 0 ? [] : [{ title, action: { type: "show", locations } }];
}

/** At the name of the thing; without one at its beginning. */
function anchorOf({ doc, kind }: Unit): Pick<CodeLens, "start" | "end"> {
  if (kind === "k8s.manifest") return { start: doc.root.start, end: doc.root.start };
  const named =
    kind === "ecs.taskDefinition"
      ? taskValue(taskDefinition(doc), "family")
      : (filled(doc.root, "serviceName") ?? filled(doc.root, "service") ?? filled(doc.root, "taskDefinition"));
  const key = named?.key;
  if (named === undefined || key === undefined || key.start < doc.root.start || named.start < key.start)
    return { start: doc.root.start, end: doc.root.start };
  return { start: key.start, end: named.end };
}

interface Named {
  readonly text: string;
  readonly node: Node;
}

/** Without quotes. */
function placed(path: string, { text }: Source, { node, text: name }: Named): Location {
  const range = placeIn(text, { node, within: { start: 0, end: name.length } });
  return { path, text, ...range, whole: range };
}

function nameOf(unit: Unit, type: "service" | "family"): Named | undefined {
  return namedNodesOf(unit).find((name) => name.type === type);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
