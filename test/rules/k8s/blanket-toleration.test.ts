import { rule } from "../../../server/src/core/rules/k8s/blanket-toleration.js";
import { pod, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const ALL = "tolerations:\n  - operator: Exists\n";

ruleTest(rule, {
  valid: {
    "a key": pod("tolerations:\n  - key: a\n    operator: Exists\n"),
    "an agent on every node": workload(ALL, "DaemonSet"),
    "what a node cannot do without": pod(`priorityClassName: system-node-critical\n${ALL}`),
    "for a while": pod("tolerations:\n  - operator: Exists\n    effect: NoExecute\n    tolerationSeconds: 300\n"),
    "filled in later": pod("tolerations:\n  - key: ${KEY}\n    operator: Exists\n"),
    "an effect that is filled in": pod("tolerations:\n  - operator: Exists\n    effect: ${EFFECT}\n"),
    "no operator: refused": pod("tolerations:\n  - effect: NoSchedule\n"),
  },
  invalid: {
    all: {
      code: pod("tolerations:\n  - key: a\n  - operator: «Exists»\n"),
      messages: ["all"],
      fixed: pod("tolerations:\n  - key: a\n"),
    },
    "an empty key": {
      code: workload('tolerations:\n  - key: a\n  - key: ""\n    operator: «Exists»\n'),
      messages: ["all"],
      fixed: workload("tolerations:\n  - key: a\n"),
    },
    effect: {
      code: pod("tolerations:\n  - key: a\n  - operator: «Exists»\n    effect: NoSchedule\n"),
      messages: ["effect"],
      fixed: pod("tolerations:\n  - key: a\n"),
    },
  },
});
