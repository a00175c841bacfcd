import { rule } from "../../../server/src/core/rules/k8s/sts-service-missing.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const set = (spec: string) =>
  manifest("apps/v1", "StatefulSet", `${spec}template:\n  metadata:\n    labels:\n      app: web\n`);
const service = (spec: string) => manifest("v1", "Service", spec);

ruleTest(rule, {
  valid: {
    headless: {
      code: set("serviceName: web\n"),
      files: { "service.yaml": service("clusterIP: None\nselector:\n  app: web\n") },
    },
    "no Services here": set("serviceName: web\n"),
    "filled in later": { code: set("serviceName: ${NAME}\n"), files: { "service.yaml": service("clusterIP: None\n") } },
    "an address that is filled in": {
      code: set("serviceName: web\n"),
      files: { "service.yaml": service("clusterIP: ${IP}\nselector:\n  app: web\n") },
    },
  },
  invalid: {
    missing: {
      code: set("serviceName: «other»\n"),
      files: { "service.yaml": service("clusterIP: None\n") },
      messages: ["missing"],
    },
    "with an address": {
      code: set("serviceName: «web»\n"),
      files: { "service.yaml": service("selector:\n  app: web\n").replace("name: web", "name: «web»") },
      messages: ["notHeadless"],
      related: ["The Service."],
    },
    "for other pods": {
      code: set("serviceName: «web»\n"),
      files: {
        "service.yaml": service("clusterIP: None\nselector:\n  app: api\n").replace("name: web", "name: «web»"),
      },
      messages: ["otherPods"],
      related: ["The Service."],
    },
  },
});
