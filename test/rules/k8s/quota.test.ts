import { rule } from "../../../server/src/core/rules/k8s/quota.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const quota = (key: string, value: string, more = "", metadata = "") =>
  object("v1", "ResourceQuota", "team", `spec:\n  hard:\n    ${key}: ${value}\n${more}`, metadata);
const web = (cpu: string, replicas = "1", list = "requests") =>
  deployment("web", `resources:\n  ${list}:\n    cpu: ${cpu}\n`, `replicas: ${replicas}\n`);

ruleTest(rule, {
  valid: {
    "it fits": together(web("500m", "2"), quota("requests.cpu", "1")),
    "another namespace": together(web("2"), quota("cpu", "1", "", "namespace: shop")),
    "a quota for some": together(web("2"), quota("cpu", "1", "  scopes: [BestEffort]\n")),
    "filled in later": together(web("${CPU}", "${COUNT}"), quota("cpu", "1")),
    "a LimitRange fills it in": together(deployment("web"), quota("cpu", "1"), object("v1", "LimitRange", "a")),
    "a quota of something else": together(deployment("web"), quota("services", "1")),
    "as many pods": together(web("1", "3"), quota("pods", "3")),
  },
  invalid: {
    "too much together": {
      code: web("«500m»", "3"),
      files: { "quota.yaml": quota("requests.cpu", "«1»") },
      messages: ["over"],
      related: ["The quota."],
    },
    "too much": { code: together(web("«2»"), quota("cpu", "1")), messages: ["over"] },
    "too high a limit": { code: together(web("«2»", "1", "limits"), quota("limits.cpu", "1")), messages: ["over"] },
    "none is allowed": { code: together(web("1", "«1»"), quota("pods", "0")), messages: ["pods"] },
    "too many": { code: together(web("1", "«4»"), quota("pods", "3")), messages: ["pods"] },
    "not said": {
      code: together(deployment("web").replace("name: app", "«name»: app"), quota("requests.cpu", "1")),
      messages: ["unset"],
    },
  },
});
