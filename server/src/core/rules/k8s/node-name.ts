// Pods that name their node.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/node-name",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["nodeName"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/scheduling-eviction/assign-pod-node/#nodename")],
  summary: "Pods leave the choice of the node to the scheduler.",
  why: "With `nodeName` the scheduler is not asked: taints, free capacity and spreading do not count. When the node is gone, as nodes of a cloud go, the pod does not run at all.",
  messages: {
    set: 'nodeName puts the pod on the node "{name}" past the scheduler, and nowhere else when that is gone. Choose nodes by labels with nodeSelector.',
  },
  examples: {
    bad: podExample("nodeName: ip-10-0-1-20.ec2.internal"),
    good: podExample("nodeSelector:\n  topology.kubernetes.io/zone: eu-central-1a"),
  },
  check(doc, report) {
    const { root } = kubernetesObject(doc);
    const node = member(podTemplate(kubernetesObject(doc))?.spec, "nodeName");
    // A pod that was read from a cluster has its node.
    if (node === undefined || node.value === "" || (member(root, "status")?.properties.length ?? 0) > 0) return;
    if (node.type === "string")
      report(node, "set", { name: String(node.value) }, { fixes: [removal(node, "nodeName")] });
  },
});
