// Spare capacity of Fargate is there for Linux, and for ARM on newer platform versions.
import { OLD_PLATFORM, PLATFORM_FEATURES_SOURCE } from "../../data/platformFeatures.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "task/runtime-arm-spot",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["capacityProviderStrategy"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "FARGATE_SPOT runs Linux tasks, and those for ARM64 from platform version 1.4.0 on.",
  why: "Fargate Spot has no Windows capacity, and offers ARM64 with platform version 1.4.0 and later. Tasks that ask for something else are not placed.",
  sources: [PLATFORM_FEATURES_SOURCE.spot, PLATFORM_FEATURES_SOURCE.versions],
  messages: {
    arm: "The task definition in {file} is for ARM64, which FARGATE_SPOT runs from platform version 1.4.0 on, and this says {version}. Set platformVersion to 1.4.0 or LATEST.",
    windows: "The task definition in {file} is for Windows, which FARGATE_SPOT does not run. Use FARGATE.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }],
  "platformVersion": "1.3.0",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }],
  "platformVersion": "1.4.0",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    task: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "runtimePlatform": { "cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const run = taskRun(context);
    const spot = view.strategy.find(({ provider }) => provider === "FARGATE_SPOT");
    const provider = filled(spot?.node, "capacityProvider");
    if (run === undefined || provider === undefined) return;
    const platform = member(run.task.root, "runtimePlatform");
    const system = filled(platform, "operatingSystemFamily");
    const processor = filled(platform, "cpuArchitecture");
    const version = serviceValue(view, "platformVersion");
    if (run.task.windows) {
      const fixes = [change(provider, "capacityProvider", "FARGATE")];
      report(
        provider,
        "windows",
        { file: run.name },
        { fixes, related: relatedIn(run, system, "The operating system.") },
      );
    } else if (version !== undefined && knownText(version) === OLD_PLATFORM && knownText(processor) === "ARM64") {
      const fixes = [change(version, "platformVersion", "1.4.0")];
      const related = relatedIn(run, processor, "The processor.");
      report(version, "arm", { file: run.name, version: OLD_PLATFORM }, { fixes, related });
    }
  },
});
