// Windows containers take their DNS settings from their network.
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/dns-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["dnsServers", "dnsSearchDomains"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Windows container has neither `dnsServers` nor `dnsSearchDomains`.",
  why: "The reference of ECS says that these settings are not supported for Windows containers, which ask the DNS servers of their host's network.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    windows: "Container {label} has {key}, which Windows containers do not support. Remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [
    { "name": "app", "image": "example/iis:1", "memory": 1024, "dnsServers": ["10.0.0.2"] }
  ]
}`,
    good: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "example/iis:1", "memory": 1024 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Of awsvpc, which has no such settings on any system, other rules speak.
    if (!task.windows || task.networkMode === "awsvpc") return;
    for (const key of ["dnsServers", "dnsSearchDomains"]) {
      for (const { container, list } of containerLists(task, key)) {
        report(list, "windows", { label: container.label, key }, { fixes: [removal(list, key)] });
      }
    }
  },
});
