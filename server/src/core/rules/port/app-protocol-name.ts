// The protocol of a port is for Service Connect, which finds ports by their names.
import { type Port, ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { lacks, rawText } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { freeName } from "../shared/names.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/app-protocol-name",
  kinds: ["ecs.taskDefinition"],
  needs: ["appProtocol"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A port mapping with `appProtocol` has a `name`.",
  why: "`appProtocol` applies to Service Connect alone, and Service Connect refers to a port by the name of its mapping. Without a name it has no effect.",
  sources: [ecsApi("API_PortMapping.html")],
  messages: {
    nameless:
      "appProtocol has an effect only on a port mapping with a name, by which Service Connect finds it. Add a name, or remove appProtocol.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPort": 80, "appProtocol": "http" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "name": "http", "containerPort": 80, "appProtocol": "http" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const all = ports(taskDefinition(doc));
    for (const { node, rangeNode, appNode: protocol, nameNode } of all) {
      if (protocol === undefined || rangeNode !== undefined || nameNode !== undefined || !lacks(node, "name")) continue;
      report(protocol, "nameless", {}, { fixes: nameFixes(all, node, knownText(protocol)) });
    }
  },
});

function nameFixes(all: readonly Port[], mapping: Port["node"], protocol: string | undefined): RuleFix[] {
  if (protocol === undefined || !/^[a-z0-9]+$/.test(protocol)) return [];
  const taken = new Set(all.flatMap(({ nameNode }) => rawText(nameNode) ?? []));
  const name = taken.has(protocol) ? freeName(protocol, taken) : protocol;
  return [{ title: `Add the name "${name}"`, edit: (editor) => editor.put(mapping, "name", name) }];
}
