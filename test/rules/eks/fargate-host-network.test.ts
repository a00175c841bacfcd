import { rule } from "../../../server/src/core/rules/eks/fargate-host-network.js";
import { deploymentOn, fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "not asked for": {
      code: fargatePod("hostNetwork: false\ncontainers:\n  - ports:\n      - hostPort: 0\n"),
      target: onFargateTarget,
    },
    "on nodes": fargatePod("hostNetwork: true\n"),
    "filled in later": {
      code: fargatePod("containers:\n  - ports:\n      - hostPort: ${PORT}\n"),
      target: onFargateTarget,
    },
  },
  invalid: {
    network: {
      code: fargatePod(
        "hostNetwork: «true»\ncontainers:\n  - ports:\n      - hostPort: 80\n        containerPort: 80\n",
      ),
      target: onFargateTarget,
      messages: ["network"],
      fixed: fargatePod("containers:\n  - ports:\n      - containerPort: 80\n"),
    },
    "a port": {
      code: deploymentOn("containers:\n  - ports:\n      - hostPort: «80»\n        containerPort: 80\n"),
      target: onFargateTarget,
      messages: ["port"],
      fixed: deploymentOn("containers:\n  - ports:\n      - containerPort: 80\n"),
    },
    processes: {
      code: fargatePod("hostPID: «true»\nhostIPC: «true»\ncontainers: []\n"),
      target: onFargateTarget,
      messages: ["processes", "processes"],
      fixed: fargatePod("containers: []\n"),
    },
  },
});
