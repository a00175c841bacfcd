// Two probes that ask the same.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const ASKED = "Probe:\n  httpGet:\n    path: /ready\n    port: 8080";

export const rule = defineRule({
  id: "k8s/probe-identical",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["livenessProbe"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("concepts/configuration/liveness-readiness-startup-probes/"),
    "https://github.com/zegl/kube-score/blob/master/README_PROBES.md",
  ],
  controls: ["kube-score pod-probes"],
  summary: "The liveness probe and the readiness probe are not the same.",
  why: "A container that is not ready gets no requests and may recover; one that does not live is restarted. When both ask the same, a container that is busy or waits for a database is restarted just when the load is highest.",
  messages: {
    same: "The livenessProbe of {container} is the same as its readinessProbe, so that it is restarted as soon as it is not ready. Ask something else, wait longer (failureThreshold), or remove it.",
  },
  examples: {
    bad: containerExample(`readiness${ASKED}\nliveness${ASKED}`),
    good: containerExample(`readiness${ASKED}\nliveness${ASKED.replace("/ready", "/alive")}`),
  },
  check(doc, report) {
    for (const container of podTemplate(kubernetesObject(doc))?.containers ?? []) {
      const liveness = member(container.node, "livenessProbe");
      const readiness = member(container.node, "readinessProbe");
      if (liveness?.type !== "object" || readiness?.type !== "object") continue;
      const isWhole = !liveness.partial && !readiness.partial;
      if (isWhole && liveness.properties.length > 0 && textOf(liveness) === textOf(readiness))
        report(liveness.key ?? liveness, "same", { container: containerLabel(container) });
    }
  },
});

/** Two nodes of the same content have the same text, in whatever order their keys stand. */
function textOf(node: Node): string {
  if (node.type === "object") {
    const entries = node.properties.map(({ name, value }) => `${JSON.stringify(name)}:${textOf(value)}`);
    return `{${entries.sort().join()}}`;
  }
  if (node.type === "array") return `[${node.items.map(textOf).join()}]`;
  return JSON.stringify(node.value ?? null);
}
