import { rule } from "../../../server/src/core/rules/k8s/pv.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const BASE = "capacity:\n  storage: 1Gi\naccessModes: [ReadWriteOnce]\n";
const NFS = "nfs:\n  server: a\n  path: /\n";
const volume = (spec: string) => manifest("v1", "PersistentVolume", spec);

ruleTest(rule, {
  valid: {
    plain: volume(BASE + NFS),
    "a local disk": volume(`${BASE}local:\n  path: /mnt\nnodeAffinity:\n  required:\n    nodeSelectorTerms: []\n`),
    "a source that is misspelled": volume(`${BASE}cis:\n  driver: a\n`),
    "filled in later": volume(`capacity:\n  storage: \${SIZE}\naccessModes: \${MODES}\n${NFS}`),
    "a path in a folder": volume(`${BASE}hostPath:\n  path: /data\npersistentVolumeReclaimPolicy: Recycle\n`),
  },
  invalid: {
    "no source": { code: volume(BASE).replace("spec", "«spec»"), messages: ["source"] },
    "two sources": {
      code: volume(`${BASE}hostPath:\n  path: /a\n«nfs»:\n  server: a\n  path: /\n`),
      messages: ["sources"],
    },
    "no size": {
      code: volume(`accessModes: [ReadWriteOnce]\n${NFS}`).replace("spec", "«spec»"),
      messages: ["capacity"],
    },
    "an empty capacity": {
      code: volume(`«capacity»: {}\naccessModes: [ReadWriteOnce]\n${NFS}`),
      messages: ["capacity"],
    },
    zero: { code: volume(`capacity:\n  storage: «0»\naccessModes: [ReadWriteOnce]\n${NFS}`), messages: ["zero"] },
    "no modes": { code: volume(`capacity:\n  storage: 1Gi\naccessModes: «[]»\n${NFS}`), messages: ["modes"] },
    "a local disk": { code: volume(`${BASE}«local»:\n  path: /mnt\n`), messages: ["affinity"] },
    "a path above": { code: volume(`${BASE}hostPath:\n  path: «/a/../b»\n`), messages: ["path"] },
    "all that is there": {
      code: volume(`${BASE}persistentVolumeReclaimPolicy: «Recycle»\nhostPath:\n  path: /\n`),
      messages: ["recycle"],
    },
  },
});
