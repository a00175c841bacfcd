import { rule } from "../../../server/src/core/rules/k8s/env-ref-order.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const env = (...entries: [string, string][]) =>
  podOf(`env:\n${entries.map(([name, value]) => `  - name: ${name}\n    value: ${value}\n`).join("")}`);

ruleTest(rule, {
  valid: {
    before: env(["HOST", "a"], ["URL", "http://$(HOST)/"]),
    "from a Secret": podOf(
      "env:\n  - name: A\n    valueFrom: { secretKeyRef: { name: a, key: b } }\n  - name: B\n    value: x-$(A)\n",
    ),
    "on purpose": env(["A", "$$(B)"]),
    "of a Service": env(["URL", "http://$(REDIS_SERVICE_HOST):$(REDIS_PORT_6379_TCP_PORT)"]),
    "with envFrom": podOf("env:\n  - name: A\n    value: $(B)\nenvFrom:\n  - configMapRef: { name: c }\n"),
    "entries that are filled in": podOf("env:\n  - name: A\n    value: $(B)\n  - ${MORE}\n"),
    "a command": env(["A", "$(hostname -f)"]),
    "a number: another rule speaks": env(["A", "1"]),
  },
  invalid: {
    later: { code: env(["URL", "http://«$(HOST)»/"], ["HOST", "a"]), messages: ["later"] },
    itself: { code: env(["PATH_", "/app:«$(PATH_)»"]), messages: ["itself"] },
    unknown: { code: env(["URL", "«$(HOST)»:«$(PORT_X)»"]), messages: ["unknown", "unknown"] },
  },
});
