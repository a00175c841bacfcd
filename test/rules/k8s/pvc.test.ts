import { rule } from "../../../server/src/core/rules/k8s/pvc.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const SIZE = "resources:\n  requests:\n    storage: 1Gi\n";
const MODES = "accessModes:\n  - ReadWriteOnce\n";
const claim = (spec: string) => manifest("v1", "PersistentVolumeClaim", spec);

ruleTest(rule, {
  valid: {
    plain: claim(MODES + SIZE),
    "filled in later": claim("accessModes: ${MODES}\nresources:\n  requests:\n    storage: ${SIZE}\n"),
    "a volume that is named": claim(`${MODES}${SIZE}storageClassName: ""\nvolumeName: data\n`),
    "a class and a selector of its own": claim(`${MODES}${SIZE}storageClassName: local\nselector: {}\n`),
    "the same source": claim(
      `${MODES}${SIZE}dataSource:\n  kind: VolumeSnapshot\n  name: a\ndataSourceRef:\n  kind: VolumeSnapshot\n  name: a\n`,
    ),
    "no spec": "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: web\n",
    "in a StatefulSet": manifest(
      "apps/v1",
      "StatefulSet",
      "volumeClaimTemplates:\n  - metadata:\n      name: data\n    spec:\n      accessModes: [ReadWriteOnce]\n      resources:\n        requests:\n          storage: 1Gi\n",
    ),
  },
  invalid: {
    "no modes": {
      code: claim(SIZE).replace("spec", "«spec»"),
      messages: ["modes"],
      fixed: claim(`${SIZE}accessModes:\n  - ReadWriteOnce\n`),
    },
    "an empty list": {
      code: claim(`accessModes: «[]»\n${SIZE}`),
      messages: ["modes"],
      fixed: claim(`accessModes:\n  - ReadWriteOnce\n${SIZE}`),
    },
    "two modes": {
      code: claim(`«accessModes»:\n  - ReadWriteOncePod\n  - ReadOnlyMany\n${SIZE}`),
      messages: ["alone"],
    },
    "no size": { code: claim(MODES).replace("spec", "«spec»"), messages: ["size"] },
    "nothing asked for": { code: claim(`${MODES}resources:\n  «requests»: {}\n`), messages: ["size"] },
    zero: { code: claim(`${MODES}resources:\n  requests:\n    storage: «0Gi»\n`), messages: ["zero"] },
    "two sources": {
      code: claim(
        `${MODES}${SIZE}«dataSource»:\n  kind: VolumeSnapshot\n  name: a\ndataSourceRef:\n  kind: VolumeSnapshot\n  name: b\n`,
      ),
      messages: ["sources"],
    },
    "a selector": {
      code: claim(`${MODES}${SIZE}storageClassName: gp3\n«selector»:\n  matchLabels:\n    a: b\n`),
      messages: ["selector"],
    },
    "no class": { code: claim(`${MODES}${SIZE}storageClassName: «""»\n`), messages: ["noClass"] },
    "in a StatefulSet": {
      code: manifest(
        "apps/v1",
        "StatefulSet",
        "volumeClaimTemplates:\n  - metadata:\n      name: data\n    «spec»:\n      accessModes: [ReadWriteOnce]\n      storageClassName: gp3\n",
      ),
      messages: ["size"],
    },
  },
});
