// Ingresses that are reached without encryption.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ing-tls-missing",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/services-networking/ingress/#tls")],
  controls: ["Polaris tlsSettingsMissing"],
  summary: "An Ingress is reached by HTTPS.",
  why: "Without `tls`, or the annotations with which a load balancer is given its certificate, requests and answers can be read and changed on their way.",
  messages: {
    missing:
      "The Ingress has no tls, so that it is reached by plain HTTP. Add a certificate under tls, or by the annotations of the load balancer.",
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  ingressClassName: nginx\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  ingressClassName: nginx\n  tls:\n    - secretName: web-tls\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
  },
  check(doc, report) {
    const { spec, metadata } = kubernetesObject(doc);
    const annotations = member(metadata, "annotations");
    if (spec === undefined || !isAbsent(spec, "tls") || metadata?.partial === true || annotations?.partial === true)
      return;
    // Certificates of load balancers are found by ARN, or by the names of the hosts.
    const isElsewhere = annotations?.properties.some(
      ({ name, value }) =>
        /certificate|ssl-|tls/.test(name) || (/listen-ports$/.test(name) && /HTTPS/.test(String(value.value))),
    );
    if (isElsewhere !== true) report(spec.key ?? spec, "missing", {});
  },
});
