import { rule } from "../../../server/src/core/rules/k8s/pdb-missing.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const budget = (app: string) =>
  object("policy/v1", "PodDisruptionBudget", "web", `spec:\n  selector:\n    matchLabels:\n      app: ${app}\n`);
const web = (replicas: string) => deployment("web", "", `replicas: ${replicas}\n`);

ruleTest(rule, {
  valid: {
    "a budget": together(web("3"), budget("web")),
    "in another file": { code: web("3"), files: { "budget.yaml": budget("web") } },
    "one pod": web("1"),
    "the usual number": deployment("web"),
    "filled in later": web("${COUNT}"),
    "a budget that is filled in": together(web("3"), budget("${APP}")),
  },
  invalid: {
    none: { code: web("«3»"), messages: ["missing"] },
    "for others": { code: together(web("«3»"), budget("site")), messages: ["missing"] },
    "an autoscaler": {
      code: together(
        deployment("web").replace("spec:", "«spec»:"),
        object(
          "autoscaling/v2",
          "HorizontalPodAutoscaler",
          "web",
          "spec:\n  minReplicas: 2\n  scaleTargetRef:\n    kind: Deployment\n    name: web\n",
        ),
      ),
      messages: ["missing"],
    },
  },
});
