import { rule } from "../../../server/src/core/rules/k8s/kustomize-deprecated.js";
import { ruleTest } from "../../support/ruleTest.js";

const K = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";

ruleTest(rule, {
  valid: {
    today: `${K}resources:\n  - a.yaml\nlabels:\n  - pairs: { a: b }\npatches:\n  - path: b.yaml\n`,
    "another kind": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { bases: a }\n",
  },
  invalid: {
    bases: {
      code: `${K}«bases»:\n  - ../base # the common part\n`,
      messages: ["bases"],
      fixed: `${K}resources:\n  - ../base # the common part\n`,
    },
    "bases beside resources": {
      code: `${K}resources:\n  - a.yaml\n«bases»:\n  - ../base\n`,
      messages: ["bases"],
      fixed: `${K}resources:\n  - a.yaml\n  - ../base\n`,
    },
    labels: {
      code: `${K}«commonLabels»:\n  app: web\n`,
      messages: ["labels"],
      fixed: `${K}labels:\n  - pairs:\n      app: web\n    includeSelectors: true\n`,
    },
    merge: {
      code: `${K}«patchesStrategicMerge»:\n  - a.yaml\npatches:\n  - path: b.yaml\n`,
      messages: ["merge"],
      fixed: `${K}patches:\n  - path: b.yaml\n  - path: a.yaml\n`,
    },
    json: {
      code: `${K}«patchesJson6902»:\n  - target: { kind: Deployment, name: web }\n    path: a.yaml\n`,
      messages: ["json"],
      fixed: `${K}patches:\n  - target: { kind: Deployment, name: web }\n    path: a.yaml\n`,
    },
    others: {
      code: `${K}«vars»:\n  - name: A\n«imageTags»: []\n«helmChartInflationGenerator»: []\n`,
      messages: ["vars", "tags", "charts"],
    },
    env: {
      code: `${K}configMapGenerator:\n  - name: a\n    «env»: a.env\n`,
      messages: ["env"],
      fixed: `${K}configMapGenerator:\n  - name: a\n    envs:\n      - a.env\n`,
    },
  },
});
