// What of a task that moves to Fargate only a person can decide, in few words each.
import { LOG_DRIVERS } from "../../data/logDrivers.js";
import { isPrivateEcr } from "../../model/ecs/imageHints.js";
import { links } from "../../model/ecs/links.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { type TaskDefinition, taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { filled, hasEntry } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { plainDockerVolume } from "./fargateContainers.js";
import { fargateSizeFor } from "./fargateSize.js";

export function leftForPerson(task: TaskDefinition): readonly string[] {
  return [
    ...(fargateSizeFor(task) === undefined ? ["the size"] : []),
    ...volumes(task).flatMap(({ node, label }) => {
      const hostPath = filled(member(node, "host"), "sourcePath");
      const docker = filled(node, "dockerVolumeConfiguration");
      const isLeft = hostPath !== undefined || (docker !== undefined && plainDockerVolume(node) === undefined);
      return isLeft ? [`volume ${label}`] : [];
    }),
    ...driversLeft(task),
    ...(resourceRequirements(task).some(({ type }) => type === "GPU") ? ["the GPUs"] : []),
    ...(hasEntry(taskValue(task, "inferenceAccelerators")) ? ["the accelerators"] : []),
    ...addresses(task),
    ...(roleNeed(task) && taskLacks(task, "executionRoleArn") ? ["the execution role"] : []),
  ];
}

/** Whether ECS itself needs a role on Fargate: for logs in CloudWatch, or to pull from a private repository. */
export function roleNeed(task: TaskDefinition): boolean {
  return (
    logConfigurations(task).some(({ driver }) => LOGS_TO_CLOUDWATCH.has(driver)) ||
    task.containers.some(({ node }) => isPrivateEcr(knownText(filled(node, "image")) ?? ""))
  );
}

/** Those of the host become awslogs. */
const LOGS_TO_CLOUDWATCH: ReadonlySet<string> = new Set(["awslogs", "json-file", "journald"]);

function driversLeft(task: TaskDefinition): readonly string[] {
  const drivers = new Set(logConfigurations(task).map(({ driver }) => driver));
  return [...drivers]
    .filter((driver) => !LOGS_TO_CLOUDWATCH.has(driver))
    .filter((driver) => LOG_DRIVERS.find(({ name }) => name === driver)?.fargate === false)
    .map((driver) => `log driver ${driver}`);
}

/** The containers knew each other by these names; on Fargate they are all at localhost. */
function addresses(task: TaskDefinition): readonly string[] {
  const names = new Set(links(task).map(({ name, rest }) => rest.slice(1) || name));
  return names.size === 0 ? [] : [`${[...names].join(" and ")} at localhost`];
}
