// Services and Ingresses as rules and features see them: their ports, and where each path leads.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { integerOf, rawText } from "../values.js";
import { type KubernetesObject, perObject } from "./object.js";

export interface ServicePort {
  readonly node: Node;
  /** As written, placeholders and all. */
  readonly name: string | undefined;
  readonly port: Node | undefined;
  /** Undefined when it is not known. */
  readonly number: number | undefined;
  /** Undefined when it is not known. */
  readonly protocol: string | undefined;
  readonly targetPort: Node | undefined;
  readonly nodePort: Node | undefined;
}

export const servicePorts = perObject(({ spec }): readonly ServicePort[] =>
  itemsOf(member(spec, "ports"))
    .filter(({ type }) => type === "object")
    .map((node) => ({
      node,
      name: rawText(member(node, "name")),
      port: member(node, "port"),
      number: integerOf(member(node, "port")),
      protocol: protocolOf(node),
      targetPort: member(node, "targetPort"),
      nodePort: member(node, "nodePort"),
    })),
);

/** Of a Service; `ClusterIP` unless another is written, undefined when it is not known. */
export function serviceType({ spec }: KubernetesObject): string | undefined {
  const node = member(spec, "type");
  if (node === undefined || node.value === "") return spec?.partial === true ? undefined : "ClusterIP";
  return isKnown(node) ? rawText(node) : undefined;
}

/** Of an entry of a list of ports; `TCP` unless another is written, undefined when it is not known. */
export function protocolOf(port: Node): string | undefined {
  const node = member(port, "protocol");
  if (node === undefined) return port.partial ? undefined : "TCP";
  return isKnown(node) ? rawText(node) : undefined;
}

export interface IngressPath {
  readonly node: Node;
  /** As written; empty for every host. */
  readonly host: string;
  readonly path: Node | undefined;
  readonly pathType: string | undefined;
  readonly backend: Node | undefined;
}

export const ingressPaths = perObject(({ spec }): readonly IngressPath[] =>
  itemsOf(member(spec, "rules")).flatMap((rule) => {
    const host = rawText(member(rule, "host")) ?? "";
    return itemsOf(member(member(rule, "http"), "paths"))
      .filter(({ type }) => type === "object")
      .map((node) => ({
        node,
        host,
        path: member(node, "path"),
        pathType: rawText(member(node, "pathType")),
        backend: member(node, "backend"),
      }));
  }),
);

export interface IngressBackend {
  /** The name of the Service. */
  readonly service: Node;
  /** The number or the name of its port. */
  readonly port: Node | undefined;
}

/** Every Service that an Ingress leads to, in the present form and in that of `v1beta1`. */
export const ingressBackends = perObject((object): readonly IngressBackend[] => {
  const { spec } = object;
  const own = [member(spec, "defaultBackend"), member(spec, "backend")];
  return [...own, ...ingressPaths(object).map(({ backend }) => backend)].flatMap((backend) => {
    const service = member(backend, "service");
    const port = member(service, "port");
    const name = member(service, "name") ?? member(backend, "serviceName");
    if (name === undefined) return [];
    return [{ service: name, port: member(port, "number") ?? member(port, "name") ?? member(backend, "servicePort") }];
  });
});
