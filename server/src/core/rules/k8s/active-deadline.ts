// How long a pod may run.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/active-deadline",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["activeDeadlineSeconds"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#lifecycle")],
  awsError: ["must be between 1 and 2147483647, inclusive", "activeDeadlineSeconds in ReplicaSet is not Supported"],
  summary:
    "The `activeDeadlineSeconds` of a pod is from 1 to 2147483647, and none stands in workloads that run for good.",
  why: "After this time Kubernetes ends the pod. The API server refuses other figures, and refuses the key in the templates of Deployments and the like, whose pods are to run until somebody ends them.",
  messages: {
    range: "activeDeadlineSeconds is {value}, and it goes from 1 to 2147483647. Correct it.",
    forever: "The pods of a {kind} run until somebody ends them: activeDeadlineSeconds is refused here. Remove it.",
  },
  examples: {
    bad: podExample("activeDeadlineSeconds: 0"),
    good: podExample("activeDeadlineSeconds: 600"),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const node = member(podTemplate(object)?.spec, "activeDeadlineSeconds");
    if (node === undefined) return;
    const value = integerOf(node);
    if (FOREVER.has(object.type))
      report(node.key ?? node, "forever", { kind: object.kind }, { fixes: [removal(node, "activeDeadlineSeconds")] });
    else if (value !== undefined && (value < 1 || value > MOST)) {
      const nearest = value < 1 ? 1 : MOST;
      report(node, "range", { value }, { fixes: [change(node, "activeDeadlineSeconds", nearest)] });
    }
  },
});

const MOST = 2_147_483_647;
const FOREVER: ReadonlySet<string> = new Set([
  "Deployment",
  "ReplicaSet",
  "StatefulSet",
  "DaemonSet",
  "ReplicationController",
]);
