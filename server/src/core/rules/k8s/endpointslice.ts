// The addresses of an EndpointSlice.
import { ipAddressOf } from "../../base/ipRanges.js";
import { isDnsSubdomain } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/endpointslice",
  kinds: ["k8s.manifest"],
  objects: ["EndpointSlice"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/services-networking/endpoint-slices/"),
    kubernetesDocs("reference/kubernetes-api/service-resources/endpoint-slice-v1/"),
  ],
  awsError: ["must contain at least 1 address", "must have at most 1000 items", "must have at most 100 items"],
  summary: "The addresses of an EndpointSlice are of its `addressType`, up to 100 for each of up to 1000 endpoints.",
  why: "A slice holds addresses of one family, so that a Service with two families has two slices. The API server refuses other addresses, endpoints without any, and slices that grow too large.",
  messages: {
    address: '"{address}" is no address of the type {type}, which this slice is for.',
    none: "The endpoint has no address. Add at least one.",
    endpoints: "The slice has {count} endpoints and may have 1000. Divide it into several.",
    addresses: "The endpoint has {count} addresses and may have 100.",
  },
  examples: {
    bad: 'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: web-1\n  labels:\n    kubernetes.io/service-name: web\naddressType: IPv4\nports:\n  - port: 80\nendpoints:\n  - addresses:\n      - "2001:db8::1"\n',
    good: 'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: web-1\n  labels:\n    kubernetes.io/service-name: web\naddressType: IPv4\nports:\n  - port: 80\nendpoints:\n  - addresses:\n      - "10.1.2.3"\n',
  },
  check(doc, report) {
    const { root } = kubernetesObject(doc);
    const type = knownText(member(root, "addressType")) ?? "";
    const list = member(root, "endpoints");
    const endpoints = itemsOf(list);
    if (list !== undefined && endpoints.length > 1000) report(list, "endpoints", { count: endpoints.length });
    for (const endpoint of endpoints) {
      const addresses = member(endpoint, "addresses");
      const items = itemsOf(addresses);
      if (addresses?.type !== "array") continue;
      if (items.length === 0 && !addresses.partial) report(addresses, "none", {});
      if (items.length > 100) report(addresses, "addresses", { count: items.length });
      for (const item of items) {
        const address = knownText(item);
        if (address !== undefined && !isOfType(address, type)) report(item, "address", { address, type });
      }
    }
  },
});

function isOfType(address: string, type: string): boolean {
  if (type === "FQDN") return isDnsSubdomain(address) && ipAddressOf(address) === undefined;
  const bits = type === "IPv4" ? 32 : type === "IPv6" ? 128 : undefined;
  return bits === undefined || ipAddressOf(address)?.bits === bits;
}
