// The figures of a probe.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { type Probe, probes } from "../../model/k8s/probes.js";
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type Report } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  negative: "{key} is {value}, and it cannot be negative. Set it to {least} or more.",
  success:
    "The successThreshold of a {probe} is always 1, not {value}: one success shows that the container lives. Set it to 1 or remove it.",
  grace:
    "The terminationGracePeriodSeconds of a {probe} is {value}, and it has to be at least 1. Set it to 1, or remove it to take that of the pod.",
  readinessGrace: "A readinessProbe ends no container, so that it takes no terminationGracePeriodSeconds. Remove it.",
};

export const rule = defineRule({
  id: "k8s/probe-numbers",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["livenessProbe", "readinessProbe", "startupProbe"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes"),
  ],
  awsError: ["successThreshold: Invalid value", "must not be set for readinessProbes"],
  summary: "The figures of a probe are not negative, and its thresholds fit its kind.",
  why: "The API server refuses negative figures, a `successThreshold` other than 1 for probes that restart a container, and a grace period for readiness, which restarts nothing. For a figure of 0 it puts the default in.",
  messages,
  examples: {
    bad: containerExample("livenessProbe:\n  tcpSocket:\n    port: 8080\n  successThreshold: 2"),
    good: containerExample("livenessProbe:\n  tcpSocket:\n    port: 8080\n  failureThreshold: 2"),
  },
  check(doc, report) {
    for (const probe of probes(kubernetesObject(doc))) {
      for (const [key, least] of FIGURES) {
        const node = member(probe.node, key);
        const value = integerOf(node);
        if (node !== undefined && value !== undefined && value < 0)
          report(node, "negative", { key, value, least }, { fixes: [change(node, key, least)] });
      }
      checkSuccess(probe, report);
      checkGrace(probe, report);
    }
  },
});

/** The least that makes sense of each. */
const FIGURES: readonly (readonly [string, number])[] = [
  ["initialDelaySeconds", 0],
  ["timeoutSeconds", 1],
  ["periodSeconds", 1],
  ["successThreshold", 1],
  ["failureThreshold", 1],
];

function checkSuccess({ node, key: probe }: Probe, report: Report<typeof messages>): void {
  const threshold = member(node, "successThreshold");
  const value = integerOf(threshold);
  if (threshold === undefined || value === undefined || probe === "readinessProbe" || value < 2) return;
  report(threshold, "success", { probe, value }, { fixes: [change(threshold, "successThreshold", 1)] });
}

function checkGrace({ node, key: probe }: Probe, report: Report<typeof messages>): void {
  const grace = member(node, "terminationGracePeriodSeconds");
  const value = integerOf(grace);
  if (grace === undefined) return;
  if (probe === "readinessProbe")
    report(grace, "readinessGrace", {}, { fixes: [removal(grace, "terminationGracePeriodSeconds")] });
  else if (value !== undefined && value < 1)
    report(grace, "grace", { probe, value }, { fixes: [change(grace, "terminationGracePeriodSeconds", 1)] });
}
