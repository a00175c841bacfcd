// Log drivers that write into services of Linux.
import { LOG_DRIVERS } from "../../data/logDrivers.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "log/driver-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Windows containers do not log through journald or syslog.",
  why: "journald and syslog are services of Linux. Docker on Windows has no such log driver, so the container does not start.",
  sources: ["https://docs.docker.com/engine/logging/configure/"],
  messages: {
    linux:
      "The log driver {driver} needs a service of Linux, and the task is for Windows. Use awslogs, or another driver that Windows has.",
  },
  examples: {
    bad: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [
    {
      "name": "app", "image": "app:1.0", "memory": 512,
      "logConfiguration": { "logDriver": "syslog" }
    }
  ]
}`,
    good: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [
    {
      "name": "app", "image": "app:1.0", "memory": 512,
      "logConfiguration": { "logDriver": "json-file" }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate and managed instances other rules speak of these drivers.
    if (!task.windows || task.fargate || task.compatibilities.has("MANAGED_INSTANCES")) return;
    for (const { driverNode, driver } of logConfigurations(task)) {
      const isLinux = LOG_DRIVERS.find(({ name }) => name === driver)?.windows === false;
      if (isLinux) report(driverNode, "linux", { driver });
    }
  },
});
