// Which schema a document is checked against: that of its kind, and of a manifest that of the API it is written for.
import { apiOf } from "../data/kubernetesApis.js";
import type { KindId } from "../kinds/kinds.js";
import { type Node, rawMember } from "../parse/doc.js";
import { knownText } from "../parse/placeholders.js";
import type { SchemaId } from "./schema.js";

/** Undefined for an object that no schema is known of. */
export function schemaIdOf(kind: KindId, root: Node): SchemaId | undefined {
  if (kind === "k8s.template") return undefined;
  const usual = APIS[kind];
  if (usual === undefined) return kind;
  const apiVersion = knownText(rawMember(root, "apiVersion")) ?? usual.apiVersion;
  const api = apiOf(apiVersion, knownText(rawMember(root, "kind")) ?? usual.kind);
  return api === undefined ? undefined : `k8s/${api.chunk}#${api.definition}`;
}

/** The kinds whose documents tell by themselves which API they are written for, with what counts where they do not. */
const APIS: Partial<Record<KindId, { readonly apiVersion: string; readonly kind: string }>> = {
  "k8s.manifest": { apiVersion: "", kind: "" },
  "k8s.kustomization": { apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization" },
  "eks.clusterConfig": { apiVersion: "eksctl.io/v1alpha5", kind: "ClusterConfig" },
  "eks.fargateProfile": { apiVersion: "eks.amazonaws.com/v1", kind: "FargateProfile" },
};
