import { rule } from "../../../server/src/core/rules/k8s/pod-level-resources.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const container = (list: string, resource: string, amount: string) =>
  `  - name: a\n    resources:\n      ${list}:\n        ${resource}: ${amount}\n`;
const whole = (list: string, lines: string) => `resources:\n  ${list}:\n${indented(lines, 4)}`;

ruleTest(rule, {
  valid: {
    enough: pod(`${whole("requests", "cpu: 1")}containers:\n${container("requests", "cpu", "500m").repeat(2)}`),
    "init containers run before": pod(
      `${whole("requests", "cpu: 1")}initContainers:\n${container("requests", "cpu", "1")}containers:\n${container("requests", "cpu", "1")}`,
    ),
    "none of the pod": pod(`containers:\n${container("requests", "cpu", "500m")}`),
    "huge pages": pod(`${whole("limits", "hugepages-2Mi: 4Mi")}containers: []\n`),
    "filled in later": pod(`${whole("requests", "cpu: ${CPU}")}containers:\n${container("requests", "cpu", "4")}`),
    "a limit below": pod(`${whole("limits", "memory: 1Gi")}containers:\n${container("limits", "memory", "1Gi")}`),
  },
  invalid: {
    name: { code: pod(whole("limits", "«ephemeral-storage»: 1Gi")), messages: ["name"] },
    sum: {
      code: pod(`${whole("requests", "cpu: «1»")}containers:\n${container("requests", "cpu", "600m").repeat(2)}`),
      messages: ["sum"],
    },
    "a limit counts as a request": {
      code: pod(`${whole("requests", "memory: «1Gi»")}containers:\n${container("limits", "memory", "2Gi")}`),
      messages: ["sum"],
    },
    "an init container beside one that stays": {
      code: pod(
        `${whole("requests", "cpu: «1»")}initContainers:\n${container("requests", "cpu", "600m")}    restartPolicy: Always\n${container("requests", "cpu", "600m")}`,
      ),
      messages: ["sum"],
    },
    limit: {
      code: pod(`${whole("limits", "cpu: 1")}containers:\n${container("limits", "cpu", "«2»")}`),
      messages: ["limit"],
      related: ["The limit of the pod."],
    },
  },
});
