import { rule } from "../../../server/src/core/rules/k8s/priorityclass.js";
import { ruleTest } from "../../support/ruleTest.js";

const priority = (rest: string, name = "a") =>
  `apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: ${name}\n${rest}`;

ruleTest(rule, {
  valid: {
    plain: priority("value: 1000000000\n"),
    negative: priority("value: -10\n"),
    "one default": `${priority("value: 1\nglobalDefault: true\n")}---\n${priority("value: 2\nglobalDefault: false\n", "b")}`,
    "the same in two places": {
      code: priority("value: 1\nglobalDefault: true\n"),
      files: { "other.yaml": priority("value: 1\nglobalDefault: true\n") },
    },
    "of the system": priority("value: 2000000000\n", "system-cluster-critical"),
    "filled in later": priority("value: ${VALUE}\n", "${NAME}"),
  },
  invalid: {
    high: {
      code: priority("value: «2000000000»\n"),
      messages: ["value"],
      fixed: priority("value: 1000000000\n"),
    },
    "of the system": { code: priority("value: 1\n", "«system-mine»"), messages: ["name"] },
    "two defaults": {
      code: priority("value: 1\nglobalDefault: «true»\n"),
      files: { "other.yaml": priority("value: 1\nglobalDefault: «true»\n", "b") },
      messages: ["default"],
      related: ["The other one."],
    },
  },
});
