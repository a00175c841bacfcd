// Objects of an API version that the cluster no longer serves.
import { lifecycleOf } from "../../data/kubernetesVersions.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { rawMember } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { apiRewrite } from "../shared/apiRewrites.js";
import { clusterIs } from "../shared/clusterVersion.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/removed-api",
  kinds: ["k8s.manifest"],
  needs: ["apiVersion"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/using-api/deprecation-guide/")],
  awsError: ["no matches for kind", "ensure CRDs are installed first"],
  controls: ["kube-linter no-extensions-v1beta", "kube-score stable-version"],
  summary: "An object is written in a version of its API that the cluster serves.",
  why: "Each release of Kubernetes drops old versions of its APIs. The API server of a cluster knows nothing of them, so that the manifest cannot be applied. Which version the cluster has is told by the setting `kubernetes.version`, or by an eksctl file; without either it is the newest that EKS offers.",
  messages: {
    replaced: "{kind} of {apiVersion} is gone since Kubernetes 1.{removed}, and {cluster}. Write it for {replacement}.",
    gone: "{kind} of {apiVersion} is gone since Kubernetes 1.{removed}, and {cluster}. Nothing took its place; remove it.",
  },
  examples: {
    bad: "apiVersion: batch/v1beta1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: 0 6 * * *\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: example/report:1.0\n",
    good: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: 0 6 * * *\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: example/report:1.0\n",
  },
  check(doc, report, { target }) {
    const object = kubernetesObject(doc);
    const { apiVersion, kind, root } = object;
    const { removed, replacement } = lifecycleOf(apiVersion, kind);
    const node = rawMember(root, "apiVersion");
    if (removed === undefined || removed > target.minor || node === undefined) return;
    const data = { apiVersion, kind, removed, cluster: clusterIs(target) };
    if (replacement === undefined) report(node, "gone", data);
    else
      report(
        node,
        "replaced",
        { ...data, replacement: replacement.apiVersion },
        { fixes: apiRewrite(object, replacement) },
      );
  },
});
