// Adds a container to a task definition from a `docker run` command line, with the volumes that it needs, and says what could
// not be carried over.
import type { ReadFile } from "../analysis.js";
import type { Edit } from "../base/finding.js";
import { SILENT_FLAGS } from "../data/dockerRun.js";
import { type Editor, edit, type Value } from "../edit/editor.js";
import { readImage, repositoryPath } from "../model/ecs/image.js";
import { type TaskDefinition, taskDefinition, taskLacks } from "../model/ecs/taskDefinition.js";
import { volumes } from "../model/ecs/volumes.js";
import { filled, rawText } from "../model/values.js";
import { member, type Node } from "../parse/doc.js";
import { freeName } from "../rules/shared/names.js";
import { type ContainerDraft, cleanName, createContainerDraft, type Surroundings } from "./refactor/docker/draft.js";
import { applyFlag } from "./refactor/docker/flags.js";
import { type DockerRun, readDockerRun } from "./refactor/dockerRun.js";

export interface AddedContainer {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Sentences about what a person has to see to. */
  readonly notes: readonly string[];
}

/** `offset`: where the cursor stands, for a file of several documents. Never throws. */
export function addDockerRun(
  { source, units }: ReadFile,
  offset: number,
  line: string,
): AddedContainer | { readonly problem: string } {
  const tasks = units.filter(({ kind }) => kind === "ecs.taskDefinition");
  const unit = tasks.find(({ doc: { root } }) => root.start <= offset && offset <= root.end) ?? tasks[0];
  if (unit === undefined) return { problem: "Open a task definition first." };
  const run = readDockerRun(line);
  if ("problem" in run) return run;
  const task = taskDefinition(unit.doc);
  const draft = draftOf(run, surroundings(task));
  const container = assembled(draft, run);
  const edits = edit(source, (editor) => insert(editor, task, unit.doc.root, container, draft));
  if (edits.length === 0)
    return { problem: "This text is too broken to add a container to it. Mend its syntax first." };
  return { name: String(container.name), edits, notes: draft.notes };
}

function surroundings(task: TaskDefinition): Surroundings {
  return {
    networkMode: task.networkMode,
    fargate: task.fargate,
    needsMemory: !task.fargate && taskLacks(task, "memory"),
    names: new Set(task.containers.flatMap(({ name }) => name ?? [])),
    volumes: new Map(
      volumes(task).flatMap(({ name, node }) =>
        name === undefined ? [] : [[name, rawText(filled(member(node, "host"), "sourcePath"))] as const],
      ),
    ),
  };
}

function draftOf({ flags, unknown, rest }: DockerRun, around: Surroundings): ContainerDraft {
  const draft = createContainerDraft(around);
  const homeless: string[] = [];
  for (const { name, value } of flags) {
    const apply = applyFlag(name);
    if (apply !== undefined) apply(draft, value, name);
    else if (!SILENT_FLAGS.has(name)) homeless.push(`--${name}`);
  }
  if (homeless.length > 0)
    draft.notes.push(`${[...new Set(homeless)].join(", ")} has no place in a container definition and was left out.`);
  if (unknown.length > 0)
    draft.notes.push(`${unknown.join(", ")} is no flag of docker run that is known here, and was left out.`);
  if (rest !== "") draft.notes.push(`What follows the command was left out: ${rest}`);
  return draft;
}

/** In the order of the reference. */
const ORDER: readonly string[] = (
  "name image cpu memory memoryReservation links portMappings restartPolicy entryPoint command environment " +
  "environmentFiles mountPoints volumesFrom linuxParameters stopTimeout hostname user workingDirectory privileged " +
  "readonlyRootFilesystem dnsServers dnsSearchDomains extraHosts dockerSecurityOptions interactive pseudoTerminal " +
  "dockerLabels ulimits logConfiguration healthCheck systemControls resourceRequirements"
).split(" ");

function assembled({ fields, linux, around, notes }: ContainerDraft, run: DockerRun): Readonly<Record<string, Value>> {
  const { image, command, flags } = run;
  const given = flags.findLast(({ name }) => name === "name")?.value;
  const wanted = cleanName(given ?? repositoryPath(readImage(image)).split("/").at(-1) ?? "") || "app";
  fields.set("name", around.names.has(wanted) ? freeName(wanted, around.names) : wanted);
  fields.set("image", image);
  const logs = fields.get("logConfiguration") as Readonly<Record<string, Value>> | undefined;
  if (logs !== undefined) fields.set("logConfiguration", { logDriver: "json-file", ...logs });
  if (command.length > 0) fields.set("command", command);
  if (linux.size > 0) fields.set("linuxParameters", Object.fromEntries(linux));
  if (around.needsMemory && !fields.has("memory") && !fields.has("memoryReservation")) {
    fields.set("memoryReservation", USUAL_MEMORY);
    notes.push(`ECS wants to know how much memory to keep for the container; ${USUAL_MEMORY} MiB are a guess.`);
  }
  return Object.fromEntries(
    ORDER.flatMap((key) => {
      const value = fields.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** MiB. */
const USUAL_MEMORY = 128;

function insert(
  editor: Editor,
  { containerList, root, form }: TaskDefinition,
  top: Node,
  container: Value,
  { volumes: declared, notes }: ContainerDraft,
): void {
  if (containerList !== undefined) editor.append(containerList, container);
  else editor.put(root ?? top, "containerDefinitions", [container]);
  if (declared.size === 0) return;
  if (form === "containers" || root === undefined) {
    notes.push(`Declare in the task definition: volume ${[...declared.keys()].join(", ")}.`);
    return;
  }
  const list = member(root, "volumes");
  const entries = [...declared].map(
    ([name, sourcePath]): Value => (sourcePath === undefined ? { name } : { name, host: { sourcePath } }),
  );
  if (list?.type === "array") for (const entry of entries) editor.append(list, entry);
  else editor.put(root, "volumes", entries, "containerDefinitions");
}
