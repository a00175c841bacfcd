import { rule } from "../../../server/src/core/rules/k8s/svc-targetport.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const service = (target: string) =>
  object(
    "v1",
    "Service",
    "web",
    `spec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n      targetPort: ${target}\n`,
  );
const HTTP = "ports:\n  - name: http\n    containerPort: 8080\n";

ruleTest(rule, {
  valid: {
    "a name that is there": together(service("http"), deployment("web", HTTP)),
    number: together(service("9090"), deployment("web", HTTP)),
    "no pods beside it": service("http"),
    "filled in later": together(service("${PORT}"), deployment("web", HTTP)),
    "ports that are filled in": together(service("web"), deployment("web", "ports: ${PORTS}\n")),
  },
  invalid: {
    "a number in quotes": {
      code: service('«"8080"»'),
      messages: ["form"],
      fixed: service("8080"),
    },
    "no name": { code: service("«my_port»"), messages: ["form"] },
    "another name": {
      code: together(service("«htp»"), deployment("web", HTTP)),
      messages: ["missing"],
      related: ["These pods."],
      fixed: together(service("http"), deployment("web", HTTP)),
    },
    "no names at all": {
      code: service("«http»"),
      files: { "web.yaml": deployment("web", "ports:\n  - containerPort: 8080\n").replace("name: web", "name: «web»") },
      messages: ["missing"],
      related: ["These pods."],
    },
  },
});
