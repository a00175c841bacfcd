import { rule } from "../../../server/src/core/rules/k8s/node-affinity-op.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
const affinity = (lines: string) => pod(`affinity:\n  nodeAffinity:\n${indented(lines, 4)}`);
const terms = (lines: string) => affinity(`${REQUIRED}:\n  nodeSelectorTerms:\n${indented(lines, 4)}`);
const expression = (lines: string, list = "matchExpressions") =>
  terms(`- ${list}:\n    - key: ${list === "matchFields" ? "metadata.name" : "size"}\n${indented(lines, 6)}`);

ruleTest(rule, {
  valid: {
    In: expression("operator: In\nvalues:\n  - a\n  - b\n"),
    Exists: expression("operator: Exists\n"),
    "no values": expression("operator: DoesNotExist\nvalues: []\n"),
    Gt: expression('operator: Gt\nvalues:\n  - "4"\n'),
    "a field": expression("operator: In\nvalues:\n  - node-1\n", "matchFields"),
    "an operator that is filled in": expression("operator: ${OPERATOR}\n"),
    "values that are filled in": expression("operator: In\nvalues: ${VALUES}\n"),
    "a value that is filled in": expression("operator: Gt\nvalues:\n  - ${SIZE}\n"),
    "terms that are filled in": affinity(`${REQUIRED}:\n  nodeSelectorTerms: \${TERMS}\n`),
    "a preference without expressions": affinity(
      "preferredDuringSchedulingIgnoredDuringExecution:\n  - weight: 1\n    preference: {}\n",
    ),
  },
  invalid: {
    "no values": { code: expression("operator: «In»\n"), messages: ["values"] },
    "an empty list": { code: expression("operator: NotIn\nvalues: «[]»\n"), messages: ["values"] },
    "a preference": {
      code: affinity(
        "preferredDuringSchedulingIgnoredDuringExecution:\n  - weight: 1\n    preference:\n      matchExpressions:\n        - key: a\n          operator: «In»\n",
      ),
      messages: ["values"],
    },
    "values of Exists": {
      code: expression("operator: Exists\n«values»:\n  - a\n"),
      messages: ["noValues"],
      fixed: expression("operator: Exists\n"),
    },
    "two numbers": {
      code: expression('operator: Lt\n«values»:\n  - "1"\n  - "2"\n'),
      messages: ["single"],
    },
    "no number": { code: expression("operator: «Gt»\n"), messages: ["single"] },
    "another text": { code: expression("operator: Gt\nvalues:\n  - «4Gi»\n"), messages: ["number"] },
    "a label as a field": {
      code: terms("- matchFields:\n    - key: «size»\n      operator: In\n      values:\n        - a\n"),
      messages: ["field"],
    },
    "a field that is there": { code: expression("operator: «Exists»\n", "matchFields"), messages: ["fieldOperator"] },
    "two fields": {
      code: expression("operator: In\n«values»:\n  - a\n  - b\n", "matchFields"),
      messages: ["fieldValues"],
    },
    "no terms": { code: affinity(`${REQUIRED}:\n  nodeSelectorTerms: «[]»\n`), messages: ["noTerms"] },
    "an empty term": { code: affinity(`${REQUIRED}:\n  nodeSelectorTerms:\n    - «{}»\n`), messages: ["emptyTerm"] },
    "an empty list of expressions": { code: terms("- «matchExpressions: []»\n"), messages: ["emptyTerm"] },
  },
});
