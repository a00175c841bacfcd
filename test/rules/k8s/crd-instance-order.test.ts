import { rule } from "../../../server/src/core/rules/k8s/crd-instance-order.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const DEFINITION = object(
  "apiextensions.k8s.io/v1",
  "CustomResourceDefinition",
  "backups.example.com",
  "spec:\n  group: example.com\n  names:\n    kind: Backup\n    plural: backups\n  versions:\n    - name: v1\n",
);
const BACKUP = object("example.com/v1", "Backup", "nightly");

ruleTest(rule, {
  valid: {
    behind: together(DEFINITION, BACKUP),
    "in another file": { code: BACKUP, files: { "definition.yaml": DEFINITION } },
    "another kind": together(BACKUP.replace("Backup", "Restore"), DEFINITION),
    "no definition": BACKUP,
  },
  invalid: {
    before: {
      code: together(BACKUP.replace("Backup", "«Backup»"), DEFINITION),
      messages: ["order"],
      related: ["The definition."],
    },
  },
});
