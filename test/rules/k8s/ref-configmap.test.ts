import { rule } from "../../../server/src/core/rules/k8s/ref-configmap.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const MAP = object("v1", "ConfigMap", "settings", "data:\n  a: b\n");
const from = (name: string, more = "") =>
  deployment("web", `envFrom:\n  - configMapRef:\n      name: ${name}\n${more}`);

ruleTest(rule, {
  valid: {
    "it is there": together(from("settings"), MAP),
    "in another file": { code: from("settings"), files: { "map.yaml": MAP } },
    "no others are known": from("settings"),
    optional: together(from("setting", "      optional: true\n"), MAP),
    "filled in later": together(from("${NAME}"), MAP),
    "names that are filled in": together(from("setting"), MAP, MAP.replace("settings", "${NAME}")),
    "in another namespace": together(
      from("setting"),
      MAP.replace("  name: settings\n", "  name: settings\n  namespace: shop\n"),
    ),
    generated: {
      code: from("setting"),
      files: {
        "map.yaml": MAP,
        "kustomization.yaml": "resources: [checked, map.yaml]\nconfigMapGenerator:\n  - name: setting\n",
      },
    },
    "always there": together(from("kube-root-ca.crt"), MAP),
    "in the namespace of the system": together(
      from("setting").replace("metadata:\n", "metadata:\n  namespace: kube-system\n"),
      MAP.replace("metadata:\n", "metadata:\n  namespace: kube-system\n"),
    ),
    "a Secret": together(deployment("web", "envFrom:\n  - secretRef:\n      name: setting\n"), MAP),
  },
  invalid: {
    "all of it": {
      code: together(from("«setting»"), MAP),
      messages: ["missing"],
      fixed: together(from("settings"), MAP),
    },
    "one key": {
      code: together(
        deployment(
          "web",
          "env:\n  - name: A\n    valueFrom:\n      configMapKeyRef:\n        name: «others»\n        key: a\n",
        ),
        MAP,
      ),
      messages: ["missing"],
    },
    "several times": {
      code: together(
        deployment(
          "web",
          "envFrom:\n  - configMapRef:\n      name: «others»\n  - configMapRef:\n      name: others\n  - configMapRef:\n      name: settings\n",
        ),
        MAP,
      ),
      messages: ["missing"],
    },
    "volumes of a CronJob": {
      code: together(
        object(
          "batch/v1",
          "CronJob",
          "web",
          "spec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          volumes:\n            - name: a\n              configMap:\n                name: «others»\n            - name: b\n              projected:\n                sources:\n                  - configMap:\n                      name: «more»\n",
        ),
        MAP,
      ),
      messages: ["missing", "missing"],
    },
  },
});
