// Where a port leads that a probe, a Service or an Ingress names.
import { type ContainerPort, containerPorts } from "../../model/k8s/containerPorts.js";
import { mapSelector, selects } from "../../model/k8s/labels.js";
import { mayShareNamespace, neighboursOf } from "../../model/k8s/neighbours.js";
import { servicePorts } from "../../model/k8s/networking.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { rawText } from "../../model/values.js";
import { member, type Node, nodeAt } from "../../parse/doc.js";
import { nameOf } from "./manifestSelectors.js";
import { code, listed } from "./markdown.js";
import type { Place } from "./place.js";
import type { Topic, TopicTools } from "./topic.js";

export const portReferenceHover: Topic = (place, tools) => {
  const { path } = place;
  const key = path.at(-1);
  if (key === "port" && PROBED.has(String(path.at(-2)))) return probed(place);
  if (key === "targetPort") return targeted(place, tools);
  const isBackend = path.at(-2) === "port" && path.at(-3) === "service" && (key === "name" || key === "number");
  return isBackend ? backend(place, tools) : undefined;
};

const PROBED: ReadonlySet<string> = new Set(["httpGet", "tcpSocket", "grpc"]);

function probed({ doc, path, value }: Place): string | undefined {
  const at = path.findIndex((step) => /[cC]ontainers$/.test(String(step)));
  const container = at < 0 ? undefined : nodeAt(doc.root, path.slice(0, at + 2));
  const named = containerPorts(kubernetesObject(doc)).find(
    (port) => port.container.node === container && isMeant(port, value),
  );
  return named?.name === undefined ? undefined : portWords(named);
}

function targeted({ doc, value }: Place, { file, workspace }: TopicTools): string | undefined {
  const { type, spec, namespace } = kubernetesObject(doc);
  const selector = mapSelector(member(spec, "selector"));
  if (type !== "Service" || selector.requirements.length === 0) return undefined;
  const leads = neighboursOf(file, workspace)
    .pods.filter(({ summary }) => mayShareNamespace(namespace, summary.namespace))
    .filter(({ summary: { podLabels } }) => podLabels !== undefined && selects(selector, podLabels) === true)
    .flatMap((one) => {
      const object = one.open()?.object;
      const ports = object === undefined ? [] : containerPorts(object).filter((port) => isMeant(port, value));
      return ports.map((port) => `${portWords(port).slice(0, -1)} of ${nameOf(one, { file })}`);
    });
  return leads.length === 0 ? undefined : `${listed(leads.slice(0, 4))}.`;
}

function backend({ doc, path, value }: Place, { file, workspace }: TopicTools): string | undefined {
  const name = rawText(member(nodeAt(doc.root, path.slice(0, -2)), "name"));
  const { namespace } = kubernetesObject(doc);
  for (const one of neighboursOf(file, workspace).of("Service")) {
    if (one.summary.name !== name || !mayShareNamespace(namespace, one.summary.namespace)) continue;
    const object = one.open()?.object;
    const port = (object === undefined ? [] : servicePorts(object)).find(
      (port) => port.name === rawText(value) || port.number === value.value,
    );
    if (port?.number === undefined) continue;
    const target = rawText(port.targetPort);
    const on =
      target === undefined || target === String(port.number) ? "" : `, which leads to ${code(target)} of its pods`;
    return `Port ${port.number} of ${nameOf(one, { file })}${on}.`;
  }
  return undefined;
}

function isMeant({ name, containerPort }: ContainerPort, { value }: Node): boolean {
  return typeof value === "number" ? containerPort === value : name === value;
}

function portWords({ containerPort, protocol, container }: ContainerPort): string {
  const number = containerPort === undefined ? "A port that is filled in later" : `Port ${containerPort}`;
  return `${number}${protocol === "TCP" ? "" : ` (${protocol})`} of container ${container.name === undefined ? container.label : code(container.name)}.`;
}
