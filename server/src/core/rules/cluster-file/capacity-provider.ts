// What a cluster file says of capacity providers: whose instances they are, and steps that make sense.

import { nearest } from "../../base/nearest.js";
import { clusterFile } from "../../model/clusterFile.js";
import { filled, integerOf } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "cluster-file/capacity-provider",
  kinds: ["stowage.cluster"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A capacity provider of a cluster file has instances or a group, and its steps are in order.",
  why: "Tasks that a strategy gives to a provider land on its instances only. A provider to which no group and no instance belongs, often by a slip in its name, takes none.",
  sources: [ecsApi("API_ManagedScaling.html")],
  messages: {
    unused: 'No group and no instance belongs to the capacity provider "{name}". Name it as their capacityProvider.',
    slip: 'No group and no instance belongs to the capacity provider "{name}"; the nearest name is {near}. Use one name for both.',
    steps:
      "minimumScalingStepSize {minimum} is above maximumScalingStepSize {maximum}. Lower the one or raise the other.",
  },
  examples: {
    bad: `{
  "groups": [{ "type": "m5.large", "count": 2, "capacityProvider": "web" }],
  "capacityProviders": [{ "name": "wbe", "targetCapacity": 90 }]
}`,
    good: `{
  "groups": [{ "type": "m5.large", "count": 2, "capacityProvider": "web" }],
  "capacityProviders": [{ "name": "web", "targetCapacity": 90 }]
}`,
  },
  check(doc, report) {
    const { entries, providers } = clusterFile(doc);
    const named = entries.map(({ node }) => filled(node, "capacityProvider"));
    const names = named.flatMap((node) => knownText(node) ?? []);
    const isKnown = named.every((node) => node === undefined || knownText(node) !== undefined);
    for (const provider of providers) {
      const node = filled(provider, "name");
      const name = knownText(node);
      if (isKnown && node !== undefined && name !== undefined && !names.includes(name)) {
        const near = nearest(name, names);
        if (near === undefined) report(node, "unused", { name }, { fixes: [removal(provider, name)] });
        else report(node, "slip", { name, near }, { fixes: [change(node, "name", near)] });
      }
      const minimum = filled(provider, "minimumScalingStepSize");
      const [least, most] = [integerOf(minimum), integerOf(filled(provider, "maximumScalingStepSize"))];
      if (minimum !== undefined && least !== undefined && most !== undefined && least > most)
        report(minimum, "steps", { minimum: least, maximum: most });
    }
  },
});
