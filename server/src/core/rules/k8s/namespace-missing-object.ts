// Namespaces that nobody creates here.
import { apiOf } from "../../data/kubernetesApis.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/namespace-missing-object",
  kinds: ["k8s.manifest"],
  needs: ["namespace"],
  across: true,
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/namespaces/")],
  awsError: ['namespaces "', "not found"],
  summary: "The namespace of an object is one that the project creates, when it creates namespaces.",
  why: "An object cannot be created in a namespace that does not exist. Where a project has Namespace objects of its own, one that is not among them may be a slip; it may also exist already.",
  messages: {
    missing:
      'No Namespace object here is called "{namespace}", though others are here. Check the name, unless the namespace exists already.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: shopp\ndata: {}\n",
    good: "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: shop\ndata: {}\n",
  },
  check(doc, report, { scope }) {
    const { metadata, apiVersion, kind } = kubernetesObject(doc);
    const node = member(metadata, "namespace");
    const namespace = knownText(node);
    if (node === undefined || namespace === undefined || namespace === "" || scope === undefined) return;
    if (namespace.startsWith("kube-") || apiOf(apiVersion, kind)?.namespaced === false) return;
    if (scope.isMissing("Namespace", namespace, undefined)) report(node, "missing", { namespace });
  },
});
