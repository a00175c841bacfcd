// The instance types of a cluster file are those that EC2 has.
import { nearest } from "../../base/nearest.js";
import { INSTANCE_TYPES_SOURCE, instanceTypes } from "../../data/instanceTypes.js";
import { clusterFile } from "../../model/clusterFile.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "cluster-file/type",
  kinds: ["stowage.cluster"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Every instance type of a cluster file is one that EC2 has.",
  why: "CPU, memory, network interfaces, GPUs and the price of an instance come from its type. Of a type that is not known nothing is known: every task would seem to fit.",
  sources: [INSTANCE_TYPES_SOURCE.sizes.url],
  messages: {
    slip: 'There is no instance type "{type}"; the nearest is {near}. Correct it: of a type that does not exist nothing is known.',
    unknown:
      'The instance type "{type}" is not in the table of {checked}: nothing is known of what it offers, and every task would seem to fit. Correct it, or take a type of the same size.',
  },
  examples: {
    bad: `{
  "groups": [{ "type": "m5.larg", "count": 3 }]
}`,
    good: `{
  "groups": [{ "type": "m5.large", "count": 3 }]
}`,
  },
  check(doc, report) {
    for (const { typeNode, typeName, type } of clusterFile(doc).entries) {
      if (typeNode === undefined || typeName === undefined || type !== undefined) continue;
      const near = nearType(typeName);
      const { checked } = INSTANCE_TYPES_SOURCE.sizes;
      if (near === undefined) report(typeNode, "unknown", { type: typeName, checked });
      else report(typeNode, "slip", { type: typeName, near }, { fixes: [change(typeNode, "type", near)] });
    }
  },
});

/** One of the same family before the others. */
function nearType(name: string): string | undefined {
  const names = instanceTypes().map((type) => type.name);
  const family = `${name.split(".", 1)[0]}.`;
  const own = names.filter((one) => one.startsWith(family));
  return nearest(name, own) ?? nearest(name, names);
}
