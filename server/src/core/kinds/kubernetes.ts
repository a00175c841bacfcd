// How Kubernetes documents are recognised: manifests of any kind of object, and the files of the tools around them. What a
// manifest holds is told by its `apiVersion` and `kind`, not by the file's name.
import { itemsOf, type Node, rawMember } from "../parse/doc.js";
import { has, hasText, isBegun, strays } from "./content.js";
import type { Kind } from "./kind.js";

export const MANIFEST: Kind = {
  id: "k8s.manifest",
  title: "Kubernetes manifest",
  recognisedBy:
    "`apiVersion` and `kind`; one of the two that only Kubernetes would hold; `kind` beside `metadata` or `spec`",
  forms: [
    "one object a document, any number of documents in a file",
    "a list (`kind: List` with `items`), whose items are checked by themselves",
    "a patch that a `kustomization.yaml` lists: nothing in it is said to be missing",
  ],
  usualNames: ["deployment.yaml", "configmap.yaml", "ingress.yaml"],
  recognise: recogniseManifest,
  parts: (root) =>
    isList(root) ? itemsOf(rawMember(root, "items")).filter(({ type }) => type === "object") : undefined,
  names:
    /^(?:deployment|statefulset|daemonset|cronjob|configmap|ingress|networkpolicy|namespace|serviceaccount|hpa|pdb|pvc)[\w.-]*\.ya?ml$/,
  mayBecome: (root) => isBegun(root, ["apiVersion", "kind", "metadata", "spec"]),
  textHint: /^(?:apiVersion:\s*(?:[\w./-]*v\d|$)|kind:\s*[A-Z]\w+\s*$)/m,
};

export const KUSTOMIZATION: Kind = {
  id: "k8s.kustomization",
  title: "kustomization",
  recognisedBy: "the name `kustomization.yaml`, or an `apiVersion` of `kustomize.config.k8s.io`",
  forms: ["a Kustomization, or a Component"],
  usualNames: ["kustomization.yaml", "kustomization.yml"],
  recognise: (root) =>
    groupOf(root) === "kustomize.config.k8s.io" ? "an apiVersion of kustomize.config.k8s.io" : undefined,
  names: /^kustomization(?:\.ya?ml)?$/,
  mayBecome: (root) => root.type === "object",
  textHint: undefined,
};

export const CLUSTER_CONFIG: Kind = {
  id: "eks.clusterConfig",
  title: "eksctl ClusterConfig",
  recognisedBy: "an `apiVersion` of `eksctl.io`",
  forms: ["the file that `eksctl create cluster -f` takes"],
  usualNames: ["eksctl.yaml"],
  recognise: (root) => (groupOf(root) === "eksctl.io" ? "an apiVersion of eksctl.io" : undefined),
  names: /^eksctl[\w.-]*\.ya?ml$/,
  mayBecome: (root) => isBegun(root, ["nodeGroups", "managedNodeGroups", "fargateProfiles", "metadata"]),
  textHint: /^apiVersion:\s*eksctl\.io\//m,
};

const WRAPPED_PROFILE = "fargateProfile";

export const FARGATE_PROFILE: Kind = {
  id: "eks.fargateProfile",
  title: "EKS Fargate profile",
  recognisedBy: "`fargateProfileName` with `selectors`, `clusterName` or `podExecutionRoleArn`",
  forms: [
    "the input of CreateFargateProfile",
    'what `create-fargate-profile` and `describe-fargate-profile` print (`{"fargateProfile": {…}}`)',
  ],
  usualNames: ["fargate-profile.json"],
  recognise: recogniseProfile,
  parts: (root) => {
    const inner = rawMember(root, WRAPPED_PROFILE);
    return inner?.type === "object" ? [inner] : undefined;
  },
  names: /fargate[._-]?profile[\w.-]*\.(?:jsonc?|ya?ml)$/,
  mayBecome: (root) => isBegun(root, ["fargateProfileName", "clusterName", "selectors", "podExecutionRoleArn"]),
  textHint: undefined,
};

/** The group in `apiVersion`: empty for `v1`; undefined when there is none. */
function groupOf(root: Node): string | undefined {
  const value = rawMember(root, "apiVersion")?.value;
  if (typeof value !== "string") return undefined;
  const slash = value.indexOf("/");
  return slash < 0 ? "" : value.slice(0, slash);
}

function recogniseManifest(root: Node): string | undefined {
  if (root.type !== "object") return undefined;
  const version = hasText(root, "apiVersion");
  const kind = hasText(root, "kind");
  if (version && kind) return 'the keys "apiVersion" and "kind"';
  if (version && looksLikeVersion(root)) return 'the key "apiVersion"';
  if (isBegunObject(root)) return "keys of an object that is begun";
  const body = rawMember(root, "metadata") ?? rawMember(root, "spec");
  return kind && /^[A-Z]/.test(String(rawMember(root, "kind")?.value)) && body?.type === "object"
    ? 'the key "kind" beside "metadata" or "spec"'
    : undefined;
}

/** Nothing yet but keys that every object has, one of them with a version or a kind to come. */
function isBegunObject(root: Node): boolean {
  if (strays(root, ["apiVersion", "kind", "metadata", "spec"]) > 0) return false;
  const version = rawMember(root, "apiVersion");
  const kind = rawMember(root, "kind");
  if (version !== undefined && version.type === "null") return true;
  return kind !== undefined && (kind.type === "null" ? root.properties.length > 1 : /^[A-Z]/.test(String(kind.value)));
}

/** Many formats have an `apiVersion`; Kubernetes' are `v1`, or a group and a version. */
function looksLikeVersion(root: Node): boolean {
  const value = rawMember(root, "apiVersion")?.value;
  return typeof value === "string" && /^(?:[a-z][\w.-]*\/)?v\d+(?:(?:alpha|beta)\d+)?$/.test(value);
}

function isList(root: Node): boolean {
  const kind = rawMember(root, "kind")?.value;
  return typeof kind === "string" && kind.endsWith("List") && rawMember(root, "items")?.type === "array";
}

function recogniseProfile(root: Node): string | undefined {
  if (root.type !== "object") return undefined;
  const inner = rawMember(root, WRAPPED_PROFILE);
  const profile = inner?.type === "object" ? inner : root;
  const other = ["selectors", "clusterName", "podExecutionRoleArn"].some((key) => has(profile, key));
  return has(profile, "fargateProfileName") && other ? 'the key "fargateProfileName"' : undefined;
}
