// The ports of a Service: their names, numbers and what may not stand twice.
import { isQualifiedName } from "../../base/kubernetesNames.js";
import { type ServicePort, servicePorts, serviceType } from "../../model/k8s/networking.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { integerOf } from "../../model/values.js";
import { member, type Node, rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { firstOfKeys } from "../shared/repeated.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/svc-ports",
  kinds: ["k8s.manifest"],
  objects: ["Service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/services-networking/service/#multi-port-services"),
    kubernetesDocs("reference/kubernetes-api/service-resources/service-v1/"),
  ],
  awsError: [
    "must be between 1 and 65535, inclusive",
    "may not be used when `type` is 'ClusterIP'",
    "must be greater than 0 and less than or equal to 86400 seconds",
  ],
  summary: "The ports of a Service have numbers from 1 to 65535, and names as soon as there are several.",
  why: "The API server refuses a Service without ports, two entries for the same port and protocol, and several ports that cannot be told apart by name. Only Services that are reached from outside have node ports, by default from 30000 to 32767.",
  messages: {
    none: 'A Service needs a port, unless it is headless (clusterIP: None) or an ExternalName. Add an entry with the "port" that it is reached at.',
    unnamed: "With several ports each of them needs a name, and this one has none.",
    name: 'The name "{name}" is taken by another port of this Service. Choose another one.',
    repeated: "Port {port} with {protocol} stands in this Service already. Remove one of them or change the port.",
    range: "Ports go from 1 to 65535, and {port} does not.",
    nodePort: "A Service of the type {type} has no node ports. Remove nodePort, or use the type NodePort.",
    nodePortTwice: "Node port {port} with {protocol} is used in this Service already. Choose another one.",
    nodePortRange: {
      severity: "warning",
      text: "Node ports are from 30000 to 32767 unless the API server is told otherwise; {port} is refused there.",
    },
    appProtocol:
      '"{value}" is no application protocol: use a name such as http, or one with a prefix such as kubernetes.io/h2c.',
    timeout: "The sessions of a client last from 1 to 86400 seconds, and {value} is outside.",
    affinity:
      "sessionAffinityConfig is taken with sessionAffinity: ClientIP only. Set it, or remove the configuration.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n    - port: 443\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - name: http\n      port: 80\n    - name: https\n      port: 443\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const ports = servicePorts(object);
    const lacking = placeWithoutPorts(object);
    if (lacking !== undefined) report(lacking, "none", {});
    for (const port of ports) {
      for (const node of [port.port, numeric(port.targetPort)]) {
        const number = integerOf(node);
        if (node !== undefined && number !== undefined && !(number >= 1 && number <= 65535))
          report(node, "range", { port: number });
      }
      const value = knownText(member(port.node, "appProtocol"));
      if (value !== undefined && value !== "" && !isQualifiedName(value))
        report(member(port.node, "appProtocol") as Node, "appProtocol", { value });
      if (ports.length > 1 && isUnnamed(port)) report(port.node, "unnamed", {}, { fixes: naming(port) });
    }
    for (const [node, first, { name }] of firstOfKeys(ports, nameKey))
      report(node, "name", { name: String(name) }, { related: [{ node: first, message: "The first one." }] });
    for (const [node, first, { number, protocol }] of firstOfKeys(ports, portKey))
      report(
        node,
        "repeated",
        { port: Number(number), protocol: String(protocol) },
        {
          related: [{ node: first, message: "The first one." }],
        },
      );
    nodePorts(object, ports, report);
    sessions(object.spec, report);
  },
});

type Reports = Parameters<typeof rule.check>[1];

function placeWithoutPorts(object: KubernetesObject): Node | undefined {
  const { spec, root } = object;
  if (root.partial || spec === undefined || spec.partial) return undefined;
  const type = serviceType(object);
  const ports = rawMember(spec, "ports");
  const isHeadless = member(spec, "clusterIP") !== undefined && knownText(member(spec, "clusterIP")) !== "";
  if (type === undefined || type === "ExternalName" || (isHeadless && type === "ClusterIP")) return undefined;
  if (ports === undefined || ports.type === "null") return spec.key ?? spec;
  return ports.type === "array" && ports.items.length === 0 && !ports.partial ? ports : undefined;
}

function numeric(node: Node | undefined): Node | undefined {
  return node?.type === "number" ? node : undefined;
}

function isUnnamed({ node, name }: ServicePort): boolean {
  return !node.partial && (name === undefined || name === "");
}

function naming({ node, number }: ServicePort): readonly RuleFix[] {
  const name = number === 80 ? "http" : number === 443 ? "https" : `port-${number}`;
  return number === undefined ? [] : [{ title: `Name it ${name}`, edit: (editor) => editor.put(node, "name", name) }];
}

function nameKey({ node, name }: ServicePort) {
  const place = member(node, "name");
  return place === undefined || name === undefined || name === "" ? undefined : { key: name, place };
}

function portKey({ port, number, protocol }: ServicePort) {
  if (port === undefined || number === undefined || protocol === undefined) return undefined;
  return { key: `${number} ${protocol}`, place: port };
}

function nodePorts(object: KubernetesObject, ports: readonly ServicePort[], report: Reports): void {
  const type = serviceType(object);
  for (const { nodePort } of ports) {
    const port = integerOf(nodePort);
    if (nodePort === undefined || port === undefined || port === 0) continue;
    if (type === "ClusterIP" || type === "ExternalName")
      report(nodePort, "nodePort", { type }, { fixes: [removal(nodePort, "nodePort")] });
    else if (port < 1 || port > 65535) report(nodePort, "range", { port });
    else if (port < 30000 || port > 32767) report(nodePort, "nodePortRange", { port });
  }
  const key = ({ nodePort, protocol }: ServicePort) => {
    const number = integerOf(nodePort);
    if (nodePort === undefined || !number || protocol === undefined) return undefined;
    return { key: `${number} ${protocol}`, place: nodePort };
  };
  for (const [node, first, { protocol }] of firstOfKeys(ports, key))
    report(
      node,
      "nodePortTwice",
      { port: Number(node.value), protocol: String(protocol) },
      {
        related: [{ node: first, message: "The first one." }],
      },
    );
}

function sessions(spec: Node | undefined, report: Reports): void {
  const config = member(spec, "sessionAffinityConfig");
  const affinity = member(spec, "sessionAffinity");
  const isNone = affinity === undefined ? spec?.partial === false : affinity.value === "None";
  if (config !== undefined && isNone) report(config.key ?? config, "affinity", {});
  const timeout = member(member(config, "clientIP"), "timeoutSeconds");
  const value = integerOf(timeout);
  if (timeout !== undefined && value !== undefined && !(value >= 1 && value <= 86400))
    report(timeout, "timeout", { value });
}
