// An Ingress that does not say which controller is to take it.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ing-class-none",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  across: true,
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/services-networking/ingress/#default-ingress-class")],
  summary: "An Ingress names its class, unless one of the classes is the default.",
  why: "Where no class is named, and no IngressClass has the annotation `ingressclass.kubernetes.io/is-default-class`, most controllers leave the Ingress alone, and nothing says so.",
  messages: {
    none: "The Ingress names no class, and no default class is known. Add ingressClassName, so that a controller takes it.",
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
  },
  check(doc, report, { scope }) {
    const { metadata, spec } = kubernetesObject(doc);
    const annotations = member(metadata, "annotations");
    if (spec === undefined || !isAbsent(spec, "ingressClassName") || metadata?.partial === true) return;
    if (annotations !== undefined && !isAbsent(annotations, "kubernetes.io/ingress.class")) return;
    const classes = scope?.all("IngressClass") ?? [];
    const isDefault = classes.some((one) => {
      const given = member(one.open().object.metadata, "annotations");
      return given?.partial === true || String(member(given, DEFAULT)?.value) === "true";
    });
    if (!isDefault) report(spec.key ?? spec, "none", {});
  },
});

const DEFAULT = "ingressclass.kubernetes.io/is-default-class";
