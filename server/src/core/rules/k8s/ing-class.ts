// The class of an Ingress: said once, and one that there is.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { missingClusterName } from "../shared/missingReference.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ing-class",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  needs: ["ingressClassName"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/services-networking/ingress/#ingress-class")],
  awsError: ["can not be set when the class field is also set"],
  summary: "An Ingress says its class in one place, and the class is one that there is.",
  why: "The annotation is the older way to choose the controller. The API server refuses to make an Ingress that has both; and where no IngressClass has the name, no controller takes the Ingress.",
  messages: {
    both: {
      severity: "error",
      text: "The class is given by ingressClassName and by the annotation kubernetes.io/ingress.class, and both at once are refused. Remove the annotation.",
    },
    missing: 'There is no IngressClass "{name}" beside this Ingress.{hint} No controller would take it.',
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    kubernetes.io/ingress.class: nginx\nspec:\n  ingressClassName: nginx\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  ingressClassName: nginx\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
  },
  check(doc, report, { scope }) {
    const { metadata, spec, apiVersion } = kubernetesObject(doc);
    const node = member(spec, "ingressClassName");
    const annotations = member(metadata, "annotations");
    const annotation = member(annotations, "kubernetes.io/ingress.class");
    if (node === undefined || node.value === "") return;
    if (annotation !== undefined && annotations !== undefined && apiVersion === "networking.k8s.io/v1") {
      const whole = annotations.properties.length === 1 ? annotations : annotation;
      report(annotation, "both", {}, { fixes: [removal(whole, "the annotation")] });
    }
    const found = missingClusterName(scope, "IngressClass", node);
    if (found !== undefined) report(node, "missing", { name: found.name, hint: found.hint }, { fixes: found.fixes });
  },
});
