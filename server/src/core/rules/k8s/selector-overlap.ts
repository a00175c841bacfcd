// Two workloads that take each other's pods for their own.
import { labelSelector, selects } from "../../model/k8s/labels.js";
import { kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/selector-overlap",
  kinds: ["k8s.manifest"],
  objects: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/workloads/controllers/deployment/#selector")],
  summary: "No two workloads of a file choose the same pods.",
  why: "Workloads know their pods by their labels alone. Where the selector of one chooses the pods of another, they count and delete each other's pods, and autoscalers and budgets count wrongly.",
  messages: {
    overlap:
      "This selector also chooses the pods of {other}: the two would take each other's pods for their own. Add a label that tells them apart.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\nspec:\n  selector:\n    matchLabels:\n      app: api\n  template:\n    metadata:\n      labels:\n        app: api\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report, { scope }) {
    const { spec, namespace } = kubernetesObject(doc);
    const node = member(spec, "selector");
    if (node?.type !== "object" || scope === undefined) return;
    const selector = labelSelector(node);
    if (selector.requirements.length === 0) return;
    // The same manifest often stands in several folders, once an environment.
    const others = TYPES.flatMap((type) => scope.within(type, namespace)).filter(
      (one) => !one.isSelf && one.isSameFile,
    );
    const other = others.find(
      ({ summary }) => summary.podLabels !== undefined && selects(selector, summary.podLabels) === true,
    );
    if (other === undefined) return;
    const { object } = other.open();
    const place = member(object.metadata, "name") ?? object.root;
    report(node, "overlap", { other: objectLabel(object) }, { related: [{ node: place, message: "The other one." }] });
  },
});

const TYPES = ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"];
