import { rule } from "../../../server/src/core/rules/k8s/pdb-no-match.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const budget = (app: string) =>
  object("policy/v1", "PodDisruptionBudget", "web", `spec:\n  selector:\n    matchLabels:\n      app: ${app}\n`);

ruleTest(rule, {
  valid: {
    "pods that are there": together(budget("web"), deployment("web")),
    "no workloads beside it": budget("web"),
    "filled in later": together(budget("${APP}"), deployment("web")),
  },
  invalid: {
    "no pods": {
      code: together(budget("site").replace("selector", "«selector»"), deployment("web")),
      messages: ["none"],
      related: ["The nearest pods."],
    },
    "no selector": {
      code: object("policy/v1", "PodDisruptionBudget", "web", "«spec»:\n  minAvailable: 1\n  maxUnavailable:\n"),
      messages: ["absent"],
    },
  },
});
