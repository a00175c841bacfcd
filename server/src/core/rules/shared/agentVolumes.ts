// The volumes that the agent of ECS Exec needs in a container whose root file system is read-only.
import { mountPoints } from "../../model/ecs/mountPoints.js";
import type { Container, TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { RuleFix } from "../rule.js";
import { fixIn, type TaskRun } from "./taskRun.js";

/** It writes below a folder `ssm` in each of them. */
export const AGENT_FOLDERS = ["/var/lib/amazon", "/var/log/amazon"] as const;

/** Whether it can write to them, or perhaps can. */
export function hasAgentVolumes(task: TaskDefinition, container: Container): boolean {
  return AGENT_FOLDERS.every((folder) => isMounted(task, container, folder));
}

export function mountAgentVolumes(run: TaskRun, containers: readonly Container[]): RuleFix[] {
  const { root } = run.task;
  const names = containers.flatMap(({ name }) => name ?? []);
  if (root === undefined || names.length !== containers.length || names.some((name) => !/^[\w-]+$/.test(name)))
    return [];
  return [
    fixIn(run, "Mount volumes for the agent", (editor) => {
      const volumes = member(root, "volumes");
      const added: { readonly name: string }[] = [];
      for (const container of containers) {
        const { node, name } = container;
        const folders = AGENT_FOLDERS.filter((folder) => !isMounted(run.task, container, folder));
        const mounts = folders.map((containerPath) => ({
          sourceVolume: `${name}-ssm-${containerPath === AGENT_FOLDERS[0] ? "lib" : "log"}`,
          containerPath,
        }));
        added.push(...mounts.map(({ sourceVolume }) => ({ name: sourceVolume })));
        const list = member(node, "mountPoints");
        if (list === undefined) editor.put(node, "mountPoints", mounts);
        else for (const mount of mounts) editor.append(list, mount);
      }
      if (volumes === undefined) editor.put(root, "volumes", added);
      else for (const volume of added) editor.append(volumes, volume);
    }),
  ];
}

/** A volume is mounted there, or above, or perhaps. */
function isMounted(task: TaskDefinition, container: Container, folder: string): boolean {
  return mountPoints(task).some((mount) => {
    if (mount.container !== container) return false;
    const path = knownText(mount.path);
    return path === undefined || `${folder}/ssm/`.startsWith(`${path.replace(/\/+$/, "")}/`);
  });
}
