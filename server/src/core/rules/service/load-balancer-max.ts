// How many load balancers a service takes.
import { SERVICE_TARGET_GROUPS } from "../../data/serviceLimits.js";
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/load-balancer-max",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service has at most 5 target groups or one Classic Load Balancer.",
  why: "ECS registers the tasks of a service with up to five target groups, or with one Classic Load Balancer, and refuses more or both.",
  sources: [ecsApi("API_CreateService.html"), ecsGuide("register-multiple-targetgroups.html")],
  messages: {
    groups: "The service has {count} target groups; ECS allows {most}. Remove some.",
    classic: "The service has {count} Classic Load Balancers; ECS allows one. Use target groups for several.",
    mixed: "A Classic Load Balancer cannot stand beside target groups. Use a target group here as well.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "loadBalancers": [
    { "loadBalancerName": "web", "containerName": "app", "containerPort": 80 },
    { "loadBalancerName": "web-internal", "containerName": "app", "containerPort": 80 }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "loadBalancers": [{ "loadBalancerName": "web", "containerName": "app", "containerPort": 80 }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const list = serviceValue(view, "loadBalancers");
    const all = loadBalancers(view);
    const groups = all.filter(({ targetGroup }) => targetGroup !== undefined).length;
    // An entry with both is another rule's.
    const classics = all.filter(({ targetGroup, classic }) => targetGroup === undefined && classic !== undefined);
    if (list === undefined) return;
    if (groups > SERVICE_TARGET_GROUPS) report(list, "groups", { count: groups, most: SERVICE_TARGET_GROUPS });
    if (groups === 0 && classics.length > 1) report(list, "classic", { count: classics.length });
    for (const { classic } of classics) if (groups > 0 && classic !== undefined) report(classic, "mixed", {});
  },
});
