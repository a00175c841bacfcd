import { rule } from "../../../server/src/core/rules/k8s/pod-affinity-topologyKey.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
const term = (lines: string, kind = "podAffinity") =>
  pod(`affinity:\n  ${kind}:\n    ${REQUIRED}:\n${indented(`- ${indented(lines, 2).trimStart()}`, 6)}`);
const preferred = (lines: string) =>
  pod(
    `affinity:\n  podAffinity:\n    preferredDuringSchedulingIgnoredDuringExecution:\n      - weight: 1\n        podAffinityTerm:\n${indented(lines, 10)}`,
  );
const KEY = "topologyKey: kubernetes.io/hostname\n";
const SELECTOR = "labelSelector:\n  matchLabels:\n    app: web\n";

ruleTest(rule, {
  valid: {
    whole: term(`${KEY}${SELECTOR}`),
    "keys beside a selector": term(`${KEY}${SELECTOR}matchLabelKeys:\n  - pod-template-hash\n`),
    "every pod": term(`${KEY}labelSelector: {}\n`),
    "without a key: the schema speaks": term(SELECTOR),
    "filled in later": term(`topologyKey: \${KEY}\nlabelSelector: \${SELECTOR}\n`),
    "keys that are filled in": term(`${KEY}${SELECTOR}matchLabelKeys:\n  - \${KEY}\n`),
  },
  invalid: {
    empty: {
      code: term(`topologyKey: «""»\n${SELECTOR}`),
      messages: ["empty"],
      fixed: term(`topologyKey: "kubernetes.io/hostname"\n${SELECTOR}`),
    },
    "no values": {
      code: term(`${KEY}labelSelector:\n  matchExpressions:\n    - key: app\n      operator: «In»\n`),
      messages: ["values"],
    },
    "values of Exists": {
      code: term(
        `${KEY}${SELECTOR}namespaceSelector:\n  matchExpressions:\n    - key: team\n      operator: Exists\n      «values»:\n        - a\n`,
      ),
      messages: ["noValues"],
      fixed: term(
        `${KEY}${SELECTOR}namespaceSelector:\n  matchExpressions:\n    - key: team\n      operator: Exists\n`,
      ),
    },
    alone: { code: term(`${KEY}«matchLabelKeys»:\n  - app\n`), messages: ["alone"] },
    both: {
      code: term(`${KEY}${SELECTOR}matchLabelKeys:\n  - a\n  - «app»\n`),
      messages: ["both"],
      fixed: term(`${KEY}${SELECTOR}matchLabelKeys:\n  - a\n`),
    },
    "in an expression": {
      code: term(
        `${KEY}labelSelector:\n  matchExpressions:\n    - key: app\n      operator: Exists\nmismatchLabelKeys:\n  - «app»\n  - a\n`,
      ),
      messages: ["both"],
      fixed: term(
        `${KEY}labelSelector:\n  matchExpressions:\n    - key: app\n      operator: Exists\nmismatchLabelKeys:\n  - a\n`,
      ),
    },
    lists: {
      code: term(`${KEY}${SELECTOR}matchLabelKeys:\n  - a\nmismatchLabelKeys:\n  - «a»\n  - b\n`),
      messages: ["lists"],
      fixed: term(`${KEY}${SELECTOR}matchLabelKeys:\n  - a\nmismatchLabelKeys:\n  - b\n`),
    },
    "no selector": { code: term(`«${KEY.trimEnd()}»\n`), messages: ["noSelector"] },
    "no selector of others": { code: term(`«${KEY.trimEnd()}»\n`, "podAntiAffinity"), messages: ["noSelector"] },
    "no selector of a preference": {
      code: preferred(KEY).replace(
        "podAffinityTerm:\n            topologyKey: kubernetes.io/hostname",
        "podAffinityTerm:\n            «topologyKey: kubernetes.io/hostname»",
      ),
      messages: ["noSelector"],
    },
  },
});
