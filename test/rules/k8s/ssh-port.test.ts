import { rule } from "../../../server/src/core/rules/k8s/ssh-port.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const port = (number: string, protocol = "TCP") =>
  podOf(`ports:\n  - containerPort: ${number}\n    protocol: ${protocol}\n`);

ruleTest(rule, {
  valid: { other: port("2222"), "another protocol": port("22", "UDP"), "filled in later": port("${PORT}") },
  invalid: { ssh: { code: port("«22»"), messages: ["ssh"] } },
});
