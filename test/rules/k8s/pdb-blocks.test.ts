import { rule } from "../../../server/src/core/rules/k8s/pdb-blocks.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const budget = (line: string) =>
  object(
    "policy/v1",
    "PodDisruptionBudget",
    "web",
    `spec:\n  ${line}\n  selector:\n    matchLabels:\n      app: web\n`,
  );
const web = (replicas: string) => deployment("web", "", `replicas: ${replicas}\n`);
const scaler = (min: string) =>
  object(
    "autoscaling/v2",
    "HorizontalPodAutoscaler",
    "web",
    `spec:\n  minReplicas: ${min}\n  scaleTargetRef:\n    kind: Deployment\n    name: web\n`,
  );

ruleTest(rule, {
  valid: {
    one: budget("maxUnavailable: 1"),
    share: budget("maxUnavailable: 25%"),
    "no pods are known": budget("minAvailable: 3"),
    "more pods": together(budget("minAvailable: 2"), web("3")),
    "a share of them": together(budget("minAvailable: 50%"), web("3")),
    "more pods by an autoscaler": together(budget("minAvailable: 2"), web("1"), scaler("3")),
    "filled in later": together(budget("minAvailable: ${COUNT}"), web("3")),
    "pods that are filled in": together(budget("minAvailable: 2"), web("${COUNT}")),
    "on every node": together(budget("minAvailable: 2"), deployment("web").replace("Deployment", "DaemonSet")),
  },
  invalid: {
    "none may go": { code: budget("maxUnavailable: «0»"), messages: ["most"] },
    "no share": { code: budget("maxUnavailable: «0%»"), messages: ["most"] },
    "all stay": { code: budget("minAvailable: «100%»"), messages: ["all"] },
    "as many as there are": { code: together(budget("minAvailable: «2»"), web("2")), messages: ["least"] },
    "a share that is rounded up": { code: together(budget("minAvailable: «80%»"), web("3")), messages: ["least"] },
    "the usual number": { code: together(budget("minAvailable: «1»"), deployment("web")), messages: ["least"] },
    "as many as the autoscaler keeps": {
      code: together(budget("minAvailable: «2»"), web("5"), scaler("2")),
      messages: ["least"],
    },
  },
});
