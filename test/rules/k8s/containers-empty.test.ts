import { rule } from "../../../server/src/core/rules/k8s/containers-empty.js";
import { pod, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: pod("containers:\n  - name: web\n    image: nginx:1.27\n"),
    "none named: the schema speaks": pod("restartPolicy: Never\n"),
    "filled in later": pod("containers: ${CONTAINERS}\n"),
    "another object": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  containers: a\n",
  },
  invalid: {
    empty: { code: pod("containers: «[]»\n"), messages: ["empty"] },
    "in a template": { code: workload("containers: «[]»\ninitContainers: []\n"), messages: ["empty"] },
  },
});
