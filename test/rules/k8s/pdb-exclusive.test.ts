import { rule } from "../../../server/src/core/rules/k8s/pdb-exclusive.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const SELECTOR = "selector:\n  matchLabels:\n    app: web\n";
const budget = (spec: string, api = "policy/v1") => manifest(api, "PodDisruptionBudget", spec);

ruleTest(rule, {
  valid: {
    number: budget(`minAvailable: 1\n${SELECTOR}`),
    percent: budget(`maxUnavailable: 50%\n${SELECTOR}`),
    "filled in later": budget(`maxUnavailable: \${COUNT}\n${SELECTOR}`),
    "an empty selector of before": budget("minAvailable: 1\nselector: {}\n", "policy/v1beta1"),
    "no spec": "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\n",
  },
  invalid: {
    both: {
      code: budget(`minAvailable: 1\nmaxUnavailable: «1»\n${SELECTOR}`),
      messages: ["both"],
      fixed: budget(`minAvailable: 1\n${SELECTOR}`),
    },
    neither: { code: budget(SELECTOR).replace("spec", "«spec»"), messages: ["neither"] },
    "a text": {
      code: budget(`minAvailable: «"50"»\n${SELECTOR}`),
      messages: ["percent"],
      fixed: budget(`minAvailable: "50%"\n${SELECTOR}`),
    },
    "no percentage": { code: budget(`minAvailable: «half»\n${SELECTOR}`), messages: ["percent"] },
    "too much": {
      code: budget(`minAvailable: «150%»\n${SELECTOR}`),
      messages: ["over"],
      fixed: budget(`minAvailable: 100%\n${SELECTOR}`),
    },
    negative: { code: budget(`minAvailable: «-1»\n${SELECTOR}`), messages: ["negative"] },
    everything: { code: budget("minAvailable: 1\nselector: «{}»\n"), messages: ["everything"] },
  },
});
