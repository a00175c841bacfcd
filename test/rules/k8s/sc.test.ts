import { rule } from "../../../server/src/core/rules/k8s/sc.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const storage = (provisioner: string, rest = "", metadata = "", name = "fast") =>
  object("storage.k8s.io/v1", "StorageClass", name, `provisioner: ${provisioner}\n${rest}`, metadata);
const WAITS = "allowVolumeExpansion: true\nvolumeBindingMode: WaitForFirstConsumer\n";
const isDefault = (mark = '"true"') => `annotations:\n  storageclass.kubernetes.io/is-default-class: ${mark}`;

ruleTest(rule, {
  valid: {
    block: storage("ebs.csi.aws.com", WAITS),
    file: storage("efs.csi.aws.com"),
    "made by hand": storage("kubernetes.io/no-provisioner"),
    "filled in later": storage("${DRIVER}", "", isDefault("${DEFAULT}")),
    "one default": together(
      storage("efs.csi.aws.com", "", isDefault()),
      storage("a.example", "", isDefault('"false"'), "slow"),
    ),
    "not gone yet": { code: storage("kubernetes.io/rbd"), target: { minor: 30 } },
  },
  invalid: {
    "in the tree": {
      code: storage("«kubernetes.io/aws-ebs»", WAITS),
      messages: ["inTree"],
      fixed: storage("ebs.csi.aws.com", WAITS),
    },
    gone: { code: storage("«kubernetes.io/glusterfs»"), messages: ["gone"] },
    "gone for long": { code: storage("«kubernetes.io/scaleio»"), messages: ["gone"] },
    unknown: { code: storage("«kubernetes.io/aws-efs»"), messages: ["unknown"] },
    "made too early": {
      code: storage("ebs.csi.aws.com", "volumeBindingMode: «Immediate»\nallowVolumeExpansion: true\n"),
      messages: ["immediate"],
      fixed: storage("ebs.csi.aws.com", "volumeBindingMode: WaitForFirstConsumer\nallowVolumeExpansion: true\n"),
    },
    "the usual way": {
      code: storage("«ebs.csi.aws.com»", "", "", "«fast»"),
      messages: ["expansion", "immediate"],
      fixed: storage("ebs.csi.aws.com", "allowVolumeExpansion: true\nvolumeBindingMode: WaitForFirstConsumer\n"),
    },
    "two defaults": {
      code: storage("efs.csi.aws.com", "", isDefault('«"true"»')),
      files: { "slow.yaml": storage("a.example", "", isDefault(), "«slow»") },
      messages: ["defaults"],
      related: ["The other one."],
    },
  },
});
