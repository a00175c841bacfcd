// How Kubernetes learns that a container is up.
import { containerPorts } from "../../model/k8s/containerPorts.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const PROBE = "Probe:\n  tcpSocket:\n    port: 80\n";

export const rule = defineRule({
  id: "k8s/probe-missing",
  kinds: ["k8s.manifest"],
  objects: [
    "Pod",
    "Deployment",
    "ReplicaSet",
    "StatefulSet",
    "DaemonSet",
    "ReplicationController",
    "Rollout.argoproj.io",
  ],
  needs: ["containers"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/configuration/liveness-readiness-startup-probes/")],
  controls: [
    "kube-linter no-readiness-probe",
    "kube-linter no-liveness-probe",
    "kube-score pod-probes",
    "Polaris readinessProbeMissing",
    "Polaris livenessProbeMissing",
    "checkov CKV_K8S_8",
    "checkov CKV_K8S_9",
  ],
  summary: "Containers that run for good have a readiness probe and a liveness probe.",
  why: "Without a readiness probe a container gets requests as soon as its process is there, and a rolling update goes on although the new version answers nothing. Without a liveness probe one that hangs is never restarted.",
  messages: {
    readiness:
      "There is no readinessProbe in {container}, so that it gets requests before it can answer them. Add one.",
    liveness: {
      severity: "information",
      text: "There is no livenessProbe in {container}, so that nobody restarts it when it hangs. Add one, unless it ends by itself then.",
    },
  },
  examples: {
    bad: containerExample(`liveness${PROBE.trimEnd()}`),
    good: containerExample(`liveness${PROBE.replace("80", "81")}readiness${PROBE.trimEnd()}`),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const template = podTemplate(object);
    if (template === undefined || ENDS.test(rawText(member(template.spec, "restartPolicy")) ?? "")) return;
    for (const container of template.containers) {
      const { node, sort } = container;
      if (sort !== "container" || node.partial) continue;
      const port = containerPorts(object).find((one) => one.container === container)?.containerPort;
      const place = member(node, "name") ?? node;
      const data = { container: containerLabel(container) };
      const adding = (key: string): readonly RuleFix[] =>
        port === undefined
          ? []
          : [
              {
                title: `Add a ${key} at port ${port}`,
                edit: (editor) => editor.put(node, key, { tcpSocket: { port } }),
              },
            ];
      if (member(node, "readinessProbe") === undefined)
        report(place, "readiness", data, { fixes: adding("readinessProbe") });
      if (member(node, "livenessProbe") === undefined)
        report(place, "liveness", data, { fixes: adding("livenessProbe") });
    }
  },
});

const ENDS = /^(?:Never|OnFailure)$|\$/;
