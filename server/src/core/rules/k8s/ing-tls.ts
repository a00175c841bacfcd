// The certificates of an Ingress, and the hosts that they are for.
import { ingressPaths } from "../../model/k8s/networking.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { rawText } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { hasPlaceholder, isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { missingName } from "../shared/missingReference.js";
import { relatedName } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ing-tls",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  needs: ["tls"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/services-networking/ingress/#tls")],
  summary:
    "The certificate that an Ingress names is a Secret with `tls.crt` and `tls.key`, and its hosts are those of rules.",
  why: "Without the Secret, or with one of another form, controllers answer with a certificate of their own, which no browser trusts. A host under `tls` that no rule has is a certificate for nothing.",
  messages: {
    missing: 'There is no Secret "{name}" beside this Ingress.{hint} Another certificate would be shown.',
    type: 'Secret "{name}" is of the type {type} and has no tls.crt, so that it is no certificate. It should be of the type kubernetes.io/tls.',
    host: 'No rule of this Ingress is for "{host}", so that its certificate is for nothing. The hosts of rules and of tls have to be the same.',
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  tls:\n    - secretName: web-tls\n      hosts:\n        - www.example.com\n  rules:\n    - host: example.com\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: web\n                port:\n                  number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  tls:\n    - secretName: web-tls\n      hosts:\n        - example.com\n  rules:\n    - host: example.com\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: web\n                port:\n                  number: 80\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const hosts = hostsOfRules(object);
    for (const tls of itemsOf(member(object.spec, "tls"))) {
      const node = member(tls, "secretName");
      const found = node === undefined ? undefined : missingName(scope, "Secret", node, object.namespace);
      if (node !== undefined && found !== undefined)
        report(node, "missing", { name: found.name, hint: found.hint }, { fixes: found.fixes });
      const name = knownText(node);
      const [secret] = name === undefined ? [] : (scope?.named("Secret", name, object.namespace) ?? []);
      const opened = secret?.open();
      if (node !== undefined && name !== undefined && opened !== undefined && isNoCertificate(opened.object)) {
        const type = rawText(member(opened.object.root, "type")) ?? "Opaque";
        report(node, "type", { name, type }, { related: [relatedName(opened, "The Secret.")] });
      }
      for (const host of itemsOf(member(tls, "hosts"))) {
        const text = knownText(host);
        if (text !== undefined && hosts !== undefined && !hosts.some((one) => covers(text, one)))
          report(host, "host", { host: text });
      }
    }
  },
});

/** Undefined when a rule is for every host, or for one that is not known. */
function hostsOfRules(object: KubernetesObject): readonly string[] | undefined {
  const rules = member(object.spec, "rules");
  const items = itemsOf(rules);
  if (items.length === 0 || rules?.partial !== false || ingressPaths(object).length === 0) return undefined;
  const hosts = items.map((rule) => rawText(member(rule, "host")) ?? "");
  return hosts.every((host) => host !== "" && !hasPlaceholder(host)) ? hosts : undefined;
}

/** A wildcard stands for one label. */
function covers(pattern: string, host: string): boolean {
  return pattern === host || (pattern.startsWith("*.") && host.slice(host.indexOf(".")) === pattern.slice(1));
}

function isNoCertificate({ root }: KubernetesObject): boolean {
  const type = member(root, "type");
  if (root.partial || (type !== undefined && !isKnown(type)) || type?.value === "kubernetes.io/tls") return false;
  const maps = ["data", "stringData"].flatMap((key) => member(root, key) ?? []);
  const keys = maps.flatMap(({ properties }) => properties.map(({ name }) => name));
  return (
    keys.length > 0 &&
    !maps.some(({ partial }) => partial) &&
    !keys.some((key) => key === "tls.crt" || hasPlaceholder(key))
  );
}
