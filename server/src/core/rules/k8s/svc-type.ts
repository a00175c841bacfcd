// Fields of a Service that go with some of its types only.

import { ipAddressOf, ipRangeOf } from "../../base/ipRanges.js";
import { isDnsSubdomain } from "../../base/kubernetesNames.js";
import { serviceType } from "../../model/k8s/networking.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { filled, integerOf, lacks } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/svc-type",
  kinds: ["k8s.manifest"],
  objects: ["Service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/services-networking/service/#publishing-services-service-types"),
    kubernetesDocs("reference/kubernetes-api/service-resources/service-v1/"),
  ],
  awsError: [
    "may not be set for ExternalName services",
    "may not be set to 'None' for LoadBalancer services",
    "may not be set to 'None' for NodePort services",
    "may only be set for externally-accessible services",
    "may only be used when `type` is 'LoadBalancer'",
    "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'",
  ],
  summary: "A Service has the fields that go with its type.",
  why: "An ExternalName is an alias in DNS and needs nothing but a name; a headless Service has no address of its own, and so no node ports and no load balancer; settings of load balancers belong to the type LoadBalancer. The API server refuses other combinations.",
  messages: {
    noName: 'A Service of the type ExternalName needs "externalName", the DNS name that it stands for.',
    externalName:
      '"{value}" is no DNS name. Use lower-case letters, digits, "-" and ".", without a scheme, a port or a path.',
    alias: "{field} is refused for a Service of the type ExternalName, which is an alias in DNS only. Remove it.",
    headless:
      "A headless Service (clusterIP: None) is of the type ClusterIP, not {type}. Remove clusterIP or change the type.",
    clusterIP: '"{value}" is no IP address. Remove clusterIP to be given one, or use None for a headless Service.',
    traffic:
      "externalTrafficPolicy is for Services that are reached from outside, and this one is of the type {type}. Remove it.",
    health: "healthCheckNodePort goes with the type LoadBalancer and externalTrafficPolicy: Local only. Remove it.",
    balancer: "{field} goes with the type LoadBalancer only, and this Service is of the type {type}. Remove it.",
    source: '"{value}" is no range of addresses. Write it as 203.0.113.0/24.',
    families: "A Service has one or two families of addresses, each of them once.",
    single: "With ipFamilyPolicy: SingleStack there is one family of addresses. Remove one, or use PreferDualStack.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: NodePort\n  clusterIP: None\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  clusterIP: None\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const { spec } = object;
    const type = serviceType(object);
    if (spec === undefined) return;
    families(spec, report);
    for (const node of itemsOf(member(spec, "loadBalancerSourceRanges"))) {
      const value = knownText(node)?.trim();
      if (value !== undefined && ipRangeOf(value) === undefined) report(node, "source", { value });
    }
    if (type === "ExternalName") return alias(object, report);
    address(spec, type, report);
    if (type === undefined || !TYPES.has(type)) return;
    const traffic = filled(spec, "externalTrafficPolicy");
    const isLocal = traffic?.value === "Local";
    if (traffic !== undefined && type === "ClusterIP" && filled(spec, "externalIPs") === undefined)
      report(traffic, "traffic", { type }, { fixes: [removal(traffic, "externalTrafficPolicy")] });
    const health = filled(spec, "healthCheckNodePort");
    if (
      health !== undefined &&
      integerOf(health) !== 0 &&
      (type !== "LoadBalancer" || (traffic?.value !== undefined && !isLocal))
    )
      report(health, "health", {}, { fixes: [removal(health, "healthCheckNodePort")] });
    for (const field of type === "LoadBalancer" ? [] : OF_BALANCERS) {
      const node = filled(spec, field);
      if (node !== undefined) report(node, "balancer", { field, type }, { fixes: [removal(node, field)] });
    }
  },
});

type Reports = Parameters<typeof rule.check>[1];

const TYPES: ReadonlySet<string> = new Set(["ClusterIP", "NodePort", "LoadBalancer"]);

const OF_BALANCERS = ["loadBalancerClass", "allocateLoadBalancerNodePorts", "loadBalancerSourceRanges"];

function alias({ spec }: KubernetesObject, report: Reports): void {
  const name = member(spec, "externalName");
  if (spec !== undefined && lacks(spec, "externalName")) report(member(spec, "type") ?? spec, "noName", {});
  const value = knownText(name);
  if (name !== undefined && value !== undefined && value !== "" && !isDnsSubdomain(value.replace(/\.$/, "")))
    report(name, "externalName", { value });
  for (const field of ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"]) {
    const node = filled(spec, field);
    if (node !== undefined) report(node, "alias", { field }, { fixes: [removal(node, field)] });
  }
}

function address(spec: Node, type: string | undefined, report: Reports): void {
  const node = member(spec, "clusterIP");
  const value = knownText(node);
  if (node === undefined || value === undefined || value === "") return;
  if (value === "None") {
    if (type === "NodePort" || type === "LoadBalancer") report(node, "headless", { type });
  } else if (ipAddressOf(value) === undefined) report(node, "clusterIP", { value });
}

function families(spec: Node, report: Reports): void {
  const node = member(spec, "ipFamilies");
  const names = itemsOf(node).map(({ value }) => value);
  if (node === undefined || !itemsOf(node).every((item) => knownText(item) !== undefined)) return;
  if (names.length > 2 || new Set(names).size < names.length) report(node, "families", {});
  else if (names.length === 2 && member(spec, "ipFamilyPolicy")?.value === "SingleStack") report(node, "single", {});
}
