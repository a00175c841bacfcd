// A pod runs containers.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/containers-empty",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["containers"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#PodSpec")],
  awsError: ["spec.containers: Required value"],
  summary: "A pod has at least one container.",
  why: "The API server refuses a pod without containers. Init containers alone do not count: they end before the pod runs.",
  messages: {
    empty: "The list of containers is empty, and a pod needs at least one. Add a container with a name and an image.",
  },
  examples: {
    bad: podSpecExample("containers: []"),
    good: podSpecExample("containers:\n  - name: web\n    image: nginx:1.27"),
  },
  check(doc, report) {
    const containers = member(podTemplate(kubernetesObject(doc))?.spec, "containers");
    if (containers?.type !== "array" || containers.partial || itemsOf(containers).length > 0) return;
    report(containers, "empty", {});
  },
});
