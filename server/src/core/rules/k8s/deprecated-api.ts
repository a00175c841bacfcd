// Objects of an API version that the cluster still serves, and a later one will not.
import { lifecycleOf } from "../../data/kubernetesVersions.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { rawMember } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { apiRewrite } from "../shared/apiRewrites.js";
import { clusterIs } from "../shared/clusterVersion.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/deprecated-api",
  kinds: ["k8s.manifest"],
  needs: ["apiVersion"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("reference/using-api/deprecation-guide/"),
    kubernetesDocs("reference/using-api/deprecation-policy/"),
  ],
  awsError: ["is deprecated in v1.", "unavailable in v1."],
  controls: ["kube-score stable-version"],
  summary: "An object is not written in a version of its API that is about to go.",
  why: "A deprecated version of an API works until the release that drops it. On the day of that upgrade the manifest cannot be applied any more; the version that takes its place works already.",
  messages: {
    removed:
      "{kind} of {apiVersion} is deprecated and goes with Kubernetes 1.{removed}; {cluster}. Write it for {replacement}.",
    superseded: "{kind} of {apiVersion} is deprecated since Kubernetes 1.{deprecated}. Use {replacement}.",
    alone: "{kind} of {apiVersion} is deprecated since Kubernetes 1.{deprecated}, and nothing takes its place.",
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1beta1\nkind: ServiceCIDR\nmetadata:\n  name: more\nspec:\n  cidrs: [10.20.0.0/24]\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: ServiceCIDR\nmetadata:\n  name: more\nspec:\n  cidrs: [10.20.0.0/24]\n",
  },
  check(doc, report, { target }) {
    const { minor } = target;
    const object = kubernetesObject(doc);
    const { apiVersion, kind, root } = object;
    const { deprecated, removed, replacement } = lifecycleOf(apiVersion, kind);
    const node = rawMember(root, "apiVersion");
    if (deprecated === undefined || deprecated > minor || node === undefined) return;
    if (removed !== undefined && removed <= minor) return;
    if (replacement === undefined) return report(node, "alone", { apiVersion, kind, deprecated });
    // What takes its place may come with a later release only.
    if (replacement.since > minor) return;
    const isSameKind = replacement.kind === undefined || replacement.kind === kind;
    const name = isSameKind ? replacement.apiVersion : `${replacement.kind} of ${replacement.apiVersion}`;
    const fixes = apiRewrite(object, replacement);
    if (removed === undefined)
      report(node, "superseded", { apiVersion, kind, deprecated, replacement: name }, { fixes });
    else
      report(node, "removed", { apiVersion, kind, removed, cluster: clusterIs(target), replacement: name }, { fixes });
  },
});
