import { rule } from "../../../server/src/core/rules/k8s/anti-affinity-missing.js";
import { indented } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (replicas: string, spec = "", labels = "app: web") =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: ${replicas}\n  template:\n    metadata:\n      labels:\n        ${labels}\n    spec:\n      restartPolicy: Always\n${spec === "" ? "" : indented(spec, 6)}`;
const SPREAD =
  "topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: kubernetes.io/hostname\n    whenUnsatisfiable: ScheduleAnyway\n    labelSelector:\n      matchLabels:\n        app: web\n";

ruleTest(rule, {
  valid: {
    one: deployment("1"),
    "spread out": deployment("3", SPREAD),
    apart: deployment(
      "3",
      "affinity:\n  podAntiAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      - topologyKey: a\n",
    ),
    "filled in later": deployment("${COUNT}"),
    "affinity that is filled in": deployment("3", "affinity: ${AFFINITY}\n"),
    "terms that are filled in": deployment("3", "affinity:\n  podAntiAffinity: ${TERMS}\n"),
    "constraints that are filled in": deployment("3", "topologySpreadConstraints: ${SPREAD}\n"),
  },
  invalid: {
    together: { code: deployment("«3»"), messages: ["together"], fixed: deployment("3", SPREAD) },
    "affinity to nodes": {
      code: deployment("«2»", "affinity:\n  nodeAffinity: {}\n"),
      messages: ["together"],
      fixed: deployment("2", `affinity:\n  nodeAffinity: {}\n${SPREAD}`),
    },
    "labels that are filled in": { code: deployment("«2»", "", "app: ${APP}"), messages: ["together"] },
  },
});
