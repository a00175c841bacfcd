// Ephemeral containers are put into pods that run.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ephemeral-in-manifest",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["ephemeralContainers"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/pods/ephemeral-containers/")],
  awsError: [
    "ephemeralContainers: Forbidden: cannot be set on create",
    "ephemeral containers not allowed in pod template",
  ],
  summary: "No manifest has ephemeral containers.",
  why: "They are for looking into a pod that runs: `kubectl debug` adds one through an API of its own. The API server refuses them in a pod that is created, and in templates.",
  messages: {
    created:
      "Ephemeral containers can only be added to a pod that runs, with kubectl debug, and are refused here. Remove ephemeralContainers.",
  },
  examples: {
    bad: podExample("ephemeralContainers:\n  - name: debug\n    image: busybox:1.36"),
    good: podExample("shareProcessNamespace: true"),
  },
  check(doc, report) {
    const node = member(podTemplate(kubernetesObject(doc))?.spec, "ephemeralContainers");
    if (node === undefined || itemsOf(node).length === 0) return;
    report(node.key ?? node, "created", {}, { fixes: [removal(node, "ephemeralContainers")] });
  },
});
