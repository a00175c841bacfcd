// When probes ask, and how long they wait.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { probes } from "../../model/k8s/probes.js";
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/probe-timing",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["livenessProbe", "readinessProbe", "startupProbe"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes"),
    kubernetesDocs("concepts/configuration/liveness-readiness-startup-probes/"),
  ],
  summary: "A probe waits no longer for an answer than until it asks again, and slow starts have a startup probe.",
  why: "The next question waits for the answer to the last one, so that with a timeout above the period the period means nothing, and a container that hangs is found late. A long `initialDelaySeconds` delays every restart; a startup probe asks until the container is up, and the liveness probe begins then.",
  messages: {
    timeout:
      "The {key} waits {timeout} s for an answer and asks every {period} s{default}, so that questions are put off. Raise periodSeconds to {timeout} or lower timeoutSeconds.",
    delay: {
      severity: "information",
      text: "The livenessProbe of {container} begins after {delay} s, however fast it starts, and nothing is found out before. Use a startupProbe, which ends as soon as the container is up.",
    },
  },
  examples: {
    bad: containerExample("livenessProbe:\n  tcpSocket:\n    port: 8080\n  periodSeconds: 5\n  timeoutSeconds: 30"),
    good: containerExample("livenessProbe:\n  tcpSocket:\n    port: 8080\n  periodSeconds: 30\n  timeoutSeconds: 5"),
  },
  check(doc, report) {
    for (const { container, node, key } of probes(kubernetesObject(doc))) {
      const timeoutNode = member(node, "timeoutSeconds");
      const periodNode = member(node, "periodSeconds");
      const timeout = integerOf(timeoutNode) ?? 0;
      const period = periodNode === undefined && !node.partial ? DEFAULT_PERIOD : integerOf(periodNode);
      if (timeoutNode !== undefined && period !== undefined && period > 0 && timeout > period) {
        const isDefault = periodNode === undefined;
        const fix: RuleFix = isDefault
          ? { title: `Set periodSeconds to ${timeout}`, edit: (editor) => editor.put(node, "periodSeconds", timeout) }
          : change(periodNode, "periodSeconds", timeout);
        report(
          timeoutNode,
          "timeout",
          { key, timeout, period, default: isDefault ? " by default" : "" },
          { fixes: [fix] },
        );
      }
      const delayNode = member(node, "initialDelaySeconds");
      const delay = integerOf(delayNode) ?? 0;
      if (key !== "livenessProbe" || delayNode === undefined || delay < LONG_DELAY || container.node.partial) continue;
      if (member(container.node, "startupProbe") === undefined)
        report(delayNode, "delay", { container: containerLabel(container), delay });
    }
  },
});

/** In seconds. */
const DEFAULT_PERIOD = 10;
const LONG_DELAY = 60;
