// A port of a container that a service names, for a load balancer or a registry, against those of its task definition.
import { opens, portsOf } from "../../model/ecs/knownPorts.js";
import { type Port, ports } from "../../model/ecs/ports.js";
import { type Container, containerNamed, knowsContainers } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf, rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import type { ReportExtras, RuleFix } from "../rule.js";
import { pickedNumbers, picks } from "./picks.js";
import { fixIn, relatedIn, type TaskRun } from "./taskRun.js";
import { listed } from "./words.js";

export interface UnknownContainer {
  readonly node: Node;
  readonly data: { readonly name: string; readonly file: string; readonly known: string };
  readonly extras: ReportExtras;
}

/** `entry`: an object with the name of a container under `key`, and maybe with a `containerPort`. */
export function unknownContainer(run: TaskRun, entry: Node, key = "containerName"): UnknownContainer | undefined {
  const { task, name: file } = run;
  const node = filled(entry, key);
  const name = rawText(node);
  if (node === undefined || name === undefined || !isKnown(node) || containerNamed(task, name)) return undefined;
  if (!knowsContainers(task) || task.containers.length === 0) return undefined;
  const number = integerOf(filled(entry, "containerPort"));
  const opening = number === undefined ? [] : ports(task).filter((port) => opens(port, number));
  const names = [...opening.map(({ container }) => container), ...task.containers].flatMap((one) => one.name ?? []);
  const related = task.containers.flatMap((one) => relatedIn(run, filled(one.node, "name"), `Container ${one.label}.`));
  const labels = task.containers.map(({ label }) => label);
  const known = labels.length === 1 ? `Its only container is ${labels[0]}` : `Its containers are ${listed(labels)}`;
  return { node, data: { name, file, known }, extras: { fixes: picks(node, names), related } };
}

export interface UnmappedPort {
  readonly node: Node;
  readonly data: { readonly port: number; readonly label: string; readonly file: string; readonly known: string };
  readonly extras: ReportExtras;
}

/** A port that the container does not open; where the container is none of the task's, that is said and not this. */
export function unmappedPort(run: TaskRun, entry: Node): UnmappedPort | undefined {
  const { task, name: file } = run;
  const node = filled(entry, "containerPort");
  const port = integerOf(node);
  const container = containerNamed(task, rawText(filled(entry, "containerName")) ?? "");
  if (node === undefined || port === undefined || container === undefined || task.networkMode === "none")
    return undefined;
  const own = portsOf(task, container);
  if (own === undefined || own.some((one) => opens(one, port))) return undefined;
  const numbers = own.flatMap(({ containerPort }) => containerPort ?? []);
  const known = own.length === 0 ? "It maps no port" : `It maps ${listed(own.map(wordsOf))}`;
  const fixes = [
    ...pickedNumbers(node, numbers),
    ...otherContainer(run, entry, port, container),
    fixIn(run, `Map port ${port} of container ${container.label}`, (editor) => {
      const list = member(container.node, "portMappings");
      if (list === undefined) editor.put(container.node, "portMappings", [{ containerPort: port }]);
      else editor.append(list, { containerPort: port });
    }),
  ];
  const place = filled(container.node, "portMappings") ?? filled(container.node, "name");
  const related = relatedIn(run, place, `Container ${container.label}.`);
  return { node, data: { port, label: container.label, file, known }, extras: { fixes, related } };
}

/** The container that does open the port. */
function otherContainer({ task }: TaskRun, entry: Node, port: number, container: Container): RuleFix[] {
  const node = filled(entry, "containerName");
  const other = ports(task).find((one) => one.container !== container && opens(one, port))?.container.name;
  if (node === undefined || other === undefined) return [];
  return [{ title: `Change containerName to "${other}"`, safe: false, edit: (editor) => editor.set(node, other) }];
}

function wordsOf({ containerPort, range }: Port): string {
  return range === undefined ? String(containerPort) : `${range.first} to ${range.last}`;
}
