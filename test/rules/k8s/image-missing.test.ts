import { rule } from "../../../server/src/core/rules/k8s/image-missing.js";
import { pod, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    named: pod("containers:\n  - name: web\n    image: nginx:1.27\n"),
    "filled in later": pod("containers:\n  - name: web\n    image: ${IMAGE}\n"),
    "blanks within are another rule's matter": pod("containers:\n  - name: web\n    image: ng inx\n"),
  },
  invalid: {
    absent: { code: pod("containers:\n  - name: «web»\n"), messages: ["missing"] },
    empty: { code: pod('containers:\n  - name: web\n    image: «""»\n'), messages: ["missing"] },
    "of an init container": {
      code: workload("initContainers:\n  - name: «setup»\ncontainers:\n  - name: web\n    image: nginx\n"),
      messages: ["missing"],
    },
    blanks: {
      code: pod('containers:\n  - name: web\n    image: «" nginx:1.27 "»\n'),
      messages: ["blanks"],
      fixed: pod('containers:\n  - name: web\n    image: "nginx:1.27"\n'),
    },
  },
});
