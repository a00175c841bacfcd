import { rule } from "../../../server/src/core/rules/k8s/pdb-unhealthy.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const budget = (spec: string, api = "policy/v1") => manifest(api, "PodDisruptionBudget", spec);

ruleTest(rule, {
  valid: {
    set: budget("unhealthyPodEvictionPolicy: IfHealthyBudget\n"),
    "an older cluster": { code: budget("minAvailable: 1\n"), target: { minor: 26 } },
    "an older version": budget("minAvailable: 1\n", "policy/v1beta1"),
  },
  invalid: {
    unset: {
      code: budget("minAvailable: 1\nselector:\n  matchLabels: {}\n").replace("spec", "«spec»"),
      messages: ["unset"],
      fixed: budget("minAvailable: 1\nselector:\n  matchLabels: {}\nunhealthyPodEvictionPolicy: AlwaysAllow\n"),
    },
  },
});
