// A Kubernetes object as rules and features see it: what it is, what it is called and where its parts stand. Views are made
// once a document.
import { type Doc, member, type Node, rawMember } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { rawText } from "../values.js";

export interface KubernetesObject {
  readonly root: Node;
  /** As written; empty when it is absent or not known. */
  readonly apiVersion: string;
  /** `apps` of `apps/v1`; empty for `v1`, and when it is not known. */
  readonly group: string;
  /** `v1` of `apps/v1`. */
  readonly version: string;
  /** As written; empty when it is absent or not known. */
  readonly kind: string;
  /**
   * The kind when it is one of Kubernetes itself, in whatever version of the API; for others `kind.group`, so that
   * Knative's `Service.serving.knative.dev` is no `Service`.
   */
  readonly type: string;
  readonly metadata: Node | undefined;
  readonly spec: Node | undefined;
  /** As written, placeholders and all. */
  readonly name: string | undefined;
  /** As written; undefined when none is. */
  readonly namespace: string | undefined;
  /** What is remembered of it, see `perObject`. */
  readonly views: unknown[];
}

const made = new WeakMap<Doc, KubernetesObject>();

export function kubernetesObject(doc: Doc): KubernetesObject {
  let object = made.get(doc);
  if (object === undefined) {
    object = createObject(doc.root);
    made.set(doc, object);
  }
  return object;
}

/** Remembers what a function says of an object: many rules ask the same. */
export function perObject<T>(make: (object: KubernetesObject) => T): (object: KubernetesObject) => T {
  const slot = slots++;
  return (object) => {
    if (!(slot in object.views)) object.views[slot] = make(object);
    return object.views[slot] as T;
  };
}

/** For messages: `Deployment "web"`, `the Deployment` without a name. */
export function objectLabel({ kind, name }: KubernetesObject): string {
  const what = kind === "" ? "object" : kind;
  return name === undefined ? `the ${what}` : `${what} "${name}"`;
}

/** Whether a group is one of Kubernetes itself: the old ones without a dot, and these. */
export function isBuiltInGroup(group: string): boolean {
  return !group.includes(".") || BUILT_IN_GROUPS.has(group);
}

let slots = 0;

function createObject(root: Node): KubernetesObject {
  const apiVersion = knownText(rawMember(root, "apiVersion")) ?? "";
  const kind = knownText(rawMember(root, "kind")) ?? "";
  const slash = apiVersion.indexOf("/");
  const group = slash < 0 ? "" : apiVersion.slice(0, slash);
  const metadata = objectAt(root, "metadata");
  return {
    root,
    apiVersion,
    group,
    version: apiVersion.slice(slash + 1),
    kind,
    type: isBuiltInGroup(group) ? kind : `${kind}.${group}`,
    metadata,
    spec: objectAt(root, "spec"),
    name: textAt(metadata, "name"),
    namespace: textAt(metadata, "namespace"),
    views: [],
  };
}

function objectAt(node: Node, key: string): Node | undefined {
  const value = member(node, key);
  return value?.type === "object" ? value : undefined;
}

function textAt(node: Node | undefined, key: string): string | undefined {
  const value = member(node, key);
  if (value === undefined || value.type === "object" || value.type === "array") return undefined;
  return isKnown(value) || value.type === "unknown" || value.type === "string" ? rawText(value) : undefined;
}

/** Groups with a dot that the API server itself serves, those of former versions included. */
const BUILT_IN_GROUPS: ReadonlySet<string> = new Set([
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "authentication.k8s.io",
  "authorization.k8s.io",
  "certificates.k8s.io",
  "coordination.k8s.io",
  "discovery.k8s.io",
  "events.k8s.io",
  "flowcontrol.apiserver.k8s.io",
  "internal.apiserver.k8s.io",
  "networking.k8s.io",
  "node.k8s.io",
  "rbac.authorization.k8s.io",
  "resource.k8s.io",
  "scheduling.k8s.io",
  "storage.k8s.io",
  "storagemigration.k8s.io",
]);
