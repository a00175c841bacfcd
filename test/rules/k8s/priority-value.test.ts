import { rule } from "../../../server/src/core/rules/k8s/priority-value.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const HIGH = "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: high\nvalue: «1000»\n";
const files = { "classes.yaml": HIGH.replace(/[«»]/g, "") };
const of = (name: string, priority: string) => pod(`priorityClassName: ${name}\npriority: ${priority}\n`);

ruleTest(rule, {
  valid: {
    class: { code: pod("priorityClassName: high\n"), files },
    "the same": { code: of("high", "1000"), files },
    "built in": of("system-node-critical", "2000001000"),
    "a class from elsewhere": { code: of("low", "10"), files },
    "filled in later": { code: of("${CLASS}", "10"), files },
    none: pod("priority: 0\n"),
  },
  invalid: {
    other: {
      code: of("high", "«10»"),
      files: { "classes.yaml": HIGH },
      messages: ["other"],
      related: ["The value of the class."],
      fixed: pod("priorityClassName: high\n"),
    },
    "built in": {
      code: of("system-cluster-critical", "«1»"),
      messages: ["other"],
      fixed: pod("priorityClassName: system-cluster-critical\n"),
    },
    "without a class": {
      code: pod("restartPolicy: Never\npriority: «10»\n"),
      messages: ["withoutClass"],
      fixed: pod("restartPolicy: Never\n"),
    },
  },
});
