import { rule } from "../../../server/src/core/rules/k8s/image-pull-policy.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const image = (text: string, policy?: string) =>
  pod(
    `containers:\n  - name: web\n    image: ${text}\n${policy === undefined ? "" : `    imagePullPolicy: ${policy}\n`}`,
  );

ruleTest(rule, {
  valid: {
    always: image("nginx:1.27", "Always"),
    "latest by itself": image("nginx:latest"),
    "no tag": image("nginx"),
    digest: image(`nginx@sha256:${"0".repeat(64)}`, "IfNotPresent"),
    "filled in later": image("nginx:1.27", "${POLICY}"),
    "an image that is filled in": image("${IMAGE}"),
  },
  invalid: {
    stale: {
      code: image("nginx", "«IfNotPresent»"),
      messages: ["stale"],
      fixed: image("nginx", "Always"),
    },
    kept: { code: image("nginx:1.27", "«Never»"), messages: ["kept"], fixed: image("nginx:1.27", "Always") },
    "by default": { code: image("«nginx:1.27»"), messages: ["kept"], fixed: image("nginx:1.27", "Always") },
  },
});
