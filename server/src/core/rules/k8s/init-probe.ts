// Init containers end by themselves: nobody asks them how they are.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { PROBE_KEYS } from "../../model/k8s/probes.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const SETUP = "initContainers:\n  - name: setup\n    image: busybox:1.36\n";
const WEB = "containers:\n  - name: web\n    image: nginx:1.27";

export const rule = defineRule({
  id: "k8s/init-probe",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["initContainers"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/workloads/pods/init-containers/#differences-from-regular-containers"),
    kubernetesDocs("concepts/workloads/pods/sidecar-containers/"),
  ],
  awsError: ["may not be set for init containers without restartPolicy=Always"],
  summary: "Init containers have probes and lifecycle hooks only when they stay (`restartPolicy: Always`).",
  why: "An init container runs to its end before the next one starts, so that it is never asked whether it lives. The API server refuses probes and hooks on it, unless it is a sidecar.",
  messages: {
    notAllowed:
      "There is a {key} on {container}, which ends before the pod runs. Remove it, or make the container a sidecar with restartPolicy: Always.",
  },
  examples: {
    bad: podSpecExample(`${SETUP}    livenessProbe:\n      tcpSocket:\n        port: 8080\n${WEB}`),
    good: podSpecExample(
      `${SETUP}    restartPolicy: Always\n    livenessProbe:\n      tcpSocket:\n        port: 8080\n${WEB}`,
    ),
  },
  check(doc, report) {
    for (const one of podTemplate(kubernetesObject(doc))?.containers ?? []) {
      const { node, sort, sidecar } = one;
      const policy = member(node, "restartPolicy");
      if (sort !== "init" || sidecar || node.partial || (policy !== undefined && !isKnown(policy))) continue;
      for (const key of [...PROBE_KEYS, "lifecycle"]) {
        const value = member(node, key);
        if (value !== undefined)
          report(
            value.key ?? value,
            "notAllowed",
            { key, container: containerLabel(one) },
            { fixes: [removal(value, key)] },
          );
      }
    }
  },
});
