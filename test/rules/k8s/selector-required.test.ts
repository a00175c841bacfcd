import { rule } from "../../../server/src/core/rules/k8s/selector-required.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (spec: string, kind = "Deployment") => manifest("apps/v1", kind, spec);
const TEMPLATE = "template:\n  metadata:\n    labels:\n      app: web\n";

ruleTest(rule, {
  valid: {
    there: deployment(`selector:\n  matchLabels:\n    app: web\n${TEMPLATE}`),
    "an expression": deployment(`selector:\n  matchExpressions:\n    - {key: a, operator: Exists}\n${TEMPLATE}`),
    "a selector of an unknown form, which the schema speaks of": deployment(`selector:\n  app: web\n${TEMPLATE}`),
    "an old version took it from the template": manifest("extensions/v1beta1", "Deployment", TEMPLATE),
    "filled in later": deployment("selector: ${SELECTOR}\n"),
  },
  invalid: {
    missing: {
      code: deployment(TEMPLATE).replace("spec:", "«spec»:"),
      messages: ["missing"],
      fixed: deployment(`${TEMPLATE}selector:\n  matchLabels:\n    app: web\n`),
    },
    empty: {
      code: deployment(`selector: «{}»\n${TEMPLATE}`),
      messages: ["empty"],
      fixed: deployment(`selector:\n  matchLabels:\n    app: web\n${TEMPLATE}`),
    },
    "empty labels, and none to take": {
      code: deployment("selector:\n  «matchLabels: {}»\ntemplate: {}\n"),
      messages: ["empty"],
    },
  },
});
