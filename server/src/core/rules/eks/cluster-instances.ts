// Instance types of a node group.
import { integerOf, rawText } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isSet, type NodeGroup, nodeGroupsOf } from "../shared/eksctl.js";
import { removal } from "../shared/fixes.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-instances",
  kinds: ["eks.clusterConfig"],
  needs: ["instanceType", "instancesDistribution", "cpuCredits", "instanceSelector"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("general-nodegroups.html"), eksctlDocs("spot-instances.html")],
  awsError: [
    "only one of instanceType or instanceTypes can be specified",
    'should be "mixed" or unset',
    "mixed nodegroups should have between 1 and 20 different instance types",
  ],
  summary: "A node group says its instance types once, in the form that its kind has.",
  why: "Managed groups take instanceType or instanceTypes; groups of eksctl take instanceType, or several with instancesDistribution. eksctl refuses what contradicts itself.",
  messages: {
    both: "{group} has {first} and {second}, and takes one of them. Remove {second}.",
    mixed: '{group} mixes instance types by {feature}, and instanceType is "{type}". Remove it, or write "mixed".',
    none: "{group} mixes instance types and names none. Add instanceTypes.",
    many: "A group mixes at most 20 instance types; {group} has {count}.",
    range: "{key} goes from {least} to {most}, and {value} does not.",
    pools: "spotInstancePools is for the strategy lowest-price, and this one is {strategy}. Remove it.",
    credits: "cpuCredits are for burstable instances such as t3.large, and {group} has none. Remove it.",
    creditsValue: '"{value}" is not how credits are used. Use "standard" or "unlimited".',
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    instanceType: m7i.large\n    instanceTypes: ["m7i.large", "m6i.large"]\n',
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    instanceTypes: ["m7i.large", "m6i.large"]\n',
  },
  check(doc, report) {
    for (const group of nodeGroupsOf(doc.root)) {
      const { node, managed, label } = group;
      const own = member(node, "instanceType");
      const type = knownText(own);
      if (managed && own !== undefined && isSet(node, "instanceType"))
        for (const second of ["instanceTypes", "instanceSelector"])
          if (isSet(node, second))
            report(member(node, second)?.key ?? node, "both", { group: label, first: "instanceType", second });
      if (managed) continue;
      const feature = ["instancesDistribution", "instanceSelector"].find((key) => isSet(node, key));
      if (own !== undefined && type !== undefined && type !== "" && type !== "mixed" && feature !== undefined)
        report(own, "mixed", { group: label, feature, type }, { fixes: [removal(own, "instanceType")] });
      distribution(group, report);
      credits(group, report);
    }
  },
});

type Reports = Parameters<typeof rule.check>[1];

function distribution({ node, label: group }: NodeGroup, report: Reports): void {
  const mix = member(node, "instancesDistribution");
  if (mix?.type !== "object") return;
  const types = member(mix, "instanceTypes");
  const count = new Set(itemsOf(types).map(rawText)).size;
  if (types !== undefined && count > 20) report(types, "many", { group, count });
  if (types?.type === "array" && types.items.length === 0 && !isSet(node, "instanceSelector"))
    report(types, "none", { group });
  for (const [key, least, most] of RANGES) {
    const one = member(mix, key);
    const value = integerOf(one);
    if (one !== undefined && value !== undefined && (value < least || value > most))
      report(one, "range", { key, value, least, most });
  }
  const pools = member(mix, "spotInstancePools");
  const strategy = knownText(member(mix, "spotAllocationStrategy"));
  if (pools !== undefined && strategy?.startsWith("capacity-optimized") === true)
    report(pools, "pools", { strategy }, { fixes: [removal(pools, "spotInstancePools")] });
}

const RANGES = [
  ["onDemandBaseCapacity", 0, 1_000_000],
  ["onDemandPercentageAboveBaseCapacity", 0, 100],
  ["spotInstancePools", 1, 20],
] as const;

function credits({ node, label: group }: NodeGroup, report: Reports): void {
  const place = member(node, "cpuCredits");
  const value = knownText(place);
  if (place === undefined || value === undefined || node.partial) return;
  const list = itemsOf(member(member(node, "instancesDistribution"), "instanceTypes"));
  const types = (list.length > 0 ? list : [member(node, "instanceType")]).map((one) =>
    one === undefined ? "" : knownText(one),
  );
  if (!types.includes(undefined) && !types.some((one) => one?.startsWith("t") === true))
    report(place, "credits", { group });
  else if (!/^(?:standard|unlimited)$/i.test(value)) report(place, "creditsValue", { value });
}
