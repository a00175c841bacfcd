// Restart policies of workloads that keep their pods running.
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/restart-policy-controller",
  kinds: ["k8s.manifest"],
  objects: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController"],
  needs: ["restartPolicy"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/deployment/#pod-template")],
  awsError: ["spec.template.spec.restartPolicy: Unsupported value"],
  controls: ["kube-linter restart-policy"],
  summary: "The pods of a workload that keeps running restart always.",
  why: "A Deployment, ReplicaSet, StatefulSet or DaemonSet keeps its pods running. The API server takes no other restart policy there; work that ends belongs into a Job.",
  messages: {
    other:
      "The pods of a {kind} restart always; {policy} is refused. Set it to Always, or make a Job of it if the work ends.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const node = member(podTemplate(object)?.spec, "restartPolicy");
    const policy = knownText(node);
    if (node === undefined || (policy !== "Never" && policy !== "OnFailure")) return;
    report(node, "other", { kind: object.kind, policy }, { fixes: [change(node, "restartPolicy", "Always")] });
  },
});
