// Services whose selector means no pod.
import { mapSelector } from "../../model/k8s/labels.js";
import { serviceType } from "../../model/k8s/networking.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { nearestPods, selectorText, selectsNoPods } from "../shared/selectedPods.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/svc-selector-no-pods",
  kinds: ["k8s.manifest"],
  objects: ["Service"],
  needs: ["selector"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/services-networking/service/#defining-a-service")],
  controls: ["kube-linter dangling-service", "kube-score service-targets-pod"],
  summary: "The selector of a Service means pods that there are.",
  why: "A Service sends what it gets to the pods of its namespace that have all labels of its selector. Where none has them, it has no endpoints, and every connection is refused.",
  messages: {
    none: "No workload beside this Service makes pods with the labels {labels}.{hint} Connections would be refused.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: website\n  ports:\n    - port: 80\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const node = member(object.spec, "selector");
    if (node?.type !== "object" || scope === undefined || serviceType(object) === "ExternalName") return;
    const selector = mapSelector(node);
    if (!selectsNoPods(scope, selector, object.namespace)) return;
    const { hint, related } = nearestPods(scope, selector, object.namespace);
    report(node.key ?? node, "none", { labels: selectorText(selector), hint }, { related });
  },
});
