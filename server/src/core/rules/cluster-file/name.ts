// Names by which instances are told apart stand in a cluster file once.
import { clusterFile } from "../../model/clusterFile.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { freeName } from "../shared/names.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "cluster-file/name",
  kinds: ["stowage.cluster"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "No two instances of a cluster file have the same id, and no two groups the same name.",
  why: "Answers name instances by their ids: with one id for two of them nobody can tell where a task lands, and draining one would drain the other.",
  sources: [ecsApi("API_ContainerInstance.html")],
  messages: {
    id: 'The id "{name}" stands here already. Give each instance its own.',
    group: 'A group is called "{name}" already, and its instances get their names from it. Give each group its own.',
  },
  examples: {
    bad: `{
  "instances": [
    { "id": "i-1", "type": "m5.large" },
    { "id": "i-1", "type": "m5.large" }
  ]
}`,
    good: `{
  "instances": [
    { "id": "i-1", "type": "m5.large" },
    { "id": "i-2", "type": "m5.large" }
  ]
}`,
  },
  check(doc, report) {
    const { entries } = clusterFile(doc);
    for (const [key, isGroup] of [
      ["group", true],
      ["id", false],
    ] as const) {
      const seen = new Map<string, Node>();
      const nodes = entries.flatMap((entry) => (entry.isGroup === isGroup ? (entry.nameNode ?? []) : []));
      const names = new Set(nodes.map((node) => String(node.value)));
      for (const node of nodes) {
        const name = knownText(node);
        const first = name === undefined ? undefined : seen.get(name);
        if (name === undefined) continue;
        if (first === undefined) {
          seen.set(name, node);
          continue;
        }
        const free = freeName(name, names);
        names.add(free);
        const related = [{ node: first, message: `"${name}" stands here first.` }];
        report(node, key, { name }, { fixes: [change(node, isGroup ? "name" : "id", free)], related });
      }
    }
  },
});
