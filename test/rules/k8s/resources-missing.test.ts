import { rule } from "../../../server/src/core/rules/k8s/resources-missing.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const FULL = "resources:\n  requests:\n    cpu: 100m\n    memory: 128Mi\n  limits:\n    memory: 128Mi\n";
const container = (lines: string, name = "web") => `containers:\n  - name: ${name}\n${indented(lines, 4)}`;

ruleTest(rule, {
  valid: {
    full: pod(container(FULL)),
    "limits stand for requests": pod(container("resources:\n  limits:\n    cpu: 1\n    memory: 1Gi\n")),
    "of the pod as a whole": pod(`resources:\n  limits:\n    cpu: 1\n    memory: 1Gi\n${container("image: a\n")}`),
    "filled in later": pod(container("resources: ${RESOURCES}\n")),
    "requests that are filled in": pod(container("resources:\n  requests: ${A}\n  limits: ${B}\n")),
    "amounts that are filled in": pod(container(FULL.replace("100m", "${CPU}"))),
  },
  invalid: {
    none: {
      code: pod(container("image: a\n", "«web»").replace("«web»", "««web»»")),
      messages: ["requests", "limit"],
      fixed: pod(
        container(
          "image: a\nresources:\n  requests:\n    cpu: 100m\n    memory: 128Mi\n  limits:\n    memory: 128Mi\n",
        ),
      ),
    },
    "no cpu": {
      code: pod(container("«resources»:\n  requests:\n    memory: 64Mi\n  limits:\n    memory: 64Mi\n")),
      messages: ["requests"],
      fixed: pod(container("resources:\n  requests:\n    memory: 64Mi\n    cpu: 100m\n  limits:\n    memory: 64Mi\n")),
    },
    "no limit": {
      code: pod(container("«resources»:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n")),
      messages: ["limit"],
      fixed: pod(container("resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    memory: 64Mi\n")),
    },
    "an init container": {
      code: pod(`initContainers:\n  - name: «setup»\n    image: a\n${container(FULL)}`),
      messages: ["requests"],
      fixed: pod(
        `initContainers:\n  - name: setup\n    image: a\n    resources:\n      requests:\n        cpu: 100m\n        memory: 128Mi\n${container(FULL)}`,
      ),
    },
  },
});
