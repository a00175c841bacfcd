// The subnets of a service: how many, and what an id looks like.
import { SERVICE_LIMITS_SOURCE, SERVICE_SUBNETS, SUBNET_ID } from "../../data/serviceLimits.js";
import { service } from "../../model/ecs/service.js";
import { awsvpcConfiguration } from "../../model/ecs/serviceLaunch.js";
import { rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { isStandIn } from "../shared/standIns.js";

export const rule = defineRule({
  id: "service/network-subnets",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`subnets` names 1 to 16 subnets by their ids, each once.",
  why: "ECS takes up to 16 subnets for the tasks of a service and refuses an empty list. An id that does not exist makes the service fail when it is created.",
  sources: [SERVICE_LIMITS_SOURCE.network],
  messages: {
    empty: "subnets is empty, so no task could get a network. Name at least one subnet.",
    many: "There are {count} subnets; ECS allows {most}. Remove some.",
    form: {
      severity: "warning",
      text: '"{text}" does not look like the id of a subnet. Write one id a line, such as subnet-0123456789abcdef0.',
    },
    repeated: { severity: "warning", text: "Subnet {text} stands in the list already. Remove it here." },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": [] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
  },
  check(doc, report) {
    const list = member(awsvpcConfiguration(service(doc)), "subnets");
    if (list?.type !== "array") return;
    const subnets = itemsOf(list);
    if (list.items.length === 0 && !list.partial) report(list, "empty", {});
    if (subnets.length > SERVICE_SUBNETS) report(list, "many", { count: subnets.length, most: SERVICE_SUBNETS });
    const firsts = new Map<string, Node>();
    for (const node of subnets) {
      const raw = rawText(node);
      const first = raw === undefined ? undefined : firsts.get(raw);
      const text = knownText(node);
      if (raw !== undefined && first !== undefined) {
        const related = [{ node: first, message: "The first time." }];
        report(node, "repeated", { text: raw }, { fixes: [removal(node, "this subnet")], related });
      } else if (text !== undefined && !SUBNET_ID.test(text) && !isStandIn(text)) report(node, "form", { text });
      if (raw !== undefined && first === undefined) firsts.set(raw, node);
    }
  },
});
