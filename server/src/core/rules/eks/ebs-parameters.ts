// What a StorageClass asks of volumes of EBS.
import { EBS_IOPS, EBS_PARAMETERS, FORMER_EBS_PARAMETERS, GP3_THROUGHPUT } from "../../data/storageParameters.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isEbs } from "../shared/eksStorage.js";
import { removal } from "../shared/fixes.js";
import { eksGuide } from "../shared/sources.js";
import { type Parameter, parametersOf, strangeParameter } from "../shared/storageParameters.js";

export const rule = defineRule({
  id: "eks/ebs-parameters",
  kinds: ["k8s.manifest"],
  objects: ["StorageClass"],
  needs: ["parameters"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
    eksGuide("ebs-csi.html"),
  ],
  awsError: ["Invalid parameter key"],
  summary: "A StorageClass for EBS has parameters that the driver knows, with values that EBS takes.",
  why: "The parameters are read when a volume is made. With a slip in them the claim stays Pending, and the reason stands in the events of the claim only.",
  messages: {
    near: 'The {driver} driver has no parameter "{name}", and makes no volume with one that it does not know. It has {near}: rename it.',
    unknown: {
      severity: "warning",
      text: 'The {driver} driver has no parameter "{name}" that is known here, and it makes no volume with one that it does not know. Check its name.',
    },
    value: '"{value}" is no value of {name}. Use {values}.',
    both: "iops and iopsPerGB exclude each other. Remove one of them.",
    number: '"{value}" is not a whole number, and {name} is one.',
    iops: {
      severity: "warning",
      text: "A volume of the type {type} has from {least} to {most} operations a second, and {value} is outside.",
    },
    noIops: {
      severity: "warning",
      text: "{name} is for gp3, io1 and io2; a volume of the type {type} has none to set. Remove it, or change the type.",
    },
    throughput: {
      severity: "warning",
      text: "gp3 has a throughput from {least} to {most} MiB a second, and {value} is outside.",
    },
    noThroughput: {
      severity: "warning",
      text: "throughput is for gp3 only, and does nothing for {type}. Remove it, or use gp3.",
    },
    key: 'kmsKeyId needs encrypted: "true". Without it EBS refuses the key.',
    arn: {
      severity: "warning",
      text: '"{value}" is not the ARN of a key, and the driver wants it whole: arn:aws:kms:<region>:<account>:key/<id>.',
    },
    cluster: 'ext4ClusterSize needs ext4BigAlloc: "true". Set it, or remove ext4ClusterSize.',
    fsType: { severity: "warning", text: "{name} is the former name of csi.storage.k8s.io/fstype. Rename it." },
  },
  examples: {
    bad: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\nparameters:\n  type: gp4\n",
    good: 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\nparameters:\n  type: gp3\n  encrypted: "true"\n',
  },
  check(doc, report) {
    const { root } = kubernetesObject(doc);
    const provisioner = knownText(member(root, "provisioner")) ?? "";
    if (!isEbs(provisioner)) return;
    const parameters = parametersOf(root);
    const isFormer = provisioner === "kubernetes.io/aws-ebs";
    for (const one of parameters.values()) {
      if (one.key === "fstype" && !isFormer) former(one, report);
      else if (!isOfFormer(one.name) && !TAG.test(one.key)) known(one, report);
    }
    const type = parameters.get("type")?.text ?? (parameters.has("type") ? undefined : isFormer ? "gp2" : "gp3");
    performance(parameters, type, report);
    const key = parameters.get("kmskeyid");
    const encrypted = parameters.get("encrypted");
    if (key !== undefined && (encrypted === undefined ? !key.node.parent?.partial : encrypted.text === "false"))
      report(key.node, "key", {}, { fixes: encrypting(key, encrypted) });
    if (key?.text !== undefined && !/^arn:aws[\w-]*:kms:/.test(key.text)) report(key.node, "arn", { value: key.text });
    const cluster = parameters.get("ext4clustersize");
    if (cluster !== undefined && parameters.get("ext4bigalloc")?.text !== "true" && !parameters.has("ext4bigalloc"))
      report(cluster.node, "cluster", {});
  },
});

type Reports = Parameters<typeof rule.check>[1];
type All = ReadonlyMap<string, Parameter>;

const TAG = /^tagspecification_\d+$|^csi\.storage\.k8s\.io\/(?!fstype$)/;

function isOfFormer(name: string): boolean {
  return FORMER_EBS_PARAMETERS.some((one) => one.toLowerCase() === name.toLowerCase());
}

function former({ name, node }: Parameter, report: Reports): void {
  const fix: RuleFix = {
    title: "Rename to csi.storage.k8s.io/fstype",
    edit: (editor) => editor.rename(node, "csi.storage.k8s.io/fstype"),
  };
  report(node.key ?? node, "fsType", { name }, { fixes: [fix] });
}

function known(one: Parameter, report: Reports): void {
  const { name, node, text } = one;
  const fault = strangeParameter(one, EBS_PARAMETERS, true);
  if (fault?.near !== undefined)
    report(fault.node, "near", { driver: "EBS", name, near: fault.near }, { fixes: fault.fixes });
  else if (fault?.values !== undefined)
    report(fault.node, "value", { name, value: String(text), values: fault.values }, { fixes: fault.fixes });
  else if (fault !== undefined) report(fault.node, "unknown", { driver: "EBS", name });
  else if (NUMBERS.has(one.key) && text !== undefined && !/^\d+$/.test(text))
    report(node, "number", { name, value: text });
}

const NUMBERS: ReadonlySet<string> = new Set(["iops", "iopspergb", "throughput"]);

function performance(parameters: All, type: string | undefined, report: Reports): void {
  const [iops, perGb] = [parameters.get("iops"), parameters.get("iopspergb")];
  const throughput = parameters.get("throughput");
  if (iops !== undefined && perGb !== undefined)
    report(perGb.node, "both", {}, { fixes: [removal(perGb.node, perGb.name)] });
  if (type === undefined) return;
  const range = EBS_IOPS[type.toLowerCase()];
  for (const one of [iops, perGb]) {
    if (one === undefined) continue;
    const value = Number(one.text);
    if (range === undefined)
      report(one.node, "noIops", { name: one.name, type }, { fixes: [removal(one.node, one.name)] });
    else if (one === iops && (value < range[0] || value > range[1]))
      report(one.node, "iops", { type, value, least: range[0], most: range[1] });
  }
  const [least, most] = GP3_THROUGHPUT;
  const value = Number(throughput?.text);
  if (throughput === undefined) return;
  if (type.toLowerCase() !== "gp3")
    report(throughput.node, "noThroughput", { type }, { fixes: [removal(throughput.node, "throughput")] });
  else if (value < least || value > most) report(throughput.node, "throughput", { value, least, most });
}

function encrypting({ node }: Parameter, encrypted: Parameter | undefined): readonly RuleFix[] {
  const { parent } = node;
  if (parent === undefined) return [];
  const title = 'Set encrypted to "true"';
  return [{ title, edit: (editor) => editor.put(parent, encrypted?.name ?? "encrypted", "true") }];
}
