// Timeouts of Service Connect are seconds from 0 on, where 0 means none.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { portNamed } from "../../model/ecs/knownPorts.js";
import { service } from "../../model/ecs/service.js";
import { connectServices } from "../../model/ecs/serviceConnect.js";
import { filled, integerOf, lacks, rawText } from "../../model/values.js";
import { defineRule, type ReportExtras } from "../rule.js";
import { fixIn, relatedIn, type TaskRun, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/service-connect-timeout",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "The timeouts of Service Connect are not negative, the idle one is not shorter than that of a request, and only ports with an `appProtocol` have one for requests.",
  why: "0 switches a timeout off, and nothing lies below it. A connection that is closed as idle ends the request on it as well, so a longer timeout for requests is never reached. Plain TCP knows no requests: ECS takes a timeout for them only where the port mapping says which protocol it speaks.",
  sources: [SERVICE_CONNECT_SOURCE.timeout],
  messages: {
    negative: "{key} is {value}; it is a number of seconds from 0 on, and 0 switches it off. Correct it.",
    tcp: 'perRequestTimeoutSeconds is for HTTP and gRPC. Port "{name}" has no appProtocol in {file}, which means TCP. Remove this timeout, or say there which protocol the port speaks.',
    idle: {
      severity: "warning",
      text: "perRequestTimeoutSeconds {request} is never reached: the connection is closed after idleTimeoutSeconds {idle}. Raise the idle timeout, or lower this one.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80 }], "timeout": { "idleTimeoutSeconds": -1 } }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80 }], "timeout": { "idleTimeoutSeconds": 300, "perRequestTimeoutSeconds": 60 } }] }
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    for (const entry of connectServices(service(doc))) {
      const timeout = filled(entry, "timeout");
      const [idle, request] = ["idleTimeoutSeconds", "perRequestTimeoutSeconds"].map((key) => {
        const node = filled(timeout, key);
        const value = integerOf(node);
        if (node !== undefined && value !== undefined && value < 0) report(node, "negative", { key, value });
        return value;
      });
      const node = filled(timeout, "perRequestTimeoutSeconds");
      const name = rawText(filled(entry, "portName"));
      const tcp = run === undefined || name === undefined || !request || request < 0 ? undefined : plainTcp(run, name);
      if (run !== undefined && node !== undefined && name !== undefined && tcp !== undefined) {
        report(node, "tcp", { name, file: run.name }, tcp);
        continue;
      }
      if (node === undefined || idle === undefined || request === undefined || idle <= 0 || request <= idle) continue;
      report(node, "idle", { idle, request });
    }
  },
});

/** What can be done about a port that speaks plain TCP; undefined for others. */
function plainTcp(run: TaskRun, name: string): ReportExtras | undefined {
  const port = portNamed(run.task, name);
  if (port === undefined || port.protocol === "udp" || !lacks(port.node, "appProtocol")) return undefined;
  const { node } = port;
  const fix = fixIn(run, "Set appProtocol to http", (editor) => editor.put(node, "appProtocol", "http"));
  return { fixes: [fix], related: relatedIn(run, node, "The port mapping.") };
}
