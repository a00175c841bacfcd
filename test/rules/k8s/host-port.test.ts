import { rule } from "../../../server/src/core/rules/k8s/host-port.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const port = (lines: string) => podOf(`ports:\n  - containerPort: 80\n${lines}`);

ruleTest(rule, {
  valid: {
    none: port(""),
    "0 is none": port("    hostPort: 0\n"),
    "filled in later": port("    hostPort: ${PORT}\n"),
    "in the network of the node": pod(
      "hostNetwork: true\ncontainers:\n  - name: web\n    ports:\n      - { containerPort: 80, hostPort: 80 }\n",
    ),
  },
  invalid: { taken: { code: port("    hostPort: «8080»\n"), messages: ["taken"], fixed: port("") } },
});
