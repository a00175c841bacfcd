import { rule } from "../../../server/src/core/rules/eks/fargate-instance-metadata.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    other: { code: fargatePod("containers:\n  - args: [a, 169.254.170.2]\n"), target: onFargateTarget },
    "on nodes": fargatePod("containers:\n  - args: [http://169.254.169.254/]\n"),
  },
  invalid: {
    metadata: {
      code: fargatePod(
        "containers:\n  - command: [«http://169.254.169.254/»]\n    env:\n      - value: «'http://[fd00:ec2::254]/'»\n",
      ),
      target: onFargateTarget,
      messages: ["metadata", "metadata"],
    },
    identity: {
      code: fargatePod("containers:\n  - env:\n      - { name: AGENT, value: «http://169.254.170.23/v1» }\n"),
      target: onFargateTarget,
      messages: ["identity"],
    },
  },
});
