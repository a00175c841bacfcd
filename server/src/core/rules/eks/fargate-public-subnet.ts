// Public subnets of a Fargate profile.
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-public-subnet",
  kinds: ["eks.clusterConfig"],
  needs: ["fargateProfiles"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [eksGuide("fargate-profile.html"), eksctlDocs("fargate.html")],
  summary: "A Fargate profile has private subnets.",
  why: "Pods on Fargate have private addresses only, and EKS refuses a profile with a subnet that has a route to an internet gateway.",
  messages: {
    public:
      '"{subnet}" is one of the public subnets of vpc.subnets, and Fargate profiles take private ones only. Name a private subnet.',
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nvpc:\n  subnets:\n    public:\n      eu-west-1a:\n        id: subnet-0123456789abcdef0\nfargateProfiles:\n  - name: web\n    selectors:\n      - namespace: web\n    subnets:\n      - subnet-0123456789abcdef0\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nvpc:\n  subnets:\n    private:\n      eu-west-1a:\n        id: subnet-0123456789abcdef0\nfargateProfiles:\n  - name: web\n    selectors:\n      - namespace: web\n    subnets:\n      - subnet-0123456789abcdef0\n",
  },
  check(doc, report) {
    const subnets = member(member(doc.root, "vpc"), "subnets");
    const known = (key: string) =>
      new Set(
        (member(subnets, key)?.properties ?? []).flatMap(({ name, value }) => [
          name,
          knownText(member(value, "id")) ?? name,
        ]),
      );
    const [publicOnes, privateOnes] = [known("public"), known("private")];
    for (const profile of itemsOf(member(doc.root, "fargateProfiles")))
      for (const node of itemsOf(member(profile, "subnets"))) {
        const subnet = knownText(node);
        if (subnet !== undefined && publicOnes.has(subnet) && !privateOnes.has(subnet))
          report(node, "public", { subnet });
      }
  },
});
