// Ports of a Service that lead to a number that its pods do not declare.
import { servicePorts } from "../../model/k8s/networking.js";
import { kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import { defineRule } from "../rule.js";
import { relatedName } from "../shared/otherObjects.js";
import { declaredPorts, targetNumber } from "../shared/servicePods.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "k8s/svc-targetport-number",
  kinds: ["k8s.manifest"],
  objects: ["Service"],
  needs: ["ports"],
  across: true,
  severity: "information",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/services-networking/service/#field-spec-ports")],
  summary: "The number that a port of a Service leads to is among those that its pods declare.",
  why: "The ports of a container are documentation: what listens is reached without them as well. Where they are written and another number is asked for, one of the two is likely wrong. Without `targetPort` the number is that of `port`.",
  messages: {
    undeclared: "{workload} declares {declared}, and this leads to {port}. Check which of them it listens on.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      ports:\n        - containerPort: 8080\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n      targetPort: 8080\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      ports:\n        - containerPort: 8080\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    for (const port of servicePorts(object)) {
      const number = targetNumber(port);
      const place = port.targetPort ?? port.port;
      if (number === undefined || place === undefined) continue;
      const [first, ...more] = declaredPorts(object, scope)?.filter(({ numbers }) => numbers.length > 0) ?? [];
      if (first === undefined || [first, ...more].some(({ numbers }) => numbers.includes(number))) continue;
      const declared = `port ${listed([...new Set(first.numbers)].map(String))}`;
      const workload = objectLabel(first.opened.object);
      report(
        place,
        "undeclared",
        { workload, declared, port: number },
        { related: [relatedName(first.opened, "These pods.")] },
      );
    }
  },
});
