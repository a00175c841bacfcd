// The ports that the pods behind a Service declare.
import { mapSelector } from "../../model/k8s/labels.js";
import { type ServicePort, serviceType } from "../../model/k8s/networking.js";
import type { KubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import type { ManifestScope, OpenedObject } from "../../model/k8s/scope.js";
import { integerOf, rawText } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { podsSelected } from "./selectedPods.js";

export interface DeclaredPorts {
  readonly opened: OpenedObject;
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

/** For every workload behind the Service; undefined when there is none, or when one of them is not wholly known. */
export function declaredPorts(
  object: KubernetesObject,
  scope: ManifestScope | undefined,
): readonly DeclaredPorts[] | undefined {
  const selector = member(object.spec, "selector");
  if (scope === undefined || selector?.type !== "object" || serviceType(object) === "ExternalName") return undefined;
  const found = podsSelected(scope, mapSelector(selector), object.namespace).map((one) => portsOf(one.open()));
  const known = found.filter((one) => one !== undefined);
  return known.length === 0 || known.length < found.length ? undefined : known;
}

function portsOf(opened: OpenedObject): DeclaredPorts | undefined {
  const template = podTemplate(opened.object);
  if (template?.spec === undefined || template.spec.partial) return undefined;
  const names: string[] = [];
  const numbers: number[] = [];
  for (const { node } of template.containers) {
    const ports = member(node, "ports");
    if (node.partial || ports?.partial || ports?.type === "unknown") return undefined;
    for (const port of itemsOf(ports)) {
      const name = member(port, "name");
      if (port.partial || (name !== undefined && !isKnown(name))) return undefined;
      names.push(...(rawText(name) === undefined ? [] : [String(rawText(name))]));
      const number = integerOf(member(port, "containerPort"));
      if (number === undefined) return undefined;
      numbers.push(number);
    }
  }
  return { opened, names, numbers };
}

/** The number of the port behind an entry; the one in front unless another is written. */
export function targetNumber({ targetPort, number }: ServicePort): number | undefined {
  if (targetPort === undefined) return number;
  return targetPort.type === "number" ? integerOf(targetPort) : undefined;
}
