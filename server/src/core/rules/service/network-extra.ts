// Only tasks with a network interface of their own can be told where it lies.
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { awsvpcEdits } from "../shared/awsvpc.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { familyPlace, fixIn, relatedIn, type TaskRun, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/network-extra",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["networkConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`networkConfiguration` is left out unless the task definition uses network mode awsvpc.",
  why: "The network configuration is for the network interface that a task gets with awsvpc. In the other modes the tasks use the network of their instance, and ECS refuses the configuration.",
  sources: [ecsApi("API_NetworkConfiguration.html"), ecsGuide("task-networking.html")],
  awsError: ["Network Configuration is not valid for the given networkMode of this task definition"],
  messages: {
    extra:
      "networkConfiguration is for network mode awsvpc, and the task definition in {file} uses {mode}. Remove it here, or use awsvpc there.",
    byDefault:
      "networkConfiguration is for network mode awsvpc. The task definition in {file} gives no networkMode, which means {mode}. Remove it here, or use awsvpc there.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2"
}`,
    task: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const node = serviceValue(view, "networkConfiguration");
    const run = taskRun(context);
    // On Fargate the mode is what is wrong, and another rule says so.
    if (node?.type !== "object" || run === undefined || view.fargate) return;
    const mode = run.task.networkMode;
    if (mode === "awsvpc" || mode === "unknown") return;
    const given = filled(run.task.root, "networkMode");
    const related = relatedIn(run, given ?? familyPlace(run), `The network mode is ${mode}.`);
    const fixes = [removal(node, "networkConfiguration"), ...useAwsvpc(run)];
    report(node, given === undefined ? "byDefault" : "extra", { file: run.name, mode }, { fixes, related });
  },
});

/** On external instances there is no awsvpc. */
function useAwsvpc(run: TaskRun): RuleFix[] {
  const { root, compatibilities } = run.task;
  if (root === undefined || compatibilities.has("EXTERNAL")) return [];
  return [
    fixIn(run, "Set networkMode to awsvpc", (editor) => {
      editor.put(root, "networkMode", "awsvpc", "family");
      awsvpcEdits(run.task)?.(editor);
    }),
  ];
}
