// Pods that carry the token of an account they share with others.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/service-account-default",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  across: true,
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [
    kubernetesDocs("tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting"),
    kubernetesDocs("concepts/security/rbac-good-practices/"),
  ],
  controls: [
    "kube-linter default-service-account",
    "Polaris automountServiceAccountToken",
    "checkov CKV_K8S_38",
    "checkov CKV_K8S_41",
  ],
  summary: "A pod has a service account of its own, or no token.",
  why: "Every pod without one runs as `default` and gets its token. What one of them is allowed, all are; and a program that never asks the API needs no token that could be stolen.",
  messages: {
    shared:
      "The pods run as the service account default and get its token. Name an account of their own, or set automountServiceAccountToken to false.",
  },
  examples: {
    bad: podExample("restartPolicy: Always"),
    good: podExample("automountServiceAccountToken: false"),
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const spec = podTemplate(object)?.spec;
    if (spec?.type !== "object" || spec.partial) return;
    const account = filled(spec, "serviceAccountName") ?? filled(spec, "serviceAccount");
    const mounted = member(spec, "automountServiceAccountToken");
    if ((account !== undefined && account.value !== "default") || (mounted !== undefined && mounted.value !== true))
      return;
    // The account may say for all of its pods that they get no token.
    const [shared] = scope?.named("ServiceAccount", "default", object.namespace) ?? [];
    const ofAccount = member(shared?.open().object.root, "automountServiceAccountToken");
    if (mounted === undefined && ofAccount !== undefined && ofAccount.value !== true) return;
    const fix: RuleFix = {
      title: "Set automountServiceAccountToken to false",
      edit: (editor) => editor.put(spec, "automountServiceAccountToken", false),
    };
    report(account ?? mounted ?? spec.key ?? spec, "shared", {}, { fixes: [fix] });
  },
});
