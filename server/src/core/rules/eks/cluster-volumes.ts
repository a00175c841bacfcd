// Volumes of nodes.
import { integerOf, lacks } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isOn, isSet, nodeGroupsOf } from "../shared/eksctl.js";
import { removal } from "../shared/fixes.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-volumes",
  kinds: ["eks.clusterConfig"],
  needs: ["volumeType", "volumeIOPS", "volumeThroughput", "volumeKmsKeyID", "volumeEncrypted", "volumeName"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("general-nodegroups.html"), eksctlDocs("schema.html")],
  awsError: ["cannot be set without", "volumeIOPS must be within range", "can not be set without"],
  summary: "The volume of a node has a size, and performance within what its type allows.",
  why: "eksctl sets the other properties of the volume only together with its size, and refuses numbers that EBS does not take.",
  messages: {
    size: "{key} is taken together with volumeSize only. Add volumeSize.",
    iops: "volumeIOPS of {type} goes from {least} to {most}, and {value} does not.",
    noIops: "{key} is for {types}, and this volume is of the type {type}. Remove it, or change the type.",
    throughput: "volumeThroughput goes from {least} to {most} MiB a second, and {value} does not.",
    key: "volumeKmsKeyID needs volumeEncrypted: true.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    volumeType: gp2\n    volumeSize: 80\n    volumeIOPS: 3000\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    volumeType: gp3\n    volumeSize: 80\n    volumeIOPS: 3000\n",
  },
  check(doc, report) {
    for (const { node } of nodeGroupsOf(doc.root)) {
      const more = itemsOf(member(node, "additionalVolumes"));
      for (const key of ["volumeName", "volumeEncrypted", "volumeKmsKeyID"])
        if (isSet(node, key) && lacks(node, "volumeSize")) report(member(node, key)?.key ?? node, "size", { key });
      for (const volume of [node, ...more]) judge(volume, report);
    }
  },
});

type Reports = Parameters<typeof rule.check>[1];

const IOPS: Readonly<Record<string, readonly [number, number]>> = {
  gp3: [3000, 16_000],
  io1: [100, 64_000],
  io2: [100, 256_000],
};
const THROUGHPUT = [125, 1000] as const;

function judge(volume: Node, report: Reports): void {
  const typeNode = member(volume, "volumeType");
  const type = typeNode === undefined ? (volume.partial ? undefined : "gp3") : knownText(typeNode);
  const [iops, throughput, key] = ["volumeIOPS", "volumeThroughput", "volumeKmsKeyID"].map((one) =>
    member(volume, one),
  );
  if (key !== undefined && isSet(volume, "volumeKmsKeyID") && isOn(volume, "volumeEncrypted") === false) {
    const fix: RuleFix = {
      title: "Set volumeEncrypted to true",
      edit: (editor) => editor.put(volume, "volumeEncrypted", true),
    };
    report(key.key ?? key, "key", {}, { fixes: [fix] });
  }
  if (type === undefined) return;
  const [count, rate] = [integerOf(iops), integerOf(throughput)];
  const range = IOPS[type];
  if (iops !== undefined && range === undefined)
    report(
      iops,
      "noIops",
      { key: "volumeIOPS", types: "gp3, io1 and io2", type },
      { fixes: [removal(iops, "volumeIOPS")] },
    );
  else if (iops !== undefined && count !== undefined && range !== undefined && (count < range[0] || count > range[1]))
    report(iops, "iops", { type, value: count, least: range[0], most: range[1] });
  const [least, most] = THROUGHPUT;
  if (throughput !== undefined && type !== "gp3")
    report(
      throughput,
      "noIops",
      { key: "volumeThroughput", types: "gp3", type },
      { fixes: [removal(throughput, "volumeThroughput")] },
    );
  else if (throughput !== undefined && rate !== undefined && (rate < least || rate > most))
    report(throughput, "throughput", { value: rate, least, most });
}
