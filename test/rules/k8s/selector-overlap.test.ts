import { rule } from "../../../server/src/core/rules/k8s/selector-overlap.js";
import { ruleTest } from "../../support/ruleTest.js";

const workload = (name: string, app: string, isMarked = false) =>
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  ${isMarked ? "«selector»" : "selector"}:
    matchLabels:
      app: ${app}
  template:
    metadata:
      labels:
        app: ${app}
`;

ruleTest(rule, {
  valid: {
    "one alone": workload("web", "web"),
    "other labels": `${workload("web", "web")}---\n${workload("api", "api")}`,
    "another namespace": `${workload("web", "web")}---\n${workload("api", "web").replace("name: api", "name: api\n  namespace: other")}`,
    "another file": { code: workload("web", "web"), files: { "other.yaml": workload("web", "web") } },
    "an empty selector": workload("web", "web").replace("    matchLabels:\n      app: web\n", "    matchLabels: {}\n"),
  },
  invalid: {
    "the same": {
      code: `${workload("web", "web", true)}---\n${workload("api", "web", true)}`,
      messages: ["overlap", "overlap"],
      related: ["The other one.", "The other one."],
    },
  },
});
