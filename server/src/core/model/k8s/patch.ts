// Which documents are patches, in which nothing is missing: those that a kustomization lists or whose name says so, and those
// that show it by what they hold. Nothing here asks whether a node is partial, which is said of patches later.
import { type Doc, itemsOf, member, type Node, walk } from "../../parse/doc.js";
import { rawText } from "../values.js";
import { type KubernetesObject, kubernetesObject } from "./object.js";
import type { Projects } from "./projects.js";

/** A document of a file, with the text of the file. */
export interface PatchAsked {
  readonly path: string;
  readonly doc: Doc;
  readonly text: string;
}

export function isPatch({ path, doc, text }: PatchAsked, projects: Projects): boolean {
  if (projects.isPatch(path)) return true;
  if (projects.isResource(path)) return false;
  let isLike = likes.get(doc);
  if (isLike === undefined) {
    isLike = looksLikePatch(doc, text);
    likes.set(doc, isLike);
  }
  return isLike;
}

/** Of a file with many documents an edit changes one. */
const likes = new WeakMap<Doc, boolean>();

function looksLikePatch(doc: Doc, text: string): boolean {
  const { root } = doc;
  const own = text.slice(root.start, root.end);
  return isPartOfWorkload(kubernetesObject(doc)) || (DIRECTIVE_IN_TEXT.test(own) && hasDirective(root));
}

/** What a strategic merge patch says of its own lists and maps. */
const DIRECTIVE = /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/;
const DIRECTIVE_IN_TEXT = /\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)\b/;

function hasDirective(root: Node): boolean {
  let found = false;
  walk(root, ({ properties }) => {
    found ||= properties.some(({ name }) => DIRECTIVE.test(name));
  });
  return found;
}

/** A few fields of a workload, without a selector and without a container that could run. */
function isPartOfWorkload({ type, group, spec }: KubernetesObject): boolean {
  if (!WORKLOADS.has(type) || group !== "apps" || spec === undefined || spec.properties.length === 0) return false;
  if (!spec.properties.every(({ name }) => FIELDS.has(name))) return false;
  const template = member(spec, "template");
  const containers = member(member(template, "spec"), "containers");
  if (template === undefined || containers === undefined) return true;
  return containers.items.length > 0 && itemsOf(containers).every(isPartOfContainer);
}

function isPartOfContainer(container: Node): boolean {
  return rawText(member(container, "name")) !== undefined && member(container, "image") === undefined;
}

const WORKLOADS: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]);

/** Those that others than the whole object may set: all but the selector. */
const FIELDS: ReadonlySet<string> = new Set([
  "minReadySeconds",
  "ordinals",
  "paused",
  "persistentVolumeClaimRetentionPolicy",
  "podManagementPolicy",
  "progressDeadlineSeconds",
  "replicas",
  "revisionHistoryLimit",
  "serviceName",
  "strategy",
  "template",
  "updateStrategy",
  "volumeClaimTemplates",
]);
