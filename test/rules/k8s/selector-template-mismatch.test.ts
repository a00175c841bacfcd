import { rule } from "../../../server/src/core/rules/k8s/selector-template-mismatch.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (spec: string, kind = "Deployment") => manifest("apps/v1", kind, spec);
const TEMPLATE = "template:\n  metadata:\n    labels:\n      app: web\n";

ruleTest(rule, {
  valid: {
    "the same": deployment(`selector:\n  matchLabels:\n    app: web\n${TEMPLATE}`),
    "an expression": deployment(
      `selector:\n  matchExpressions:\n    - key: app\n      operator: In\n      values: [web, api]\n${TEMPLATE}`,
    ),
    "filled in later": deployment(`selector:\n  matchLabels:\n    app: \${APP}\n${TEMPLATE}`),
    "no template": deployment("selector:\n  matchLabels:\n    app: web\n"),
  },
  invalid: {
    "another value": {
      code: deployment(`selector:\n  matchLabels:\n    app: «shop»\n${TEMPLATE}`),
      messages: ["label"],
      fixed: deployment(`selector:\n  matchLabels:\n    app: shop\n${TEMPLATE.replace("web", "shop")}`),
    },
    "no labels at all": {
      code: deployment("selector:\n  matchLabels:\n    app: «web»\ntemplate:\n  spec: {}\n"),
      messages: ["label"],
      fixed: deployment(
        "selector:\n  matchLabels:\n    app: web\ntemplate:\n  spec: {}\n  metadata:\n    labels:\n      app: web\n",
      ),
    },
    "an expression": {
      code: deployment(`«selector»:\n  matchExpressions:\n    - key: app\n      operator: DoesNotExist\n${TEMPLATE}`),
      messages: ["label"],
    },
  },
});
