// DaemonSets in the reach of an EKS Fargate profile.
import { fargatePlace } from "../../model/k8s/eksFargate.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { member, type Node, rawMember } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-daemonset",
  kinds: ["k8s.manifest"],
  objects: ["DaemonSet"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html")],
  summary: "A DaemonSet is not in the reach of a Fargate profile.",
  why: "A DaemonSet runs a pod on every node, and the machines of Fargate take no second one. In a namespace that a Fargate profile takes, its pods do not run beside those of others. What has to be near every pod is a sidecar there.",
  messages: {
    daemon:
      "No pod of a DaemonSet runs on Fargate, and this one is in the reach of {by}. Make it a sidecar of the pods that need it, or have it run in another namespace on nodes.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n        eks.amazonaws.com/fargate-profile: web\n    spec:\n      containers:\n        - name: web\n          image: example/web:1.0\n          resources:\n            requests:\n              cpu: 250m\n              memory: 512Mi\n            limits:\n              cpu: 250m\n              memory: 512Mi\n",
    good: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: web\n          image: example/web:1.0\n          resources:\n            requests:\n              cpu: 250m\n              memory: 512Mi\n            limits:\n              cpu: 250m\n              memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const object = kubernetesObject(doc);
    const place = fargatePlace(object, target);
    const spec = podTemplate(object)?.spec;
    const kind = rawMember(object.root, "kind");
    if (place === undefined || kind === undefined || isForNodes(spec)) return;
    report(kind, "daemon", { by: place.by });
  },
});

/** Whoever picks nodes has some. */
function isForNodes(spec: Node | undefined): boolean {
  const affinity = member(member(spec, "affinity"), "nodeAffinity");
  return [affinity, member(spec, "nodeSelector")].some((node) => node !== undefined && node.properties.length > 0);
}
