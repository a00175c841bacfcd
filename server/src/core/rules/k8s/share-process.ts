// Processes are shared within the pod, or with the node.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/share-process",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["shareProcessNamespace"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("tasks/configure-pod-container/share-process-namespace/")],
  awsError: ["ShareProcessNamespace and HostPID cannot both be enabled"],
  summary: "`shareProcessNamespace` and `hostPID` do not stand together.",
  why: "With the one the containers of the pod see each other's processes, with the other those of the whole node. The API server refuses both at once.",
  messages: {
    both: "shareProcessNamespace and hostPID are both true, and only one of them can be. Remove hostPID, which opens the whole node, unless it is needed.",
  },
  examples: {
    bad: podExample("shareProcessNamespace: true\nhostPID: true"),
    good: podExample("shareProcessNamespace: true"),
  },
  check(doc, report) {
    const spec = podTemplate(kubernetesObject(doc))?.spec;
    const share = member(spec, "shareProcessNamespace");
    const host = member(spec, "hostPID");
    if (share === undefined || host === undefined || booleanOf(share) !== true || booleanOf(host) !== true) return;
    const fixes = [removal(host, "hostPID"), removal(share, "shareProcessNamespace")];
    report(host.key ?? host, "both", {}, { fixes });
  },
});
