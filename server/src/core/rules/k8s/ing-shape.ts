// What an Ingress has to say of each path, and what the hosts of its rules may be.
import { ipAddressOf } from "../../base/ipRanges.js";
import { isDnsSubdomain } from "../../base/kubernetesNames.js";
import { type IngressPath, ingressPaths } from "../../model/k8s/networking.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ing-shape",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/services-networking/ingress/#ingress-rules")],
  awsError: [
    "must be an absolute path",
    "cannot set both resource and service backends",
    "cannot set both port name & port number",
    "port name or number is required",
    "must be a DNS name, not an IP address",
    "either `defaultBackend` or `rules` must be specified",
  ],
  summary: "An Ingress has rules or a default backend, absolute paths, one backend a path and DNS names as hosts.",
  why: "A path is compared with that of a request, which begins with a slash. Each path leads to exactly one Service with one port, given by number or by name, or to one resource. Hosts are compared with names: an IP address never matches, and a wildcard stands for the first label only.",
  messages: {
    empty: "An Ingress needs rules or a defaultBackend; without both there is nothing to route.",
    path: 'The path "{path}" has to begin with "/".',
    noPath: "A path of the type {type} is needed here. Add one that begins with /, such as path: /.",
    part: 'The path "{path}" may not contain "{part}" when its type is {type}.',
    backends: "A backend is either a service or a resource, not both. Remove one of them.",
    noBackend: "The backend names neither a service nor a resource. Add one of them.",
    ports: "The port of a Service is given by name or by number, not both. Remove one of them.",
    noPort: "The backend does not say which port of the Service is meant. Add port.number or port.name.",
    number: "Ports go from 1 to 65535, and {port} does not.",
    address: '"{host}" is an IP address, and the host of a rule is a DNS name. Leave the host out to take every name.',
    wildcard: '"{host}" is no host: a wildcard stands for the whole first label, as in *.example.com.',
    host: '"{host}" is no DNS name. Use lower-case letters, digits, "-" and ".", without a scheme, a port or a path.',
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  rules:\n    - http:\n        paths:\n          - path: api\n            pathType: Prefix\n            backend:\n              service:\n                name: web\n                port:\n                  number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  rules:\n    - http:\n        paths:\n          - path: /api\n            pathType: Prefix\n            backend:\n              service:\n                name: web\n                port:\n                  number: 80\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const { spec, apiVersion } = object;
    if (spec === undefined) return;
    const isPresent = apiVersion === "networking.k8s.io/v1";
    if (["rules", "defaultBackend", "backend"].every((key) => isAbsent(spec, key)))
      report(spec.key ?? spec, "empty", {});
    for (const rule of itemsOf(member(spec, "rules"))) checkHost(member(rule, "host"), report);
    for (const path of ingressPaths(object)) {
      checkPath(path, report);
      if (isPresent) checkBackend(path.backend, report);
    }
    if (isPresent) checkBackend(member(spec, "defaultBackend"), report);
  },
});

type Reports = Parameters<typeof rule.check>[1];

function checkHost(node: Node | undefined, report: Reports): void {
  const host = knownText(node);
  if (node === undefined || host === undefined || host === "") return;
  if (ipAddressOf(host) !== undefined) report(node, "address", { host });
  else if (host.includes("*")) {
    if (!host.startsWith("*.") || !isDnsSubdomain(host.slice(2))) report(node, "wildcard", { host });
  } else if (!isDnsSubdomain(host)) report(node, "host", { host });
}

function checkPath({ node, path, pathType }: IngressPath, report: Reports): void {
  const isExact = pathType === "Exact" || pathType === "Prefix";
  if (path === undefined) {
    if (isExact && isAbsent(node, "path")) report(node, "noPath", { type: pathType });
    return;
  }
  const text = knownText(path);
  if (text === undefined || (text === "" && !isExact)) return;
  const [part] = isExact ? (/\/\/|\/\.\.?(?=\/|$)|%2f/i.exec(text) ?? []) : [];
  if (!text.startsWith("/"))
    report(
      path,
      "path",
      { path: text },
      {
        fixes: [{ title: `Set path to /${text}`, edit: (editor) => editor.set(path, `/${text}`) }],
      },
    );
  else if (part !== undefined) report(path, "part", { path: text, part, type: String(pathType) });
}

function checkBackend(backend: Node | undefined, report: Reports): void {
  if (backend?.type !== "object" || backend.partial) return;
  const service = member(backend, "service");
  const resource = member(backend, "resource");
  // The names of v1beta1: the schema speaks of them.
  if (member(backend, "serviceName") !== undefined) return;
  if (service !== undefined && resource !== undefined) report(resource.key ?? resource, "backends", {});
  else if (service === undefined && resource === undefined) report(backend, "noBackend", {});
  if (service?.type !== "object") return;
  const port = member(service, "port");
  const [name, number] = [member(port, "name"), member(port, "number")];
  const isNamed = name !== undefined && name.value !== "";
  if (isNamed && number !== undefined && number.value !== 0) report(number, "ports", {});
  else if (!isNamed && (number === undefined || number.value === 0)) {
    if (port === undefined ? !service.partial : port.type === "object" && !port.partial)
      report(port ?? service, "noPort", {});
  } else if (
    number?.type === "number" &&
    isKnown(number) &&
    !(Number(number.value) >= 1 && Number(number.value) <= 65535)
  )
    report(number, "number", { port: Number(number.value) });
}
