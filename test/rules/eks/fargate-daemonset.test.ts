import { rule } from "../../../server/src/core/rules/eks/fargate-daemonset.js";
import { deploymentOn, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const daemonSet = (spec: string, kind = "DaemonSet") => deploymentOn(spec).replace("kind: Deployment", `kind: ${kind}`);

ruleTest(rule, {
  valid: {
    "another namespace": { code: daemonSet("{}\n").replace("shop", "kube-system"), target: onFargateTarget },
    "for nodes": { code: daemonSet("nodeSelector: { eks.amazonaws.com/nodegroup: a }\n"), target: onFargateTarget },
    "not on Fargate": {
      code: daemonSet("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: {} } }\n"),
      target: onFargateTarget,
    },
  },
  invalid: { daemon: { code: daemonSet("{}\n", "«DaemonSet»"), target: onFargateTarget, messages: ["daemon"] } },
});
