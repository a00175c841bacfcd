// Which manifests are placed together. Of a file that a kustomization brings in, all that the kustomization brings together,
// since it is applied as a whole; of another file its own objects, with what bears on them in the project: their claims,
// Services, priority classes and the like, but no workloads, which may be of another day.
import { fileName } from "../../base/paths.js";
import type { Unit } from "../../kinds/units.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { plain } from "../../placement/clusters/clusterText.js";
import { openFile, type Scene } from "../navigation/scene.js";
import type { NotPlaced, Placed, PlacedUnit } from "../placementQuestion.js";
import { isPlacedManifest } from "./workloads.js";

export function placedManifests(scene: Scene): Placed | NotPlaced {
  const { path } = scene.file;
  const name = fileName(path);
  const projects = scene.workspace.projects();
  const members = projects.membersOf(path);
  if (projects.isPatch(path)) {
    const problem = `${name} changes another manifest, and is none by itself. Open the preview from the manifest that it is applied to.`;
    return { problem, name, paths: [path] };
  }
  const units =
    members === undefined
      ? [...unitsIn(scene, path), ...needed(scene)]
      : [...members].sort().flatMap((member) => (projects.isPatch(member) ? [] : unitsIn(scene, member)));
  const workloads = units.filter(({ opened }) => isPlacedManifest(opened));
  const paths = [...new Set([path, ...units.map((unit) => unit.path)])];
  if (workloads.length === 0) {
    const problem = `${name} brings no Deployment, StatefulSet, DaemonSet, Job or Pod in, so there is nothing to place.`;
    return { problem, name, paths };
  }
  const documents = units.map(({ opened }) => plain(opened.doc.root));
  return { name, paths, ontoIt: false, what: { scheduler: "Kubernetes", documents, workloads } };
}

function unitsIn(scene: Scene, path: string): readonly PlacedUnit[] {
  const file = openFile(scene, path);
  return (file?.units ?? []).flatMap((opened, unit) =>
    file !== undefined && isUsed(opened) ? [{ path, unit, file, opened }] : [],
  );
}

/** A node that a manifest tells of belongs to a cluster. */
function isUsed({ kind, doc }: Unit): boolean {
  return kind === "k8s.manifest" && kubernetesObject(doc).type !== "Node";
}

/** What bears on where pods go, beside the workloads. */
const NEEDED = [
  "HorizontalPodAutoscaler",
  "LimitRange",
  "Namespace",
  "NodePool.karpenter.sh",
  "PersistentVolume",
  "PersistentVolumeClaim",
  "PriorityClass",
  "ResourceQuota",
  "Service",
  "StorageClass",
];

function needed(scene: Scene): readonly PlacedUnit[] {
  const { byType } = scene.workspace.projects().of(scene.file.path);
  return NEEDED.flatMap((type) => byType.get(type) ?? [])
    .filter(({ path }) => path !== scene.file.path)
    .flatMap(({ path, unit }) => unitsIn(scene, path).filter((one) => one.unit === unit));
}
