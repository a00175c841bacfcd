import { rule } from "../../../server/src/core/rules/container/stop-timeout.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (value: string, name = "app"): string => container(`"stopTimeout": ${value}`, name);

ruleTest(rule, {
  valid: {
    "both ends on Fargate": fargate("", `${app("2")}, ${app("120", "b")}`),
    "more elsewhere": task("", app("600")),
    "more, where the launch type is unknown": task('"requiresCompatibilities": ["${TYPE}"]', app("600")),
    "more in a bare list": `[${app("600")}]`,
    "left out": fargate("", `${container("")}, ${app("null", "b")}`),
    "a placeholder": fargate("", app('"${TIMEOUT}"')),
    "a fraction, of which the schema speaks": fargate("", app("130.5")),
  },
  invalid: {
    "too long on Fargate": {
      code: fargate("", `${app("«121»")}, ${app("«300»", "b")}`),
      messages: ["fargate", "fargate"],
      fixed: fargate("", `${app("120")}, ${app("120", "b")}`),
    },
    "too short on Fargate": { code: fargate("", app("«1»")), messages: ["fargate"], fixed: fargate("", app("2")) },
    "too short elsewhere, in a bare list": { code: `[${app("«0»")}]`, messages: ["low"], fixed: `[${app("2")}]` },
    "YAML with comments": {
      code: `family: web
requiresCompatibilities: [EC2, FARGATE]
containerDefinitions:
  - name: app
    image: nginx
    stopTimeout: «180» # three minutes
`,
      messages: ["fargate"],
      fixed: `family: web
requiresCompatibilities: [EC2, FARGATE]
containerDefinitions:
  - name: app
    image: nginx
    stopTimeout: 120 # three minutes
`,
    },
  },
});
