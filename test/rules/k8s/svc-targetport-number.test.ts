import { rule } from "../../../server/src/core/rules/k8s/svc-targetport-number.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const service = (port: string) =>
  object("v1", "Service", "web", `spec:\n  selector:\n    app: web\n  ports:\n    - ${port}\n`);
const PORT = "ports:\n  - containerPort: 8080\n";

ruleTest(rule, {
  valid: {
    declared: together(service("port: 80\n      targetPort: 8080"), deployment("web", PORT)),
    "the same": together(service("port: 8080"), deployment("web", PORT)),
    "no ports declared": together(service("port: 80"), deployment("web")),
    name: together(service("port: 80\n      targetPort: http"), deployment("web", PORT)),
    "filled in later": together(service("port: ${PORT}"), deployment("web", PORT)),
    "nothing beside it": service("port: 80"),
  },
  invalid: {
    "another number": {
      code: together(service("port: 80\n      targetPort: «9090»"), deployment("web", PORT)),
      messages: ["undeclared"],
    },
    "the port in front": {
      code: together(service("port: «80»"), deployment("web", PORT)),
      messages: ["undeclared"],
      related: ["These pods."],
    },
  },
});
