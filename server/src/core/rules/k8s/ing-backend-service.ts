// Ingresses that lead to a Service, or a port of one, that is not there.
import { ingressBackends, servicePorts, serviceType } from "../../model/k8s/networking.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import type { OpenedObject } from "../../model/k8s/scope.js";
import { integerOf } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { hasPlaceholder, isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { relatedName } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "k8s/ing-backend-service",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/services-networking/ingress/#the-ingress-resource")],
  controls: ["kube-linter dangling-ingress", "kube-score ingress-targets-service"],
  summary: "An Ingress leads to Services of its namespace, and to ports that they have.",
  why: "The controller looks the Service up in the namespace of the Ingress, and its port by number or name. Where there is none it answers with an error, or sets up nothing at all.",
  messages: {
    service: 'There is no Service "{name}" beside this Ingress. Requests would be answered with an error.',
    port: 'Service "{name}" has no port {port}. It has {ports}.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 8080\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    for (const { service, port } of ingressBackends(object)) {
      const name = knownText(service);
      // The AWS Load Balancer Controller has what to do in an annotation of that name.
      if (name === undefined || scope === undefined || port?.value === "use-annotation") continue;
      if (scope.isMissing("Service", name, object.namespace)) report(service, "service", { name });
      if (port === undefined || !isKnown(port)) continue;
      const found = scope.named("Service", name, object.namespace).map((one) => one.open());
      const [first] = found;
      if (first === undefined || !found.every((one) => surelyLacks(one, port))) continue;
      const written = typeof port.value === "number" ? String(port.value) : `"${port.value}"`;
      report(
        port,
        "port",
        { name, port: written, ports: portsText(first) },
        { related: [relatedName(first, "The Service.")] },
      );
    }
  },
});

function surelyLacks({ object }: OpenedObject, port: Node): boolean {
  const list = member(object.spec, "ports");
  const ports = servicePorts(object);
  if (serviceType(object) === "ExternalName" || ports.length === 0 || list?.partial !== false) return false;
  const number = integerOf(port);
  return ports.every((one) => {
    if (number !== undefined && typeof port.value === "number")
      return one.number !== undefined && one.number !== number;
    return one.name === undefined || (one.name !== port.value && !hasPlaceholder(one.name));
  });
}

function portsText({ object }: OpenedObject): string {
  return listed(
    servicePorts(object).map(({ number, name }) =>
      name === undefined ? `${number}` : `${number ?? "one"} ("${name}")`,
    ),
  );
}
