// Where the IAM role of pods is named.
import { type KubernetesObject, kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { annotationMaps, labelMaps } from "../../model/k8s/stringMaps.js";
import { rawText } from "../../model/values.js";
import { member, type Node, rawMember } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/irsa-placement",
  kinds: ["k8s.manifest"],
  objects: ["ServiceAccount", ...POD_OBJECTS],
  needs: ["eks.amazonaws.com/role-arn"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("associate-service-account-role.html")],
  summary: "The IAM role of pods is an annotation of their service account.",
  why: "EKS looks for eks.amazonaws.com/role-arn among the annotations of the service account that a pod runs as. Anywhere else it does nothing, and as a label it is refused, since an ARN is no value of a label.",
  messages: {
    pods: "eks.amazonaws.com/role-arn does nothing on {object}. Put it on the ServiceAccount that the pods name in serviceAccountName.",
    label: {
      severity: "error",
      text: "eks.amazonaws.com/role-arn is an annotation: as a label it is refused, since an ARN is no value of a label. Move it to the annotations{whose}.",
    },
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
    good: "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  annotations:\n    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/web\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  serviceAccountName: web\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const isAccount = object.type === "ServiceAccount";
    for (const labels of labelMaps(object)) {
      const node = member(labels, KEY);
      if (node === undefined) continue;
      const whose = isAccount ? "" : " of the ServiceAccount";
      report(node, "label", { whose }, { fixes: isAccount ? moving(object, node) : [] });
    }
    if (isAccount) return;
    for (const annotations of annotationMaps(object)) {
      const node = member(annotations, KEY);
      if (node !== undefined) report(node.key ?? node, "pods", { object: objectLabel(object) });
    }
  },
});

const KEY = "eks.amazonaws.com/role-arn";

function moving({ metadata }: KubernetesObject, node: Node): readonly RuleFix[] {
  const arn = rawText(node);
  const annotations = rawMember(metadata, "annotations");
  if (metadata === undefined || arn === undefined || rawMember(annotations, KEY) !== undefined) return [];
  const edit: RuleFix["edit"] = (editor) => {
    editor.remove(node);
    if (annotations === undefined) editor.put(metadata, "annotations", { [KEY]: arn });
    else editor.put(annotations, KEY, arn);
  };
  return [{ title: "Move it to the annotations", edit }];
}
