import { rule } from "../../../server/src/core/rules/k8s/webhook.js";
import { indented } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const object = (hooks: readonly string[], version = "v1") =>
  `apiVersion: admissionregistration.k8s.io/${version}\nkind: ValidatingWebhookConfiguration\nmetadata:\n  name: web\nwebhooks:\n${hooks.map((hook) => `  - ${indented(hook, 4).trimStart()}`).join("")}`;
const hook = (lines: string, name = "a.example.com") => object([`name: ${name}\n${lines}`]);
const PODS = 'rules:\n  - apiGroups: [""]\n    resources: [pods]\n    operations: [CREATE]\n';

ruleTest(rule, {
  valid: {
    plain: hook(
      "admissionReviewVersions: [v1]\nsideEffects: None\ntimeoutSeconds: 30\nclientConfig:\n  service:\n    name: a\n    namespace: b\n",
    ),
    "the former form": object(["name: a.example.com\nsideEffects: Unknown\n"], "v1beta1"),
    "filled in later": hook("timeoutSeconds: ${SECONDS}\nadmissionReviewVersions: [$VERSION]\n", "${NAME}"),
    "other things": hook("rules:\n  - apiGroups: [apps]\n    resources: [deployments]\n    operations: [CREATE]\n"),
    "pods that are let through": hook(`failurePolicy: Ignore\n${PODS}`),
    "some namespaces": hook(`namespaceSelector:\n  matchLabels:\n    a: b\n${PODS}`),
    "none yet": object([]).replace("webhooks:", "webhooks: []"),
  },
  invalid: {
    name: { code: hook("sideEffects: None\n", "«example.com»"), messages: ["name"] },
    "the same name": { code: object(["name: a.example.com\n", "name: «a.example.com»\n"]), messages: ["twice"] },
    versions: { code: hook("admissionReviewVersions: «[v2]»\n"), messages: ["versions"] },
    effects: { code: hook("sideEffects: «Some»\n"), messages: ["effects"] },
    timeout: { code: hook("timeoutSeconds: «60»\n"), messages: ["timeout"] },
    "no address": { code: hook("«clientConfig»: {}\n"), messages: ["client"] },
    "an open address": { code: hook("clientConfig:\n  url: «http://example.com»\n"), messages: ["url"] },
    "pods of the system": { code: hook(PODS, "«a.example.com»"), messages: ["system"] },
  },
});
