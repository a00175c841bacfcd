import { rule } from "../../../server/src/core/rules/k8s/ref-pvc.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const claim = (mode = "ReadWriteOnce") =>
  object("v1", "PersistentVolumeClaim", "data", `spec:\n  accessModes: [${mode}]\n`);
const uses = (name: string, kind = "Deployment", spec = "", workload = "web") =>
  object(
    "apps/v1",
    kind,
    workload,
    `spec:\n${spec}  template:\n    spec:\n      volumes:\n        - name: data\n          persistentVolumeClaim:\n            claimName: ${name}\n`,
  );

ruleTest(rule, {
  valid: {
    "it is there": together(uses("data"), claim()),
    "no others are known": uses("data"),
    "many may write": together(uses("data", "Deployment", "  replicas: 3\n"), claim("ReadWriteMany")),
    "one of a StatefulSet": together(uses("data-db-0"), claim(), object("apps/v1", "StatefulSet", "db")),
    "replaced by a template": together(
      uses("datadir", "StatefulSet", "  volumeClaimTemplates:\n    - metadata:\n        name: data\n"),
      claim(),
    ),
    "a shared file system": together(
      uses("data", "Deployment", "  replicas: 3\n"),
      `${claim()}  storageClassName: shared\n`,
      object("storage.k8s.io/v1", "StorageClass", "shared", "provisioner: efs.csi.aws.com\n"),
    ),
    "filled in later": together(uses("${NAME}"), claim()),
    "modes that are filled in": together(uses("data", "DaemonSet"), claim("'${MODE}'")),
    "jobs one after the other": together(
      uses("data"),
      uses("data", "Job", "", "import").replace("apps/v1", "batch/v1"),
      claim(),
    ),
  },
  invalid: {
    missing: { code: together(uses("«dat»"), claim()), messages: ["missing"], fixed: together(uses("data"), claim()) },
    "several pods": {
      code: together(uses("«data»", "Deployment", "  replicas: 3\n"), claim()),
      messages: ["replicas"],
      related: ["The claim."],
    },
    "on every node": { code: together(uses("«data»", "DaemonSet"), claim()), messages: ["everywhere"] },
    "two workloads": {
      code: together(uses("data"), uses("«data»", "Deployment", "", "site"), claim()),
      messages: ["shared"],
    },
    "two workloads of one pod": {
      code: together(uses("data"), uses("«data»", "Deployment", "", "site"), claim("ReadWriteOncePod")),
      messages: ["pod"],
    },
  },
});
