import { rule } from "../../../server/src/core/rules/k8s/hpa-target.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const scaler = (target: string) =>
  object("autoscaling/v2", "HorizontalPodAutoscaler", "web", `spec:\n  maxReplicas: 2\n  scaleTargetRef:\n${target}`);
const target = (name: string, kind = "Deployment", version = "apps/v1") =>
  scaler(`${version === "" ? "" : `    apiVersion: ${version}\n`}    kind: ${kind}\n    name: ${name}\n`);

ruleTest(rule, {
  valid: {
    "it is there": together(target("web"), deployment("web")),
    "in another file": { code: target("web"), files: { "web.yaml": deployment("web") } },
    "no others are known": target("web"),
    "another sort": together(target("web", "Rollout", "argoproj.io/v1alpha1"), deployment("site")),
    "an older version": target("web", "Deployment", "apps/v1beta2"),
    "filled in later": together(target("${NAME}", "Deployment", "${VERSION}"), deployment("web")),
    "a controller": target("web", "ReplicationController", "v1"),
  },
  invalid: {
    missing: {
      code: together(target("«wep»"), deployment("web")),
      messages: ["missing"],
      fixed: together(target("web"), deployment("web")),
    },
    "no API": {
      code: scaler("    kind: «Deployment»\n    name: web\n"),
      messages: ["group"],
      fixed: scaler("    kind: Deployment\n    name: web\n    apiVersion: apps/v1\n"),
    },
    "another API": {
      code: target("web", "Deployment", "«extensions/v1beta1»"),
      messages: ["group"],
      fixed: target("web"),
    },
    "a DaemonSet": { code: target("web", "«DaemonSet»"), messages: ["kind"] },
  },
});
