// Objects that stand in no namespace and name one.
import { apiOf } from "../../data/kubernetesApis.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/namespace-on-cluster-scoped",
  kinds: ["k8s.manifest"],
  needs: ["namespace"],
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/namespaces/#not-all-objects-are-in-a-namespace")],
  awsError: ["namespace not allowed on this type", "cluster-scoped"],
  summary: "An object of the whole cluster names no namespace.",
  why: "Namespaces, nodes, roles of the cluster, storage classes and the like belong to the whole cluster. A namespace on them is ignored, and makes others believe that it counts.",
  messages: {
    ignored: "{kind} objects belong to the whole cluster; this namespace is ignored. Remove it.",
  },
  examples: {
    bad: "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: reader\n  namespace: web\nrules: []\n",
    good: "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: reader\nrules: []\n",
  },
  check(doc, report) {
    const { apiVersion, kind, metadata } = kubernetesObject(doc);
    const node = member(metadata, "namespace");
    if (node === undefined || apiOf(apiVersion, kind)?.namespaced !== false) return;
    if (kind !== "List") report(node, "ignored", { kind }, { fixes: [removal(node, "namespace", true)] });
  },
});
