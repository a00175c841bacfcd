import { rule } from "../../../server/src/core/rules/k8s/anti-affinity-self.js";
import { indented } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (app: string, kind = "podAntiAffinity", more = "", name = "web") =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    matchLabels:\n      app: ${name}\n  template:\n    metadata:\n      labels:\n        app: ${name}\n    spec:\n      affinity:\n        ${kind}:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            - topologyKey: kubernetes.io/hostname\n${indented(`${more}labelSelector:\n  matchLabels:\n    app: ${app}\n`, 14)}`;

ruleTest(rule, {
  valid: {
    own: deployment("web"),
    "away from others": {
      code: deployment("cache"),
      files: { "cache.yaml": deployment("cache", undefined, "", "cache") },
    },
    "near to others": deployment("cache", "podAffinity"),
    "in other namespaces": deployment("cache", "podAntiAffinity", "namespaces:\n  - other\n"),
    "filled in later": deployment("${APP}"),
    "what others label": deployment("web").replace(
      "                  app: web",
      "                  example.com/batch: a",
    ),
  },
  invalid: {
    none: {
      code: deployment("wbe").replace("labelSelector", "«labelSelector»"),
      messages: ["none"],
      fixed: deployment("web"),
    },
    "a preference": {
      code: deployment("wbe")
        .replace("required", "preferred")
        .replace(
          "- topologyKey: kubernetes.io/hostname\n",
          "- podAffinityTerm:\n                topologyKey: kubernetes.io/hostname\n",
        )
        .replace(
          "labelSelector:\n                matchLabels:\n                  app: wbe",
          "  «labelSelector»:\n                  matchLabels:\n                    app: wbe",
        ),
      messages: ["none"],
      fixed: deployment("wbe")
        .replace("required", "preferred")
        .replace(
          "- topologyKey: kubernetes.io/hostname\n",
          "- podAffinityTerm:\n                topologyKey: kubernetes.io/hostname\n",
        )
        .replace(
          "labelSelector:\n                matchLabels:\n                  app: wbe",
          "  labelSelector:\n                  matchLabels:\n                    app: web",
        ),
    },
  },
});
