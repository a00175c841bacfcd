// Where a task has no port mapping of its own (awsvpc, host), the host port can only be the container port.
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/host-match",
  kinds: ["ecs.taskDefinition"],
  needs: ["hostPort"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With network mode awsvpc or host, `hostPort` is absent or equals `containerPort`.",
  why: "In these modes a container's port is the host's port: there is nothing to map. ECS refuses to register a task definition that asks for two different numbers.",
  sources: [ecsApi("API_PortMapping.html")],
  awsError: ["the host ports and container ports in port mappings must match"],
  messages: {
    differs:
      "hostPort {host} differs from containerPort {container}, but network mode {mode} maps no ports. Remove hostPort, or use the same number.",
    zero: {
      severity: "warning",
      text: "hostPort 0 asks for a free port, but network mode {mode} maps no ports: the port will be {container}. Remove hostPort.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPort": 80, "hostPort": 8080 }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPort": 80 }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const mode = task.networkMode;
    if (mode !== "awsvpc" && mode !== "host") return;
    for (const { hostNode: hostPort, hostPort: host, containerPort: port } of ports(task)) {
      if (hostPort === undefined || host === undefined || port === undefined || host === port) continue;
      const fixes: RuleFix[] = [{ title: "Remove hostPort", edit: (editor) => editor.remove(hostPort) }];
      if (host === 0) report(hostPort, "zero", { mode, container: port }, { fixes });
      else report(hostPort, "differs", { host, container: port, mode }, { fixes });
    }
  },
});
