import { rule } from "../../../server/src/core/rules/k8s/volume-undefined.js";
import { pod, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const mounting = (name: string, volumes = "") =>
  pod(`containers:\n  - name: web\n    volumeMounts:\n      - name: ${name}\n        mountPath: /data\n${volumes}`);
const DATA = "volumes:\n  - name: data\n    emptyDir: {}\n";
const CLAIMS = "volumeClaimTemplates:\n  - metadata:\n      name: data\n";
const MOUNT = "containers:\n  - name: web\n    volumeMounts:\n      - name: data\n        mountPath: /data\n";

ruleTest(rule, {
  valid: {
    there: mounting("data", DATA),
    "a claim of a StatefulSet": workload(MOUNT, "StatefulSet", CLAIMS),
    "filled in later": mounting("${NAME}", DATA),
    "a volume that is filled in": mounting("data", "volumes:\n  - name: ${NAME}\n    emptyDir: {}\n"),
    "volumes that are filled in": mounting("data", "volumes: ${VOLUMES}\n"),
    "an entry that is filled in": mounting("data", "volumes:\n  - ${VOLUME}\n"),
    "claims that are filled in": workload(MOUNT, "StatefulSet", "volumeClaimTemplates: ${CLAIMS}\n"),
    "without a name: the schema speaks": mounting("null"),
  },
  invalid: {
    "none at all": { code: mounting("«data»"), messages: ["none"], fixed: mounting("data", DATA) },
    "a slip": {
      code: mounting("«dta»", DATA),
      messages: ["others"],
      fixed: mounting("data", DATA),
      alternatives: {
        'Add the volume "dta" as an emptyDir': mounting("dta", `${DATA}  - name: dta\n    emptyDir: {}\n`),
      },
    },
    "a device": {
      code: pod(
        "containers:\n  - name: web\n    volumeDevices:\n      - name: «disk»\n        devicePath: /dev/xvda\n",
      ),
      messages: ["none"],
      fixed: pod(
        "containers:\n  - name: web\n    volumeDevices:\n      - name: disk\n        devicePath: /dev/xvda\nvolumes:\n  - name: disk\n    emptyDir: {}\n",
      ),
    },
    "claims of another object": {
      code: workload(MOUNT.replace("data", "«data»"), "Deployment", CLAIMS),
      messages: ["none"],
      fixed: workload(`${MOUNT}${DATA}`, "Deployment", CLAIMS),
    },
  },
});
