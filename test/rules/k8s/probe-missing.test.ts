import { rule } from "../../../server/src/core/rules/k8s/probe-missing.js";
import { pod, podOf, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const PROBES = "readinessProbe:\n  tcpSocket:\n    port: 80\nlivenessProbe:\n  tcpSocket:\n    port: 80\n";
const READY = "readinessProbe:\n  tcpSocket:\n    port: 80\n";
const PORT = "ports:\n  - containerPort: 80\n";

ruleTest(rule, {
  valid: {
    both: podOf(PROBES),
    "a pod that ends": pod("restartPolicy: Never\ncontainers:\n  - name: web\n"),
    "perhaps one that ends": pod("restartPolicy: ${POLICY}\ncontainers:\n  - name: web\n"),
    "an init container": pod("initContainers:\n  - name: setup\n"),
    "filled in later": podOf("readinessProbe: ${A}\nlivenessProbe: ${B}\n"),
    "unset elsewhere": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: containers\ndata:\n  containers: a\n",
  },
  invalid: {
    none: {
      code: workload("containers:\n  - name: ««web»»\n    image: a\n"),
      messages: ["readiness", "liveness"],
    },
    "none, with a port": {
      code: podOf(PORT).replace("name: web\n      image", "name: ««web»»\n      image"),
      messages: ["readiness", "liveness"],
      fixed: podOf(PORT + PROBES),
    },
    liveness: {
      code: podOf(READY).replace("name: web\n      image", "name: «web»\n      image"),
      messages: ["liveness"],
    },
  },
});
