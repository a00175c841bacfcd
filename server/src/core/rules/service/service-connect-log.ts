// The proxy of Service Connect logs like a container.
import { LOG_DRIVERS, LOG_DRIVERS_SOURCE } from "../../data/logDrivers.js";
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { serviceConnect } from "../../model/ecs/serviceConnect.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { addOption, placeOfMissingOption } from "../shared/logOptions.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/service-connect-log",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "The log configuration of Service Connect has a driver that Fargate offers, where the service runs there, and with awslogs a group, a region and a prefix.",
  why: "The proxy is a container of every task, and its log configuration is held to the same rules: Fargate has a few drivers only, awslogs has to know the group, and on Fargate the prefix.",
  sources: [LOG_DRIVERS_SOURCE.url, SERVICE_CONNECT_SOURCE.configuration],
  messages: {
    driver: "Fargate does not have the log driver {driver}. Use {drivers}.",
    group:
      "The log driver of the Service Connect proxy is awslogs, and no awslogs-group says where to log. Add it to the options.",
    region: {
      severity: "warning",
      text: "The log driver of the Service Connect proxy is awslogs, and the reference asks for awslogs-region. Add it to the options.",
    },
    prefix:
      "On Fargate the log driver awslogs needs awslogs-stream-prefix, and the Service Connect proxy has none. Add it to the options.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-region": "eu-central-1" } } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", 
    "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1" } } }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = filled(serviceConnect(view), "logConfiguration");
    const driverNode = filled(node, "logDriver");
    const driver = knownText(driverNode);
    if (node === undefined || driverNode === undefined || driver === undefined) return;
    // A driver that ECS does not know at all is the schema's matter.
    if (view.fargate && LOG_DRIVERS.find(({ name }) => name === driver)?.fargate === false) {
      const drivers = listed(
        LOG_DRIVERS.flatMap(({ name, fargate }) => (fargate ? [name] : [])),
        "or",
      );
      report(driverNode, "driver", { driver, drivers }, { fixes: [change(driverNode, "logDriver", "awslogs")] });
    }
    if (driver !== "awslogs") return;
    for (const { message, key, value } of OPTIONS) {
      const place = message !== "prefix" || view.fargate ? placeOfMissingOption({ node }, key) : undefined;
      if (place !== undefined) report(place, message, {}, { fixes: [addOption({ node }, key, value)] });
    }
  },
});

const OPTIONS = [
  { message: "group", key: "awslogs-group", value: "/ecs/service-connect" },
  { message: "region", key: "awslogs-region", value: "<REGION>" },
  { message: "prefix", key: "awslogs-stream-prefix", value: "service-connect" },
] as const;
