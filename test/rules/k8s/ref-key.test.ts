import { rule } from "../../../server/src/core/rules/k8s/ref-key.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const MAP = object("v1", "ConfigMap", "settings", "data:\n  mode: fast\nbinaryData:\n  logo: YQ==\n");
const SECRET = object("v1", "Secret", "login", "data:\n  user: YQ==\nstringData:\n  password: b\n");
const reads = (kind: string, name: string, key: string, more = "") =>
  deployment(
    "web",
    `env:\n  - name: A\n    valueFrom:\n      ${kind}KeyRef:\n        name: ${name}\n        key: ${key}\n${more}`,
  );

ruleTest(rule, {
  valid: {
    "in a ConfigMap": together(reads("configMap", "settings", "mode"), MAP),
    binary: together(reads("configMap", "settings", "logo"), MAP),
    "in a Secret": together(reads("secret", "login", "password"), SECRET),
    optional: together(reads("secret", "login", "token", "        optional: true\n"), SECRET),
    "an object that is not there": together(reads("secret", "other", "token"), SECRET),
    "an empty object": together(reads("secret", "empty", "token"), object("v1", "Secret", "empty")),
    "keys that are filled in": together(reads("secret", "login", "token"), SECRET.replace("user:", "${KEY}:")),
    generated: {
      code: reads("configMap", "settings", "more"),
      files: {
        "map.yaml": MAP,
        "kustomization.yaml":
          "resources: [checked, map.yaml]\nconfigMapGenerator:\n  - name: settings\n    behavior: merge\n    literals: [more=a]\n",
      },
    },
  },
  invalid: {
    "another key": {
      code: together(reads("configMap", "settings", "«MODE»"), MAP),
      messages: ["missing"],
      fixed: together(reads("configMap", "settings", "mode"), MAP),
    },
    "in a Secret of another file": {
      code: reads("secret", "login", "«token»"),
      files: { "secret.yaml": SECRET.replace("login", "«login»") },
      messages: ["missing"],
      related: ["The Secret."],
    },
    "an item of a volume": {
      code: together(
        object(
          "v1",
          "Pod",
          "web",
          "spec:\n  volumes:\n    - name: a\n      configMap:\n        name: settings\n        items:\n          - key: «file»\n            path: file\n",
        ),
        MAP,
      ),
      messages: ["missing"],
    },
  },
});
