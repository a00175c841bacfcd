import { rule } from "../../../server/src/core/rules/k8s/port-duplicate.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const two = (one: string, other: string) =>
  pod(
    `containers:\n  - name: a\n    ports:\n      - { containerPort: 80, ${one} }\n  - name: b\n    ports:\n      - { containerPort: 81, ${other} }\n`,
  );

ruleTest(rule, {
  valid: {
    "other protocols": podOf("ports:\n  - containerPort: 53\n  - containerPort: 53\n    protocol: UDP\n"),
    "other ports of the host": podOf(
      "ports:\n  - containerPort: 80\n    hostPort: 80\n  - containerPort: 80\n    hostPort: 81\n",
    ),
    "other addresses": two("hostPort: 80, hostIP: 10.0.0.1", "hostPort: 80, hostIP: 10.0.0.2"),
    "0 is none": two("hostPort: 0", "hostPort: 0"),
    "in two containers": pod(
      "containers:\n  - name: a\n    ports:\n      - containerPort: 80\n  - name: b\n    ports:\n      - containerPort: 80\n",
    ),
    "an init container ends before": pod(
      "initContainers:\n  - name: a\n    ports:\n      - { containerPort: 80, hostPort: 80 }\ncontainers:\n  - name: b\n    ports:\n      - { containerPort: 80, hostPort: 80 }\n",
    ),
    "filled in later": podOf("ports:\n  - containerPort: ${A}\n  - containerPort: ${A}\n"),
    "a protocol that is filled in": podOf(
      "ports:\n  - containerPort: 53\n  - containerPort: 53\n    protocol: ${PROTOCOL}\n",
    ),
  },
  invalid: {
    listed: {
      code: podOf("ports:\n  - containerPort: 80\n  - containerPort: «80»\n    protocol: TCP\n"),
      messages: ["listed"],
      related: ["It stands here first."],
    },
    "of the host": {
      code: two("hostPort: 80", "hostPort: «80»"),
      messages: ["host"],
      related: ["It is taken here first."],
    },
  },
});
