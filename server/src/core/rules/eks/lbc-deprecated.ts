// Annotations that the AWS Load Balancer Controller replaced by others.
import { ALB_PREFIX, NLB_PREFIX } from "../../data/loadBalancerAnnotations.js";
import {
  loadBalancerAnnotations,
  nlbAnnotation,
  serviceController,
  type WrittenAnnotation,
} from "../../model/k8s/loadBalancers.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { loadBalancerDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/lbc-deprecated",
  kinds: ["k8s.manifest"],
  objects: ["Ingress", "Service"],
  needs: ["annotations"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [loadBalancerDocs("ingress/annotations/"), loadBalancerDocs("service/annotations/")],
  summary: "Annotations for the AWS Load Balancer Controller are not deprecated ones.",
  why: "The controller still reads what it took over from the cloud provider of Kubernetes, and has newer annotations for it, which say more.",
  messages: {
    use: "{name} is deprecated. Use {instead}.",
    type: 'The type "nlb-ip" is deprecated. Use "external", with aws-load-balancer-nlb-target-type "ip".',
  },
  examples: {
    bad: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n    service.beta.kubernetes.io/aws-load-balancer-internal: "true"\nspec:\n  type: LoadBalancer\n  loadBalancerClass: service.k8s.aws/nlb\n  selector:\n    app: web\n  ports:\n    - port: 80\n',
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n    service.beta.kubernetes.io/aws-load-balancer-scheme: internal\nspec:\n  type: LoadBalancer\n  loadBalancerClass: service.k8s.aws/nlb\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const isOurs = object.type === "Ingress" || serviceController(object) === "controller";
    for (const annotation of isOurs ? loadBalancerAnnotations(object) : []) {
      const { keyNode, key, known, value, text } = annotation;
      const name = key.slice(key.indexOf("/") + 1);
      if (known?.deprecated !== undefined)
        report(keyNode, "use", { name, instead: known.deprecated }, { fixes: rewriting(object, annotation) });
      else if (name === "aws-load-balancer-type" && text === "nlb-ip")
        report(value, "type", {}, { fixes: [external(object, annotation)] });
    }
  },
});

/** What each of them is as an attribute. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  "access-log-enabled": "access_logs.s3.enabled",
  "access-log-s3-bucket-name": "access_logs.s3.bucket",
  "access-log-s3-bucket-prefix": "access_logs.s3.prefix",
  "cross-zone-load-balancing-enabled": "load_balancing.cross_zone.enabled",
};

function rewriting(object: KubernetesObject, { key, keyNode, value, text }: WrittenAnnotation): readonly RuleFix[] {
  const name = key.replace(/^.*?\/(?:aws-load-balancer-)?/, "");
  if (name === "web-acl-id") return [renaming(keyNode, "waf-acl-id", `${ALB_PREFIX}waf-acl-id`)];
  if (name === "internal" && nlbAnnotation(object, "scheme") === undefined && (text === "true" || text === "false")) {
    const edit: RuleFix["edit"] = (editor) => {
      editor.rename(keyNode, `${NLB_PREFIX}scheme`);
      editor.set(value, text === "true" ? "internal" : "internet-facing");
    };
    return [{ title: "Write it as aws-load-balancer-scheme", edit }];
  }
  const attribute = ATTRIBUTES[name];
  if (attribute === undefined || text === undefined) return [];
  const attributes = nlbAnnotation(object, "attributes");
  if (attributes !== undefined && attributes.text === undefined) return [];
  const title = "Write it into aws-load-balancer-attributes";
  const edit: RuleFix["edit"] = (editor) => {
    if (attributes === undefined) {
      editor.rename(keyNode, `${NLB_PREFIX}attributes`);
      editor.set(value, `${attribute}=${text}`);
    } else {
      editor.remove(value);
      editor.set(attributes.value, `${attributes.text},${attribute}=${text}`);
    }
  };
  return [{ title, edit }];
}

function renaming(keyNode: Node, name: string, key: string): RuleFix {
  return { title: `Rename to ${name}`, edit: (editor) => editor.rename(keyNode, key) };
}

function external(object: KubernetesObject, { value }: WrittenAnnotation): RuleFix {
  return {
    title: "Write it as external, with targets by ip",
    edit: (editor) => {
      editor.set(value, "external");
      if (value.parent !== undefined && nlbAnnotation(object, "nlb-target-type") === undefined)
        editor.put(value.parent, `${NLB_PREFIX}nlb-target-type`, "ip");
    },
  };
}
