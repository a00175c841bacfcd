// The application protocols that ECS knows all run over TCP.
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/app-protocol-udp",
  kinds: ["ecs.taskDefinition"],
  needs: ["appProtocol"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A port mapping with `appProtocol` is not udp.",
  why: "`http`, `http2` and `grpc` run over TCP, and Service Connect carries nothing else.",
  sources: [ecsApi("API_PortMapping.html")],
  messages: {
    udp: "appProtocol {app} runs over TCP, and this port mapping is udp. Change protocol to tcp, or remove appProtocol.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "name": "http", "containerPort": 80, "protocol": "udp", "appProtocol": "http" }]
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
      "portMappings": [{ "name": "http", "containerPort": 80, "protocol": "tcp", "appProtocol": "http" }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { node, protocol, appNode: app } of ports(taskDefinition(doc))) {
      const given = protocol === "udp" ? filled(node, "protocol") : undefined;
      if (app === undefined || given === undefined) continue;
      const fixes: RuleFix[] = [
        { title: "Set protocol to tcp", edit: (editor) => editor.set(given, "tcp") },
        { title: "Remove appProtocol", edit: (editor) => editor.remove(app) },
      ];
      report(app, "udp", { app: String(app.value) }, { fixes });
    }
  },
});
