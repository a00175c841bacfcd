import { rule } from "../../../server/src/core/rules/k8s/container-name-duplicate.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const both = (one: string, two: string) => pod(`containers:\n  - name: ${one}\n  - name: ${two}\n`);

ruleTest(rule, {
  valid: {
    different: both("web", "log"),
    one: pod("containers:\n  - name: web\n"),
    "filled in later": both("${NAME}", "${NAME}"),
    "without names": pod("containers:\n  - image: a\n  - image: b\n"),
  },
  invalid: {
    twice: { code: both("web", "«web»"), messages: ["duplicate"], fixed: both("web", "web-2") },
    "an init container too": {
      code: pod("initContainers:\n  - name: web\ncontainers:\n  - name: «web»\n  - name: web-2\n"),
      messages: ["duplicate"],
      related: ['"web" stands here first.'],
      fixed: pod("initContainers:\n  - name: web\ncontainers:\n  - name: web-3\n  - name: web-2\n"),
    },
  },
});
