// The claims that a StatefulSet makes for its pods.
import { kubernetesObject } from "../../model/k8s/object.js";
import { filled, rawText } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/sts-vct",
  kinds: ["k8s.manifest"],
  objects: ["StatefulSet"],
  needs: ["volumeClaimTemplates"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/statefulset/#volume-claim-templates")],
  awsError: ["resource name may not be empty"],
  summary: "The claim templates of a StatefulSet have names, each another one.",
  why: "The claim of each pod is named after its template, and containers mount it under that name. Without a name, or with the same twice, no pod of the StatefulSet can be made.",
  messages: {
    missing: "This claim template has no name, so that no pod can be made. Add metadata.name.",
    duplicate: 'Two claim templates are called "{name}", so that no pod can be made. Rename one of them.',
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: web\nspec:\n  serviceName: web\n  volumeClaimTemplates:\n    - spec:\n        accessModes: [ReadWriteOnce]\n        resources:\n          requests:\n            storage: 1Gi\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: web\nspec:\n  serviceName: web\n  volumeClaimTemplates:\n    - metadata:\n        name: data\n      spec:\n        accessModes: [ReadWriteOnce]\n        resources:\n          requests:\n            storage: 1Gi\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const seen = new Set<string>();
    for (const claim of itemsOf(member(kubernetesObject(doc).spec, "volumeClaimTemplates"))) {
      if (claim.type !== "object") continue;
      const metadata = member(claim, "metadata");
      const node = filled(metadata, "name");
      const name = rawText(node);
      if (node === undefined) {
        if (!claim.partial && metadata?.partial !== true) report(claim, "missing", {});
      } else if (name !== undefined && seen.has(name)) report(node, "duplicate", { name });
      if (name !== undefined) seen.add(name);
    }
  },
});
