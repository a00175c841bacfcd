// Objects of an API version that came with a later release than the cluster's.
import { versionsOf } from "../../data/kubernetesApis.js";
import { isOffOnEks, isServed, lifecycleOf } from "../../data/kubernetesVersions.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { rawMember } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { clusterIs } from "../shared/clusterVersion.js";
import { eksGuide, kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/api-newer",
  kinds: ["k8s.manifest"],
  needs: ["apiVersion"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/using-api/"), eksGuide("kubernetes-versions.html")],
  awsError: ["no matches for kind"],
  summary: "An object is written in a version of its API that the cluster has already, and has switched on.",
  why: "The API server of a cluster knows only the versions of its own release. On EKS alpha versions are never on, and beta versions that came with Kubernetes 1.24 or later are off.",
  messages: {
    newer: "{kind} of {apiVersion} came with Kubernetes 1.{introduced}, and {cluster}. {advice}.",
    off: {
      severity: "warning",
      text: "{apiVersion} is an API that EKS does not switch on, so that {kind} objects of it cannot be created there. {advice}.",
    },
  },
  examples: {
    bad: "apiVersion: scheduling.k8s.io/v1alpha2\nkind: PodGroup\nmetadata:\n  name: all\n  labels:\n    eks.amazonaws.com/nodegroup: web\nspec:\n  schedulingPolicy:\n    basic: {}\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report, { target }) {
    const { minor, eks } = target;
    const { apiVersion, kind, group, root } = kubernetesObject(doc);
    const node = rawMember(root, "apiVersion");
    if (node === undefined || apiVersion === "" || kind === "") return;
    const { introduced, removed } = lifecycleOf(apiVersion, kind);
    const other = versionsOf(group, kind).find(
      (one) => one.apiVersion !== apiVersion && one.origin === "builtIn" && isServed(one.apiVersion, kind, minor),
    );
    const usable = other === undefined || (eks && isOffOnEks(other.apiVersion, kind)) ? undefined : other.apiVersion;
    const instead = usable === undefined ? undefined : `Use ${usable}`;
    if (introduced !== undefined && introduced > minor)
      report(node, "newer", { kind, apiVersion, introduced, cluster: clusterIs(target), advice: instead ?? UPGRADE });
    else if (eks && (removed === undefined || removed > minor) && isOffOnEks(apiVersion, kind))
      report(node, "off", {
        kind,
        apiVersion,
        advice: instead ?? (comesOn(group, kind, minor) ? UPGRADE : "Leave it out"),
      });
  },
});

const UPGRADE = "Upgrade the cluster first";

/** Whether a later release has a version of the kind that EKS switches on. */
function comesOn(group: string, kind: string, minor: number): boolean {
  return versionsOf(group, kind).some(({ apiVersion, origin }) => {
    const { introduced } = lifecycleOf(apiVersion, kind);
    return origin === "builtIn" && introduced !== undefined && introduced > minor && !isOffOnEks(apiVersion, kind);
  });
}
