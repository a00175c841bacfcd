// Workloads in namespaces that are not meant for them.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/reserved-namespace",
  kinds: ["k8s.manifest"],
  objects: [...POD_OBJECTS, "Namespace"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/namespaces/#when-to-use-multiple-namespaces")],
  controls: ["kube-linter use-namespace", "checkov CKV_K8S_21"],
  summary: "Workloads have a namespace of their own.",
  why: "In `default` everything ends up that names no namespace, so that quotas, network policies and rights cannot tell applications apart. Names that begin with `kube-` are reserved for Kubernetes itself.",
  messages: {
    default:
      'The {kind} stands in the namespace "default", with everything that names none. Give it a namespace of its own.',
    system: 'The {kind} stands in "{namespace}", which is for Kubernetes itself. Give it a namespace of its own.',
    prefix: 'Names that begin with "kube-" are reserved for Kubernetes. Choose another one.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: default\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n",
  },
  check(doc, report) {
    const { metadata, type, kind } = kubernetesObject(doc);
    const node = member(metadata, type === "Namespace" ? "name" : "namespace");
    const namespace = knownText(node);
    if (node === undefined || namespace === undefined) return;
    if (type === "Namespace") {
      if (namespace.startsWith("kube-") && !SYSTEM.has(namespace)) report(node, "prefix", {});
    } else if (namespace === "default") report(node, "default", { kind });
    else if (SYSTEM.has(namespace)) report(node, "system", { kind, namespace });
  },
});

const SYSTEM: ReadonlySet<string> = new Set(["kube-system", "kube-public", "kube-node-lease"]);
