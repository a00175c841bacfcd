// With awsvpc the containers ask the DNS servers of the VPC.
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/dns-network",
  kinds: ["ecs.taskDefinition"],
  needs: ["dnsServers"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A container has no `dnsServers` with network mode awsvpc.",
  why: "With awsvpc the task's network interface brings the DNS servers of its VPC, and ECS refuses others. Some older guides allow them for Linux tasks on EC2; the service does not.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["DNS servers are not supported on container when networkMode=awsvpc"],
  messages: {
    awsvpc:
      "Container {label} has dnsServers, which network mode awsvpc does not support. Remove them, and set the DNS servers in the DHCP options of the VPC.",
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "dnsServers": ["10.0.0.2"] }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "dnsServers": ["10.0.0.2"] }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.networkMode !== "awsvpc") return;
    for (const { container, list } of containerLists(task, "dnsServers")) {
      report(list, "awsvpc", { label: container.label }, { fixes: [removal(list, "dnsServers")] });
    }
  },
});
