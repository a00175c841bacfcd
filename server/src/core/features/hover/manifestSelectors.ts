// Which objects of the project a selector chooses, by their labels.

import { fileName } from "../../base/paths.js";
import { labelSelector, mapSelector, type Selector, selects } from "../../model/k8s/labels.js";
import { mayShareNamespace, type Neighbour, neighboursOf } from "../../model/k8s/neighbours.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { type Node, nodeAt } from "../../parse/doc.js";
import { code, listed } from "./markdown.js";
import type { Place } from "./place.js";
import type { Topic, TopicTools } from "./topic.js";

export const selectorHover: Topic = (place, tools) => {
  const object = kubernetesObject(place.doc);
  const at = selectorAt(place, object);
  if (at === undefined || !at.selector.complete) return undefined;
  const { selector, ofNamespaces } = at;
  if (selector.requirements.length === 0)
    return ofNamespaces ? "Chooses every namespace." : "Chooses every pod of the namespace.";
  const known = chosen(place, tools, at, object);
  if (known === undefined) return undefined;
  if (known.length === 0)
    return `Chooses ${ofNamespaces ? "no namespace" : "no pod"} of the objects that are known here.`;
  const names = known.slice(0, MOST).map((one) => nameOf(one, tools));
  const more = known.length > MOST ? ` and ${known.length - MOST} more` : "";
  return ofNamespaces
    ? `Chooses ${listed(names)}${more}.`
    : `Chooses the pods of ${more === "" ? listed(names) : names.join(", ")}${more}.`;
};

/** `Deployment web in web.yaml`; without the file when it is the same one. */
export function nameOf(
  { path, summary: { type, name } }: Neighbour,
  { file }: { readonly file: { readonly path: string } },
): string {
  const title = `${type.split(".")[0]}${name === undefined ? "" : ` ${code(name)}`}`;
  return path === file.path ? title : `${title} (${fileName(path)})`;
}

const MOST = 8;

interface Chooser {
  readonly selector: Selector;
  readonly ofNamespaces: boolean;
  /** A workload chooses the pods that it makes itself. */
  readonly own: boolean;
  /** A peer of a network policy may be in another namespace. */
  readonly anywhere: boolean;
}

/** The selector that a place is in. */
function selectorAt({ doc, path }: Place, object: KubernetesObject): Chooser | undefined {
  const at = path.findLastIndex((step) => typeof step === "string" && KEYS.has(step));
  const node = at < 0 ? undefined : nodeAt(doc.root, path.slice(0, at + 1));
  if (node?.type !== "object") return undefined;
  const key = path[at];
  const isTop = at === 1 && path[0] === "spec";
  if (key === "selector" && !(isTop && CHOOSERS.has(object.type))) return undefined;
  const isMap = isTop && MAPS.has(object.type);
  const selector = isMap ? mapSelector(node) : labelSelector(node);
  if (isMap && selector.requirements.length === 0) return undefined;
  return {
    selector,
    ofNamespaces: key === "namespaceSelector",
    own: isTop && object.type !== "Service" && object.type !== "PodDisruptionBudget" && object.type !== "NetworkPolicy",
    anywhere: hasNamespaces(node),
  };
}

const KEYS: ReadonlySet<string> = new Set(["selector", "podSelector", "labelSelector", "namespaceSelector"]);
const MAPS: ReadonlySet<string> = new Set(["Service", "ReplicationController"]);
const CHOOSERS: ReadonlySet<string> = new Set([
  ...MAPS,
  "Deployment",
  "ReplicaSet",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "PodDisruptionBudget",
  "Rollout.argoproj.io",
]);

function hasNamespaces({ parent }: Node): boolean {
  return parent?.properties.some(({ name }) => name === "namespaceSelector" || name === "namespaces") === true;
}

/** Undefined where labels are not known that would tell. */
function chosen(
  place: Place,
  { file, workspace }: TopicTools,
  { selector, ofNamespaces, own, anywhere }: Chooser,
  object: KubernetesObject,
): readonly Neighbour[] | undefined {
  const around = neighboursOf(file, workspace);
  const all = ofNamespaces ? around.of("Namespace") : around.pods;
  const meant = all.filter(({ path, unit, summary }) => {
    if (own) return path === file.path && unit === place.unit;
    return ofNamespaces || anywhere || mayShareNamespace(object.namespace, summary.namespace);
  });
  const answers = meant.map((one) => {
    const { labels, podLabels = labels } = one.summary;
    return { one, answer: selects(selector, ofNamespaces ? labels : podLabels) };
  });
  const yes = answers.filter(({ answer }) => answer === true).map(({ one }) => one);
  return yes.length === 0 && answers.some(({ answer }) => answer === undefined) ? undefined : yes;
}
