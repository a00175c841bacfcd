// The metadata of the instance on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-instance-metadata",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["command", "args", "env"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html"), eksGuide("pod-identities.html")],
  summary: "Pods on EKS Fargate do not ask for the metadata of an instance.",
  why: "Pods on Fargate cannot reach the instance metadata service, and the agent of EKS Pod Identity does not run there. Credentials come from an IAM role of the service account (IRSA), the region from an environment variable.",
  messages: {
    metadata:
      "This asks for instance metadata, which pods on Fargate ({by}) cannot reach. Give the service account an IAM role, and pass the region as an environment variable.",
    identity:
      "This asks the agent of EKS Pod Identity, which does not run on Fargate ({by}). Give the service account an IAM role by the annotation eks.amazonaws.com/role-arn.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n      env:\n        - name: METADATA_URL\n          value: http://169.254.169.254/latest\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    for (const { node } of pods.template.containers)
      for (const text of textsOf(node)) {
        const value = String(text.value);
        if (value.includes("169.254.169.254") || value.includes("fd00:ec2::254"))
          report(text, "metadata", { by: pods.by });
        else if (value.includes("169.254.170.23")) report(text, "identity", { by: pods.by });
      }
  },
});

function textsOf(container: Node): readonly Node[] {
  const values = itemsOf(member(container, "env")).flatMap((one) => member(one, "value") ?? []);
  return [...itemsOf(member(container, "command")), ...itemsOf(member(container, "args")), ...values];
}
