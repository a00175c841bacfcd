// Ports of a Service that lead to a named port of its pods.
import { isPortName } from "../../base/kubernetesNames.js";
import { nearest } from "../../base/nearest.js";
import { servicePorts } from "../../model/k8s/networking.js";
import { kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change } from "../shared/fixes.js";
import { relatedName } from "../shared/otherObjects.js";
import { declaredPorts } from "../shared/servicePods.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "k8s/svc-targetport",
  kinds: ["k8s.manifest"],
  objects: ["Service"],
  needs: ["targetPort"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/services-networking/service/#field-spec-ports")],
  awsError: ["must contain at least one letter (a-z)", "must be no more than 15 characters"],
  controls: ["kube-linter invalid-target-ports"],
  summary: "A named `targetPort` is the name of a port that the pods declare.",
  why: "A name is looked up in the ports of the containers of each pod. Where none has it, the pod does not become an endpoint for that port, and connections are refused.",
  messages: {
    form: {
      severity: "error",
      text: '"{name}" is no name of a port: up to 15 lower-case letters, digits and "-", with a letter among them. A number is written without quotes.',
    },
    missing: 'No container of {workload} has a port called "{name}".{hint} Nothing would be reached through it.',
  },
  examples: {
    bad: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n      targetPort: "8080"\n',
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n      targetPort: 8080\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    for (const { targetPort } of servicePorts(object)) {
      const name = knownText(targetPort);
      if (targetPort === undefined || name === undefined || name === "") continue;
      if (!isPortName(name)) {
        report(targetPort, "form", { name }, { fixes: unquoting(targetPort, name) });
        continue;
      }
      const declared = declaredPorts(object, scope);
      const [first] = declared ?? [];
      if (declared === undefined || first === undefined || declared.some(({ names }) => names.includes(name))) continue;
      const names = [...new Set(declared.flatMap((one) => one.names))];
      const hint = names.length === 0 ? " It names no ports." : ` There is ${listed(names.map((one) => `"${one}"`))}.`;
      const better = nearest(name, names) ?? (names.length === 1 ? names[0] : undefined);
      const fixes = better === undefined ? [] : [change(targetPort, "targetPort", better)];
      const related = [relatedName(first.opened, "These pods.")];
      report(targetPort, "missing", { workload: objectLabel(first.opened.object), name, hint }, { fixes, related });
    }
  },
});

function unquoting(node: Node, name: string): readonly RuleFix[] {
  return /^\d{1,5}$/.test(name) ? [change(node, "targetPort", Number(name))] : [];
}
