import { rule } from "../../../server/src/core/rules/eks/efs-parameters.js";
import { ruleTest } from "../../support/ruleTest.js";

const storageClass = (parameters: string, provisioner = "efs.csi.aws.com") =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: a\nprovisioner: ${provisioner}\nparameters: ${parameters}\n`;

const full = (more: string, system = "fs-0123456789abcdef0", perms = '"700"') =>
  storageClass(`{ provisioningMode: efs-ap, fileSystemId: ${system}, directoryPerms: ${perms}${more} }`);

ruleTest(rule, {
  valid: {
    "a parameter that may be newer": full(', enableTagging: "true"'),
    "another mode": storageClass("{ provisioningMode: s3files-ap }"),
    full: full(', gidRangeStart: "50000", gidRangeEnd: "60000", basePath: /a'),
    "volumes that exist": storageClass("{}"),
    "filled in later": full("", '"${FILE_SYSTEM}"'),
    "another driver": storageClass("{ a: b }", "example.com/nfs"),
  },
  invalid: {
    near: {
      code: full(", «basepaht»: /a"),
      messages: ["near"],
      fixed: full(", basePath: /a"),
    },
    value: {
      code: storageClass('{ provisioningMode: «efs-app», fileSystemId: fs-0123456789abcdef0, directoryPerms: "700" }'),
      messages: ["value"],
      fixed: full(""),
    },
    missing: { code: storageClass('«{ provisioningMode: efs-ap, directoryPerms: "700" }»'), messages: ["missing"] },
    fileSystem: { code: full("", "«web»"), messages: ["fileSystem"] },
    perms: { code: full("", undefined, "«rwx»"), messages: ["perms"] },
    range: { code: full(', gidRangeStart: «"50000"»'), messages: ["range"] },
    gid: { code: full(', gidRangeStart: «"6000"», gidRangeEnd: "5000"'), messages: ["gid"] },
  },
});
