// The operating system of nodes.
import { nearest } from "../../base/nearest.js";
import { minorOf } from "../../model/k8s/clusterFacts.js";
import { lacks, rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { nodeGroupsOf } from "../shared/eksctl.js";
import { change, removal } from "../shared/fixes.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/cluster-images",
  kinds: ["eks.clusterConfig"],
  needs: ["ami", "amiFamily", "bottlerocket"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("custom-ami-support.html"), eksGuide("eks-ami-deprecation-faqs.html")],
  awsError: [
    "amiFamily needs to be explicitly set",
    "overrideBootstrapCommand is required when using a custom AMI",
    "AMI Family",
  ],
  summary: "A node group names an operating system that eksctl knows, and what an image of its own needs.",
  why: "eksctl cannot tell how an image of your own joins the cluster: it needs the family that the image is made of, and for some families the command that joins.",
  messages: {
    family: '"{value}" is no family of images. Use {values}, or another one that eksctl lists.',
    ended: {
      severity: "warning",
      text: "EKS has made no images of Amazon Linux 2 since Kubernetes 1.33, and this cluster is 1.{minor}. Use AmazonLinux2023.",
    },
    needsFamily: "{group} has an image of its own, and eksctl needs to know what it is made of. Add amiFamily.",
    command:
      "{group} has an image of its own made of {family}, which eksctl cannot join by itself. Add overrideBootstrapCommand.",
    bottlerocket:
      "Settings of Bottlerocket are for nodes with it, and {group} runs {family}. Set amiFamily to Bottlerocket.",
    unsupported: "{key} is not for nodes with {family}. Remove it.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    ami: ami-0123456789abcdef0\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    ami: ami-0123456789abcdef0\n    amiFamily: AmazonLinux2023\n",
  },
  check(doc, report) {
    const minor = minorOf(rawText(member(member(doc.root, "metadata"), "version")));
    for (const { node, label: group, managed } of nodeGroupsOf(doc.root)) {
      const place = member(node, "amiFamily");
      const family = knownText(place);
      const ami = member(node, "ami");
      const isOwn = knownText(ami)?.startsWith("ami-") === true;
      if (place !== undefined && family !== undefined && family !== "") named(place, family, report);
      if (
        place !== undefined &&
        family?.toLowerCase() === "amazonlinux2" &&
        !isOwn &&
        minor !== undefined &&
        minor >= 33
      )
        report(place, "ended", { minor }, { fixes: [change(place, "amiFamily", "AmazonLinux2023")] });
      if (ami !== undefined && isOwn && lacks(node, "amiFamily")) report(ami, "needsFamily", { group });
      else if (
        ami !== undefined &&
        isOwn &&
        family !== undefined &&
        needsCommand(family, managed) &&
        lacks(node, "overrideBootstrapCommand")
      )
        report(ami, "command", { group, family });
      if (place !== undefined && family === undefined) continue;
      const system = family ?? "AmazonLinux2023";
      const settings = member(node, "bottlerocket");
      const isBottlerocket = /^bottlerocket/i.test(system);
      if (settings !== undefined && !isBottlerocket && !managed)
        report(settings.key ?? settings, "bottlerocket", { group, family: system });
      for (const key of isBottlerocket && managed ? ["preBootstrapCommands", "overrideBootstrapCommand"] : []) {
        const one = member(node, key);
        if (one !== undefined)
          report(one.key ?? one, "unsupported", { key, family: system }, { fixes: [removal(one, key)] });
      }
    }
  },
});

type Reports = Parameters<typeof rule.check>[1];

function named(place: Node, family: string, report: Reports): void {
  // eksctl forgives the letter case.
  if (AMI_FAMILIES.some((one) => one.toLowerCase() === family.toLowerCase())) return;
  const near = nearest(family, AMI_FAMILIES);
  const values = listed(AMI_FAMILIES.slice(0, 3), "or");
  report(
    place,
    "family",
    { value: family, values },
    { fixes: near === undefined ? [] : [change(place, "amiFamily", near)] },
  );
}

function needsCommand(family: string, managed: boolean): boolean {
  const name = family.toLowerCase();
  return name !== "amazonlinux2023" && !name.startsWith("bottlerocket") && (managed || !name.startsWith("windows"));
}

const SERVERS = [2019, 2022, 2025].flatMap((year) =>
  ["Core", "Full"].map((form) => `WindowsServer${year}${form}Container`),
);
const UBUNTU = [2004, 2204, 2404, 2604].flatMap((release) => [`Ubuntu${release}`, `UbuntuPro${release}`]);

/** As of August 2026. */
const AMI_FAMILIES: readonly string[] = [
  "AmazonLinux2023",
  "Bottlerocket",
  "BottlerocketFips",
  "AmazonLinux2",
  ...UBUNTU,
  ...SERVERS,
];
