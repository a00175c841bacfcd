// Other container runtimes on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { removal } from "../shared/fixes.js";
import { eksGuide, kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-runtime",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["runtimeClassName"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [eksGuide("fargate.html"), kubernetesDocs("concepts/containers/runtime-class/")],
  summary: "Pods on EKS Fargate name no RuntimeClass.",
  why: "A RuntimeClass picks a handler that somebody set up on the nodes. Nobody sets anything up on the machines of Fargate, which run every pod in a virtual machine of its own anyway.",
  messages: {
    class:
      'RuntimeClass "{name}" needs a handler on the node, and on Fargate ({by}) there is none but the usual one. Remove runtimeClassName, or run the pod on nodes.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  runtimeClassName: gvisor\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    const node = member(pods?.template.spec, "runtimeClassName");
    const name = knownText(node);
    if (pods === undefined || node === undefined || name === undefined || name === "") return;
    report(node, "class", { name, by: pods.by }, { fixes: [removal(node, "runtimeClassName")] });
  },
});
