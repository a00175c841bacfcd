// How many tasks a service may have before AWS has to be asked.
import { RUN_TASK_COUNT, SERVICE_LIMITS_SOURCE, SERVICE_TASKS } from "../../data/serviceLimits.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { booleanOf, filled, hasEntry, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/desired-quota",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`desiredCount` stays within the quotas of a service, and the `count` of RunTask within that of one call.",
  why: "A service runs at most 5,000 tasks, and 1,000 when Service Connect or service discovery keeps track of them, unless AWS has raised the quota for the account. One call of RunTask starts at most 10.",
  sources: [SERVICE_LIMITS_SOURCE.quotas, SERVICE_LIMITS_SOURCE.runTask],
  messages: {
    many: "desiredCount {count} is above the quota of {most} tasks for a service. Check that AWS has raised it for your account.",
    discovered:
      "desiredCount {count} is above the quota of {most} tasks for a service with Service Connect or service discovery. Check that AWS has raised it for your account.",
    run: "count {count} is more than the {most} tasks that one call of RunTask starts. Call it several times, or use a service.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 6000
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 5000
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const key = view.request === "run" ? "count" : "desiredCount";
    const node = serviceValue(view, key);
    const count = integerOf(node);
    if (node === undefined || count === undefined) return;
    if (view.request === "run") {
      if (count > RUN_TASK_COUNT) report(node, "run", { count, most: RUN_TASK_COUNT });
      return;
    }
    const connect = filled(serviceValue(view, "serviceConnectConfiguration"), "enabled");
    const discovered = booleanOf(connect) === true || hasEntry(serviceValue(view, "serviceRegistries"));
    if (count > SERVICE_TASKS.most) report(node, "many", { count, most: SERVICE_TASKS.most });
    else if (discovered && count > SERVICE_TASKS.discovered)
      report(node, "discovered", { count, most: SERVICE_TASKS.discovered });
  },
});
