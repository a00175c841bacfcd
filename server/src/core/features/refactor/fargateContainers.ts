// What changes in the containers of a task that moves to Fargate, beyond what comes with the network mode.
import { FARGATE_CAPABILITIES, plainCapability } from "../../data/capabilities.js";
import { FARGATE_MOST_OPEN_FILES, FARGATE_TIMEOUT } from "../../data/containerLimits.js";
import type { Editor } from "../../edit/editor.js";
import { dependencies } from "../../model/ecs/dependencies.js";
import { links } from "../../model/ecs/links.js";
import { capabilityEntries, linuxParameters } from "../../model/ecs/linuxParameters.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import type { Container, TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { ulimits } from "../../model/ecs/ulimits.js";
import { volumes } from "../../model/ecs/volumes.js";
import { booleanOf, filled, integerOf } from "../../model/values.js";
import { member, type Node, type Source } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { awslogsConfiguration } from "./addAwslogs.js";

export function containerSteps(editor: Editor, task: TaskDefinition, source: Source): void {
  for (const node of outermost(refused(task))) editor.remove(node);
  keepOrder(editor, task);
  for (const { name, soft, hard } of ulimits(task))
    if (name === "nofile") for (const node of [soft, hard]) clamp(editor, node, 0, FARGATE_MOST_OPEN_FILES);
  for (const { node } of task.containers)
    for (const key of ["startTimeout", "stopTimeout"])
      clamp(editor, filled(node, key), FARGATE_TIMEOUT.min, FARGATE_TIMEOUT.max);
  for (const { node, container, driver } of logConfigurations(task))
    if (HOST_DRIVERS.has(driver)) editor.set(node, awslogsConfiguration(task, container, source));
}

/** Drivers that write to the host, where nobody can read on Fargate; the others send logs to a place that somebody chose. */
const HOST_DRIVERS: ReadonlySet<string> = new Set(["json-file", "journald"]);

function refused(task: TaskDefinition): readonly Node[] {
  const found: (Node | undefined)[] = task.containers.flatMap(({ node }) => {
    const privileged = filled(node, "privileged");
    return [booleanOf(privileged) === true ? privileged : undefined, filled(node, "dockerSecurityOptions")];
  });
  for (const { node } of linuxParameters(task))
    found.push(...["devices", "sharedMemorySize", "maxSwap", "swappiness"].map((key) => filled(node, key)));
  for (const { node, list, name } of capabilityEntries(task))
    if (list === "add" && !FARGATE_CAPABILITIES.has(plainCapability(name))) found.push(node);
  // One that lives and ends with the task is the same as an empty volume.
  for (const { node } of volumes(task)) found.push(plainDockerVolume(node));
  return found.filter((node) => node !== undefined);
}

export function plainDockerVolume(volume: Node): Node | undefined {
  const docker = filled(volume, "dockerVolumeConfiguration");
  const known = docker?.type === "object" && !docker.partial;
  const scope = filled(docker, "scope");
  if (!known || (scope !== undefined && knownText(scope) !== "task")) return undefined;
  const driver = filled(docker, "driver");
  const plain = driver === undefined || knownText(driver) === "local";
  return plain && filled(docker, "driverOpts") === undefined ? docker : undefined;
}

/** An object or a list goes with all that is in it; the container itself never does. */
function outermost(nodes: readonly Node[]): ReadonlySet<Node> {
  const gone = new Set(nodes);
  for (const node of gone) {
    const { parent } = node;
    if (parent?.key === undefined || !EMPTIED.has(String(parent.key.value))) continue;
    const children = [...parent.items, ...parent.properties.map(({ value }) => value)];
    if (!children.every((child) => gone.has(child))) continue;
    for (const child of children) gone.delete(child);
    gone.add(parent);
  }
  return gone;
}

const EMPTIED: ReadonlySet<string> = new Set(["linuxParameters", "capabilities", "add"]);

/** Containers with links start after those that the links lead to: without links, `dependsOn` says so. */
function keepOrder(editor: Editor, task: TaskDefinition): void {
  const ordered = new Set(dependencies(task).map(({ from, name }) => `${from.index} ${name}`));
  const added = new Map<Container, string[]>();
  for (const { from, name, to } of links(task)) {
    const key = `${from.index} ${name}`;
    if (to === undefined || to === from || ordered.has(key)) continue;
    ordered.add(key);
    added.set(from, [...(added.get(from) ?? []), name]);
  }
  for (const [{ node }, names] of added) {
    const entries = names.map((containerName) => ({ containerName, condition: "START" }));
    const list = member(node, "dependsOn");
    if (list?.type === "array") for (const entry of entries) editor.append(list, entry);
    else editor.put(node, "dependsOn", entries, "links");
  }
}

function clamp(editor: Editor, node: Node | undefined, least: number, most: number): void {
  const value = integerOf(node);
  if (node === undefined || value === undefined || (value >= least && value <= most)) return;
  editor.set(node, Math.min(most, Math.max(least, value)));
}
