// Annotations that the AWS Load Balancer Controller does not know.
import { nearest } from "../../base/nearest.js";
import { annotationKeys } from "../../data/loadBalancerAnnotations.js";
import { loadBalancerAnnotations, writtenIn } from "../../model/k8s/loadBalancers.js";
import { type KubernetesObject, kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member, type Node } from "../../parse/doc.js";
import { hasPlaceholder } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { loadBalancerDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/lbc-unknown",
  kinds: ["k8s.manifest"],
  objects: ["Ingress", "Service", ...POD_OBJECTS],
  needs: ["annotations"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [loadBalancerDocs("ingress/annotations/"), loadBalancerDocs("service/annotations/")],
  summary: "Annotations for the AWS Load Balancer Controller are ones that it knows, on objects that it reads.",
  why: "The controller leaves out what it does not know, without a word, so that a slip in an annotation gives a load balancer that is not the one that was meant.",
  messages: {
    near: "The AWS Load Balancer Controller does not know {key}, and leaves it out. It knows {near}: rename it.",
    unknown: "The AWS Load Balancer Controller does not know {key}, and leaves it out. Check its name.",
    place: "{key} is read on objects of the kind {where}, and does nothing on {object}. Move it there.",
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/shceme: internet-facing\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/scheme: internet-facing\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    for (const { key, keyNode, known } of loadBalancerAnnotations(object)) {
      if (known === undefined) slip(key, keyNode, report);
      else if (isElsewhere(object, known.where))
        report(keyNode, "place", { key, where: listed(known.where, "or"), object: objectLabel(object) });
    }
    const template = podTemplate(object);
    if (template === undefined || template.metadata === object.metadata) return;
    for (const { key, keyNode, known } of writtenIn(member(template.metadata, "annotations")))
      if (known?.where.includes("Pod") === false)
        report(keyNode, "place", {
          key,
          where: listed(known.where, "or"),
          object: `the pods of ${objectLabel(object)}`,
        });
  },
});

type Reports = Parameters<typeof rule.check>[1];

function slip(key: string, keyNode: Node, report: Reports): void {
  if (hasPlaceholder(key)) return;
  const near = nearest(key, annotationKeys());
  if (near === undefined || near.endsWith("*")) report(keyNode, "unknown", { key });
  else {
    const fix: RuleFix = { title: `Rename to ${near}`, edit: (editor) => editor.rename(keyNode, near) };
    report(keyNode, "near", { key, near }, { fixes: [fix] });
  }
}

function isElsewhere({ type }: KubernetesObject, where: readonly string[]): boolean {
  return !where.includes(type);
}
