// The objects of a project in which a name of a manifest may stand: everywhere for objects, their entries and labels; for the
// port of a container with the Services that choose its pods, and with the other pods that those choose.
import { mapSelector, selects } from "../../model/k8s/labels.js";
import { mayShareNamespace, type Neighbour, neighboursOf } from "../../model/k8s/neighbours.js";
import { member } from "../../parse/doc.js";
import type { Scene, UnitKey } from "./scene.js";
import type { Target } from "./targets.js";

/** Undefined for a name that belongs to no manifest. */
export function manifestUnits(scene: Scene, { type, owner }: Target): readonly UnitKey[] | undefined {
  if (PROJECT_WIDE.has(type)) return neighboursOf(scene.file, scene.workspace).all;
  return type === "podPort" && owner !== undefined ? connected(scene, owner) : undefined;
}

const PROJECT_WIDE: ReadonlySet<Target["type"]> = new Set(["object", "label", "configKey", "servicePort"]);

function connected(scene: Scene, owner: UnitKey): readonly UnitKey[] {
  const around = neighboursOf(scene.file, scene.workspace);
  const services = around.of("Service");
  const known = new Set<Neighbour>();
  const isOwner = ({ path, unit }: Neighbour) => path === owner.path && unit === owner.unit;
  const queue = around.all.filter(isOwner);
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (known.has(one)) continue;
    known.add(one);
    const from = one;
    queue.push(
      ...(one.summary.type === "Service"
        ? around.pods.filter((pods) => chooses(from, pods))
        : services.filter((service) => chooses(service, from))),
    );
  }
  return known.size === 0 ? [owner] : around.all.filter((one) => known.has(one));
}

/** Whether a Service surely sends to the pods of a workload. */
export function chooses(service: Neighbour, { summary }: Neighbour): boolean {
  const selector = mapSelector(member(service.open()?.object.spec, "selector"));
  if (selector.requirements.length === 0 || summary.podLabels === undefined) return false;
  return (
    mayShareNamespace(service.summary.namespace, summary.namespace) && selects(selector, summary.podLabels) === true
  );
}
