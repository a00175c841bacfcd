// Service Connect forwards TCP to single ports.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { portNamed } from "../../model/ecs/knownPorts.js";
import { service } from "../../model/ecs/service.js";
import { connectServices } from "../../model/ecs/serviceConnect.js";
import { filled, rawText } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/service-connect-udp",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["portName"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Service Connect is given port mappings of a single TCP port.",
  why: "The proxy of Service Connect forwards HTTP, gRPC and other TCP connections to one port. It knows no UDP and no ranges of ports.",
  sources: [SERVICE_CONNECT_SOURCE.service, SERVICE_CONNECT_SOURCE.guide],
  messages: {
    udp: 'Port "{name}" is a UDP port in {file}, and Service Connect forwards TCP only. Name a TCP port.',
    range:
      'Port "{name}" is a range of ports in {file}, and Service Connect forwards to a single one. Give that one a mapping of its own, and name it here.',
  },
  examples: {
    bad: `{
  "serviceName": "dns",
  "taskDefinition": "dns",
  "desiredCount": 2,
  "serviceConnectConfiguration": {
    "enabled": true,
    "namespace": "shop",
    "services": [{ "portName": "dns", "clientAliases": [{ "port": 53 }] }]
  }
}`,
    good: `{
  "serviceName": "dns",
  "taskDefinition": "dns",
  "desiredCount": 2,
  "serviceConnectConfiguration": {
    "enabled": true,
    "namespace": "shop",
    "services": [{ "portName": "dns", "clientAliases": [{ "port": 53 }] }]
  }
}`,
    task: `{
  "family": "dns",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "dns",
      "image": "coredns/coredns:1.11.3",
      "memory": 128,
      "portMappings": [{ "name": "dns", "containerPort": 53, "protocol": "udp" }]
    }
  ]
}`,
    goodTask: `{
  "family": "dns",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "dns",
      "image": "coredns/coredns:1.11.3",
      "memory": 128,
      "portMappings": [{ "name": "dns", "containerPort": 53, "protocol": "tcp" }]
    }
  ]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    if (run === undefined) return;
    for (const entry of connectServices(service(doc))) {
      const node = filled(entry, "portName");
      const name = rawText(node);
      const port = name === undefined ? undefined : portNamed(run.task, name);
      if (node === undefined || name === undefined || port === undefined) continue;
      const data = { name, file: run.name };
      const place = filled(port.node, "protocol") ?? port.nameNode;
      if (port.rangeNode !== undefined)
        report(node, "range", data, { related: relatedIn(run, port.rangeNode, "The range.") });
      else if (port.protocol === "udp") report(node, "udp", data, { related: relatedIn(run, place, "The protocol.") });
    }
  },
});
