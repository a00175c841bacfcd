// The same path of the same host twice.
import { type IngressPath, ingressPaths } from "../../model/k8s/networking.js";
import { type KubernetesObject, kubernetesObject, perObject } from "../../model/k8s/object.js";
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { relatedObject } from "../shared/otherObjects.js";
import { firstOfKeys, type Keyed } from "../shared/repeated.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ing-dup-path",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  needs: ["paths"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/services-networking/ingress/#multiple-matches")],
  summary: "A path of a host stands in one place, with one backend.",
  why: "Which of two backends for the same path gets a request is up to the controller: some take the older one, some refuse both.",
  messages: {
    here: "The path {path} of {host} stands in this Ingress already. Only one of the backends is asked.",
    other:
      'The path {path} of {host} stands in Ingress "{ingress}" too. Which backend is asked is up to the controller.',
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  rules:\n    - http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: web\n                port:\n                  number: 80\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: api\n                port:\n                  number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  rules:\n    - http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: web\n                port:\n                  number: 80\n          - path: /api\n            pathType: Prefix\n            backend:\n              service:\n                name: api\n                port:\n                  number: 80\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    if (hasConditions(object)) return;
    const paths = ingressPaths(object);
    for (const [node, first, { host }] of firstOfKeys(paths, keyed))
      report(
        node,
        "here",
        { path: String(node.value), host: hostText(host) },
        { related: [{ node: first, message: "The first one." }] },
      );
    const own = new Map(
      paths.flatMap((path) => {
        const one = keyed(path);
        return one === undefined ? [] : [[one.key, { ...path, place: one.place }] as const];
      }),
    );
    // The later one speaks, so that it is said once.
    const all = scope?.within("Ingress", object.namespace) ?? [];
    for (const other of all.slice(
      0,
      all.findIndex(({ isSelf }) => isSelf),
    )) {
      const opened = other.open();
      const isApart = hasConditions(opened.object) || classOf(opened.object) !== classOf(object);
      if (isApart || opened.object.name === object.name) continue;
      for (const one of keyedPaths(opened.object)) {
        const same = own.get(one.key);
        if (same === undefined) continue;
        const data = { path: String(same.place.value), host: hostText(same.host), ingress: other.summary.name ?? "?" };
        report(same.place, "other", data, { related: [relatedObject(opened, one.place, "The other one.")] });
      }
    }
  },
});

/** Each Ingress is compared with all before it. */
const keyedPaths = perObject((object) => ingressPaths(object).flatMap((path) => keyed(path) ?? []));

function keyed({ host, path, pathType, backend }: IngressPath): Keyed | undefined {
  const text = rawText(path);
  // A redirection of the AWS Load Balancer Controller stands before what it leads to.
  const isAction = [member(member(backend, "service"), "port"), backend].some(
    (node) => (member(node, "name") ?? member(node, "servicePort"))?.value === "use-annotation",
  );
  if (path === undefined || text === undefined || !isKnown(path) || isAction) return undefined;
  return { key: `${host} ${pathType ?? ""} ${text}`, place: path };
}

function hostText(host: string): string {
  return host === "" ? "every host" : host;
}

/** Requests may be told apart by more than their path. */
const hasConditions = perObject(({ metadata }: KubernetesObject): boolean => {
  const annotations = member(metadata, "annotations");
  return annotations?.properties.some(({ name }) => /canary|\/conditions\.|\/match|by-header/.test(name)) === true;
});

const classOf = perObject(({ spec, metadata }: KubernetesObject): string | undefined =>
  rawText(member(spec, "ingressClassName") ?? member(member(metadata, "annotations"), "kubernetes.io/ingress.class")),
);
