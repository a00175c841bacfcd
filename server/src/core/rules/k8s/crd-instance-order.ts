// Custom resources that stand before their own definition.
import { CUSTOM_RESOURCE_DEFINITION } from "../../model/k8s/customResources.js";
import { isBuiltInGroup, kubernetesObject } from "../../model/k8s/object.js";
import { rawMember } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { relatedName } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/crd-instance-order",
  kinds: ["k8s.manifest"],
  across: true,
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("tasks/extend-kubernetes/custom-resources/custom-resource-definitions/")],
  awsError: ["ensure CRDs are installed first"],
  summary: "A custom resource stands behind its definition.",
  why: "`kubectl apply` goes through a file from the top. A custom resource is refused as long as the API server does not know its kind, so that the first run of such a file fails.",
  messages: {
    order:
      "The definition of {kind} stands further down in this file, so that this object is refused the first time. Move the definition up, or into a file that is applied before.",
  },
  examples: {
    bad: "apiVersion: example.com/v1\nkind: Backup\nmetadata:\n  name: nightly\n---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: backups.example.com\nspec:\n  group: example.com\n  scope: Namespaced\n  names:\n    kind: Backup\n    plural: backups\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema:\n        openAPIV3Schema:\n          type: object\n",
    good: "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: backups.example.com\nspec:\n  group: example.com\n  scope: Namespaced\n  names:\n    kind: Backup\n    plural: backups\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema:\n        openAPIV3Schema:\n          type: object\n---\napiVersion: example.com/v1\nkind: Backup\nmetadata:\n  name: nightly\n",
  },
  check(doc, report, { scope }) {
    const { apiVersion, kind, group, root } = kubernetesObject(doc);
    const node = rawMember(root, "kind");
    if (scope === undefined || node === undefined || kind === "" || isBuiltInGroup(group)) return;
    for (const one of scope.all(CUSTOM_RESOURCE_DEFINITION)) {
      const defines = one.summary.defines.some((made) => made.apiVersion === apiVersion && made.kind === kind);
      if (!one.isSameFile || !defines) continue;
      const opened = one.open();
      if (opened.object.root.start > root.start)
        report(node, "order", { kind }, { related: [relatedName(opened, "The definition.")] });
      return;
    }
  },
});
