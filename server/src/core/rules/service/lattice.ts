// VPC Lattice sends requests to a named port of a task that has an address.
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, hasEntry } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { unknownPortName } from "../shared/portNames.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/lattice",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["vpcLatticeConfigurations"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "The `portName` of a VPC Lattice configuration is the name of a port mapping in the task definition, and its tasks have a network that can be reached.",
  why: "ECS registers this port of every task in the target group of VPC Lattice, and finds it by the name of its port mapping.",
  sources: [ecsApi("API_VpcLatticeConfiguration.html"), ecsGuide("ecs-vpc-lattice.html")],
  messages: {
    unknown:
      'No port mapping in {file} has the name "{name}". {known}. Use the name of a port mapping, or name one so.',
    mode: {
      severity: "warning",
      text: "VPC Lattice reaches tasks with network mode awsvpc or bridge, and the task definition in {file} uses {mode}. Change the network mode, or remove vpcLatticeConfigurations.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "vpcLatticeConfigurations": [
    {
      "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
      "targetGroupArn": "arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-0123456789abcdef0",
      "portName": "web"
    }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "vpcLatticeConfigurations": [
    {
      "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
      "targetGroupArn": "arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-0123456789abcdef0",
      "portName": "http"
    }
  ]
}`,
    task: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "name": "http", "containerPort": 80 }] }
  ]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    const list = serviceValue(service(doc), "vpcLatticeConfigurations");
    if (run === undefined || list === undefined || !hasEntry(list)) return;
    const mode = run.task.networkMode;
    if (mode === "host" || mode === "none") {
      const related = relatedIn(run, filled(run.task.root, "networkMode"), "The network mode.");
      report(list, "mode", { file: run.name, mode }, { related });
      return;
    }
    for (const entry of itemsOf(list)) {
      const found = unknownPortName(run, entry);
      if (found !== undefined) report(found.node, "unknown", found.data, found.extras);
    }
  },
});
