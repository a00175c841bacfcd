import { rule } from "../../../server/src/core/rules/k8s/hpa-range.js";
import { indented, manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const scaler = (spec: string, api = "autoscaling/v2") => manifest(api, "HorizontalPodAutoscaler", spec);
const metric = (lines: string) => scaler(`maxReplicas: 4\nmetrics:\n  - ${indented(lines, 4).trimStart()}`);
const target = (lines: string, type = "Resource", key = "resource") =>
  metric(`type: ${type}\n${key}:\n  name: cpu\n  target:\n${indented(lines, 4)}`);
const pace = (lines: string) => scaler(`maxReplicas: 4\nbehavior:\n  scaleUp:\n${indented(lines, 4)}`);

ruleTest(rule, {
  valid: {
    limits: scaler("minReplicas: 2\nmaxReplicas: 2\n"),
    "no least": scaler("maxReplicas: 1\n"),
    "filled in later": scaler("minReplicas: ${MIN}\nmaxReplicas: 1\n"),
    utilization: target("type: Utilization\naverageUtilization: 80\n"),
    value: target("type: AverageValue\naverageValue: 500m\n", "ContainerResource", "containerResource"),
    external: target("type: Value\nvalue: 30\n", "External", "external"),
    "the former form": scaler(
      "maxReplicas: 2\nmetrics:\n  - type: Resource\n    resource:\n      name: cpu\n      targetAverageUtilization: 50\n",
      "autoscaling/v2beta1",
    ),
    pace: pace(
      "stabilizationWindowSeconds: 0\ntolerance: 0.1\npolicies:\n  - type: Pods\n    value: 4\n    periodSeconds: 1800\n",
    ),
    "a value that is filled in": target("type: Utilization\naverageUtilization: ${SHARE}\n"),
  },
  invalid: {
    "less than one": {
      code: scaler("minReplicas: «0»\nmaxReplicas: 2\n"),
      messages: ["min"],
      fixed: scaler("minReplicas: 1\nmaxReplicas: 2\n"),
    },
    zero: {
      code: scaler("minReplicas: «0»\nmaxReplicas: 2\nmetrics:\n  - type: External\n    external: {}\n"),
      messages: ["zero"],
      fixed: scaler("minReplicas: 1\nmaxReplicas: 2\nmetrics:\n  - type: External\n    external: {}\n"),
    },
    "no most": { code: scaler("maxReplicas: «0»\n"), messages: ["max"] },
    order: {
      code: scaler("minReplicas: 4\nmaxReplicas: «2»\n"),
      messages: ["order"],
      fixed: scaler("minReplicas: 4\nmaxReplicas: 4\n"),
    },
    "no block": { code: metric("type: «Resource»\n"), messages: ["block"] },
    "another block": { code: metric("type: «Resource»\n«pods»:\n  metric: {}\n"), messages: ["block", "other"] },
    "no target": { code: target("type: Utilization\n").replace("target", "«target»"), messages: ["none"] },
    both: { code: target("type: Utilization\naverageUtilization: 80\n«averageValue»: 1\n"), messages: ["both"] },
    "a share of something": {
      code: target("type: Utilization\n«averageUtilization»: 80\n", "Pods", "pods"),
      messages: ["percent"],
    },
    "another type": {
      code: target("type: «Utilization»\naverageValue: 500m\n"),
      messages: ["mismatch"],
      fixed: target("type: AverageValue\naverageValue: 500m\n"),
    },
    "no share": { code: target("type: Utilization\naverageUtilization: «0»\n"), messages: ["positive"] },
    "a long period": {
      code: pace("policies:\n  - type: Pods\n    value: «0»\n    periodSeconds: «3600»\n"),
      messages: ["positive", "period"],
    },
    "a long window": { code: pace("stabilizationWindowSeconds: «4000»\n"), messages: ["window"] },
    "no policies": { code: pace("policies: «[]»\n"), messages: ["policies"] },
    "no tolerance": { code: pace("tolerance: «-0.1»\n"), messages: ["tolerance"] },
  },
});
