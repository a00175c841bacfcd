// The default strategy shares tasks out among the capacity providers of the cluster, and to no others.
import { nearest } from "../../base/nearest.js";
import type { StrategyItem } from "../../model/ecs/capacityStrategy.js";
import { type Cluster, cluster } from "../../model/ecs/cluster.js";
import { filled, lacks } from "../../model/values.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "cluster/default-strategy",
  kinds: ["ecs.cluster"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The default strategy names capacity providers of the cluster, and at most one of them has a `base`.",
  why: "A capacity provider has to be associated with the cluster before a strategy can name it, FARGATE and FARGATE_SPOT too. ECS refuses other names, and a second base.",
  sources: [ecsApi("API_CreateCluster.html"), ecsApi("API_CapacityProviderStrategyItem.html")],
  messages: {
    unlisted:
      "Capacity provider {name} is not among the capacityProviders of the cluster, so its strategy cannot name it. Add it there.",
    several:
      "base {base} is the second base in this strategy: only one capacity provider can have one. Remove it here or there.",
  },
  examples: {
    bad: `{
  "clusterName": "shop",
  "capacityProviders": ["FARGATE"],
  "defaultCapacityProviderStrategy": [
    { "capacityProvider": "FARGATE", "base": 1, "weight": 1 },
    { "capacityProvider": "FARGATE_SPOT", "weight": 3 }
  ]
}`,
    good: `{
  "clusterName": "shop",
  "capacityProviders": ["FARGATE", "FARGATE_SPOT"],
  "defaultCapacityProviderStrategy": [
    { "capacityProvider": "FARGATE", "base": 1, "weight": 1 },
    { "capacityProvider": "FARGATE_SPOT", "weight": 3 }
  ]
}`,
  },
  check(doc, report) {
    const view = cluster(doc);
    const names = providerNames(view);
    for (const { node, provider } of names === undefined ? [] : view.strategy) {
      const place = filled(node, "capacityProvider");
      if (place === undefined || provider === undefined || names?.includes(provider)) continue;
      report(place, "unlisted", { name: provider }, { fixes: nameFixes(view, place, provider, names ?? []) });
    }
    for (const [first, { node, base }] of laterBases(view.strategy)) {
      const place = filled(node, "base");
      if (place === undefined || base === undefined) continue;
      const related = [{ node: filled(first.node, "base") ?? first.node, message: "The first base." }];
      report(place, "several", { base }, { related });
    }
  },
});

/** The names of the cluster's providers; undefined when not all of them are known. */
function providerNames({ root, providers }: Cluster): readonly string[] | undefined {
  if (providers === undefined) return lacks(root, "capacityProviders") ? [] : undefined;
  if (providers.type !== "array" || providers.partial) return undefined;
  const names = itemsOf(providers).map(knownText);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function nameFixes({ root, providers }: Cluster, place: Node, name: string, names: readonly string[]): RuleFix[] {
  const near = nearest(name, names);
  const add: RuleFix = {
    title: `Add ${name} to capacityProviders`,
    edit: (editor) =>
      providers === undefined ? editor.put(root, "capacityProviders", [name]) : editor.append(providers, name),
  };
  return near === undefined ? [add] : [change(place, "capacityProvider", near), add];
}

/** Each base above 0 but the first, with the first. */
function laterBases(strategy: readonly StrategyItem[]): readonly (readonly [StrategyItem, StrategyItem])[] {
  const [first, ...others] = strategy.filter(({ base }) => base !== undefined && base > 0);
  return first === undefined ? [] : others.map((other) => [first, other] as const);
}
