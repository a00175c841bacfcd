import { rule } from "../../../server/src/core/rules/k8s/limit-range.js";
import { indented } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const range = (lines: string, metadata = "", type = "Container") =>
  object("v1", "LimitRange", "usual", `spec:\n  limits:\n    - type: ${type}\n${indented(lines, 6)}`, metadata);
const web = (list: string, value: string) => deployment("web", `resources:\n  ${list}:\n    memory: ${value}\n`);

ruleTest(rule, {
  valid: {
    "in order": range("min: { cpu: 100m }\ndefaultRequest: { cpu: 0.1 }\ndefault: { cpu: 1 }\nmax: { cpu: '1' }\n"),
    "filled in later": range("default: { cpu: '${CPU}' }\nmax: { cpu: 1 }\n"),
    "what is allowed": together(web("limits", "1Gi"), range("max: { memory: 1024Mi }\n")),
    "another namespace": together(web("limits", "2Gi"), range("max: { memory: 1Gi }\n", "namespace: shop")),
    "a limit of claims": together(web("limits", "2Gi"), range("max: { memory: 1Gi }\n", "", "Pod")),
    "nothing asked for": together(deployment("web"), range("max: { memory: 1Gi }\n")),
    "a value that is filled in": together(web("limits", "${MEMORY}"), range("max: { memory: 1Gi }\n")),
  },
  invalid: {
    "default and most": { code: range("default: { cpu: «2» }\nmax: { cpu: 1 }\n"), messages: ["order"] },
    "request and limit": {
      code: range("default: { memory: 256Mi }\ndefaultRequest: { memory: «512Mi» }\n"),
      messages: ["order"],
    },
    "too much": {
      code: web("limits", "«2Gi»"),
      files: { "range.yaml": range("max: { memory: «1Gi» }\n") },
      messages: ["over"],
      related: ["The LimitRange."],
    },
    "too much requested": {
      code: together(web("requests", "«2Gi»"), range("max: { memory: 1Gi }\n")),
      messages: ["over"],
    },
    "too little": { code: together(web("requests", "«10Mi»"), range("min: { memory: 64Mi }\n")), messages: ["under"] },
  },
});
