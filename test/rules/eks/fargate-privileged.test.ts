import { rule } from "../../../server/src/core/rules/eks/fargate-privileged.js";
import { deploymentOn, fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (privileged: string) =>
  fargatePod(`containers:\n  - name: web\n    securityContext:\n      privileged: ${privileged}\n`);

ruleTest(rule, {
  valid: {
    "not privileged": { code: pod("false"), target: onFargateTarget },
    "on nodes": pod("true"),
    "filled in later": { code: pod("${PRIVILEGED}"), target: onFargateTarget },
    "of a DaemonSet": {
      code: deploymentOn("containers:\n  - securityContext: { privileged: true }\n").replace("Deployment", "DaemonSet"),
      target: onFargateTarget,
    },
  },
  invalid: {
    privileged: {
      code: pod("«true»"),
      target: onFargateTarget,
      messages: ["privileged"],
      fixed: fargatePod("containers:\n  - name: web\n    securityContext: {}\n"),
    },
    "an init container": {
      code: deploymentOn("initContainers:\n  - name: a\n    securityContext: { privileged: «true», runAsUser: 0 }\n"),
      target: onFargateTarget,
      messages: ["privileged"],
      fixed: deploymentOn("initContainers:\n  - name: a\n    securityContext: { runAsUser: 0 }\n"),
    },
  },
});
