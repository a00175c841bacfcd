// Fargate profiles of EKS.
import { isDnsLabel, isQualifiedName } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent, lacks } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { firstOfKeys } from "../shared/repeated.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-profile",
  kinds: ["eks.clusterConfig", "eks.fargateProfile"],
  needs: ["fargateProfiles", "fargateProfileName", "selectors"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    eksGuide("fargate-profile.html"),
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateFargateProfile.html",
  ],
  awsError: ["invalid Fargate profile", 'name should NOT start with "eks-"'],
  replaces: ["required:namespace"],
  summary: "A Fargate profile has a name of its own, and one to five selectors that say which pods it takes.",
  why: "EKS refuses a profile with another name or other selectors. A profile cannot be changed once it is made: it is deleted, which ends its pods, and made again.",
  messages: {
    reserved: '"{name}" begins with "eks-", which is kept for AWS. Choose another name.',
    name: '"{name}" is no name of a profile: use up to 100 letters, digits, "-" and "_", with a letter or digit first.',
    twice: 'Another profile of this cluster is called "{name}". Choose another name.',
    none: "A profile without selectors takes no pods, and EKS refuses it. Add a selector with a namespace.",
    many: 'A profile has at most 5 selectors; this one has {count}. Make a second profile, or use "*" in a namespace.',
    noNamespace: "A selector names the namespace whose pods it takes. Add namespace.",
    namespace: '"{namespace}" is no namespace: use lower-case letters, digits and "-", with "*" and "?" for others.',
    label: '"{key}" is no key of a label, with "*" and "?" for others.',
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nfargateProfiles:\n  - name: eks-web\n    selectors:\n      - namespace: web\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nfargateProfiles:\n  - name: web\n    selectors:\n      - namespace: web\n",
  },
  check(doc, report) {
    const isInput =
      kubernetesObject(doc).apiVersion !== "eksctl.io/v1alpha5" && member(doc.root, "fargateProfiles") === undefined;
    const profiles = isInput ? [doc.root] : itemsOf(member(doc.root, "fargateProfiles"));
    const key = isInput ? "fargateProfileName" : "name";
    for (const profile of profiles) {
      if (profile.type !== "object") continue;
      named(member(profile, key), report);
      const selectors = member(profile, "selectors");
      if (isAbsent(profile, "selectors")) report(selectors ?? profile, "none", {});
      const count = selectors?.items.length ?? 0;
      if (selectors !== undefined && count > 5) report(selectors, "many", { count });
      for (const one of itemsOf(selectors)) selector(one, report);
    }
    const keyed = (profile: Node) => {
      const place = member(profile, key);
      const name = knownText(place);
      return place === undefined || name === undefined ? undefined : { key: name, place };
    };
    for (const [node, first] of firstOfKeys(doc.root.partial ? [] : profiles, keyed))
      report(node, "twice", { name: String(node.value) }, { related: [{ node: first, message: "The first one." }] });
  },
});

type Reports = Parameters<typeof rule.check>[1];

function named(node: Node | undefined, report: Reports): void {
  const name = knownText(node);
  if (node === undefined || name === undefined) return;
  if (name.startsWith("eks-")) report(node, "reserved", { name });
  else if (!/^[A-Za-z0-9][\w-]{0,99}$/.test(name)) report(node, "name", { name });
}

function selector(one: Node, report: Reports): void {
  if (one.type !== "object") return;
  const node = member(one, "namespace");
  const namespace = knownText(node);
  if (lacks(one, "namespace")) report(one, "noNamespace", {});
  else if (node !== undefined && namespace !== undefined && namespace !== "" && !isDnsLabel(filledIn(namespace)))
    report(node, "namespace", { namespace });
  for (const { name: key, key: place } of member(one, "labels")?.properties ?? [])
    if (!isQualifiedName(filledIn(key)) && isKnown(place)) report(place, "label", { key });
}

/** With letters where wildcards stand. */
function filledIn(pattern: string): string {
  return pattern.replace(/[*?]/g, "a");
}
