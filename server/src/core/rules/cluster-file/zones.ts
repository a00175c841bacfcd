// Zones over which a group is spread.
import { REGIONS } from "../../data/regions.js";
import { clusterFile } from "../../model/clusterFile.js";
import { filled, integerOf } from "../../model/values.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { change, removal } from "../shared/fixes.js";

const messages = {
  region: '"{zone}" is a region; an Availability Zone has a letter behind it, as in {example}. Name the zone.',
  twice: '"{zone}" stands in the list already: it would get twice as many instances as the others. Remove one.',
  few: {
    severity: "information",
    text: "{instances} in {zones} zones: {empty} of the zones {get} none. Raise count, or name fewer zones.",
  },
} as const;

export const rule = defineRule({
  id: "cluster-file/zones",
  kinds: ["stowage.cluster"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "The zones of a cluster file are Availability Zones, each once, and every zone of a group gets an instance.",
  why: "Instances of a group are dealt out to its zones one after the other, and a spread by zone counts tasks by these names. A region in their place, or a zone that stands there twice, makes the preview unlike the cluster.",
  sources: ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html"],
  messages,
  examples: {
    bad: `{
  "groups": [{ "type": "m5.large", "count": 2, "zones": ["us-east-1", "us-east-1a"] }]
}`,
    good: `{
  "groups": [{ "type": "m5.large", "count": 2, "zones": ["us-east-1a", "us-east-1b"] }]
}`,
  },
  check(doc, report) {
    for (const { node, isGroup } of clusterFile(doc).entries) {
      const list = filled(node, "zones");
      const single = filled(node, "zone");
      const zones = isGroup ? itemsOf(list) : single === undefined ? [] : [single];
      checkZones(zones, report);
      if (!isGroup || list === undefined || list.partial) continue;
      const count = filled(node, "count");
      const instances = count === undefined ? 1 : integerOf(count);
      const known = new Set(zones.flatMap((zone) => knownText(zone) ?? []));
      if (instances === undefined || instances === 0 || known.size < zones.length || instances >= zones.length)
        continue;
      const empty = zones.length - instances;
      const words = instances === 1 ? "One instance" : `${instances} instances`;
      report(count ?? list, "few", { instances: words, zones: zones.length, empty, get: empty === 1 ? "gets" : "get" });
    }
  },
});

function checkZones(zones: readonly Node[], report: Report<typeof messages>): void {
  const seen = new Set<string>();
  for (const node of zones) {
    const zone = knownText(node);
    if (zone === undefined) continue;
    if (seen.has(zone)) report(node, "twice", { zone }, { fixes: [removal(node, zone)] });
    else if (REGIONS.some(({ name }) => name === zone))
      report(node, "region", { zone, example: `${zone}a` }, { fixes: [change(node, "the zone", `${zone}a`)] });
    seen.add(zone);
  }
}
