import { rule } from "../../../server/src/core/rules/k8s/tsc-selector.js";
import { indented } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (selector: string, labels = "app: web\ntier: api") =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n${indented(labels, 8)}    spec:\n      topologySpreadConstraints:\n        - topologyKey: zone\n${selector === "" ? "" : indented(selector, 10)}`;
const OWN = "labelSelector:\n  matchLabels:\n    app: web\n";

ruleTest(rule, {
  valid: {
    own: deployment(OWN),
    "a part of them": deployment("labelSelector:\n  matchExpressions:\n    - key: tier\n      operator: Exists\n"),
    all: deployment("labelSelector: {}\n"),
    "keys only: refused": deployment("matchLabelKeys:\n  - app\n"),
    "filled in later": deployment("labelSelector: ${SELECTOR}\n"),
    "a label that is filled in": deployment("labelSelector:\n  matchLabels:\n    app: ${APP}\n"),
    "labels that are filled in": deployment(OWN, "app: ${APP}"),
  },
  invalid: {
    missing: {
      code: deployment("").replace("topologyKey: zone", "«topologyKey: zone»"),
      messages: ["missing"],
      fixed: deployment(OWN),
    },
    other: {
      code: deployment("«labelSelector»:\n  matchLabels:\n    app: shop\n"),
      messages: ["other"],
      fixed: deployment(OWN),
    },
    "a label they lack": {
      code: deployment("«labelSelector»:\n  matchExpressions:\n    - key: team\n      operator: Exists\n"),
      messages: ["other"],
      fixed: deployment(OWN),
    },
  },
});
