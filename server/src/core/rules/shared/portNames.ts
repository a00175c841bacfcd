// The name of a port that a service gives, for Service Connect, VPC Lattice or a gateway, against those that the port
// mappings of its task definition have.
import { portNamed, portNames } from "../../model/ecs/knownPorts.js";
import { ports } from "../../model/ecs/ports.js";
import { filled, rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import type { ReportExtras, RuleFix } from "../rule.js";
import { picks } from "./picks.js";
import { familyPlace, fixIn, relatedIn, type TaskRun } from "./taskRun.js";
import { listed } from "./words.js";

export interface UnknownPortName {
  readonly node: Node;
  readonly data: { readonly name: string; readonly file: string; readonly known: string };
  readonly extras: ReportExtras;
}

/** `entry`: an object with `portName`; `taken`: names that cannot be given once more. */
export function unknownPortName(
  run: TaskRun,
  entry: Node,
  taken: ReadonlySet<string> = new Set(),
): UnknownPortName | undefined {
  const { task, name: file } = run;
  const node = filled(entry, "portName");
  const name = rawText(node);
  if (node === undefined || name === undefined || !isKnown(node) || portNamed(task, name)) return undefined;
  const names = portNames(task);
  if (names === undefined || task.containers.length === 0) return undefined;
  const free = [...new Set(names)].filter((one) => !taken.has(one));
  const named = ports(task).flatMap(({ nameNode }) => relatedIn(run, nameNode, `The port "${rawText(nameNode)}".`));
  const related = named.length > 0 ? named : relatedIn(run, familyPlace(run), "The task definition.");
  const fixes = [...picks(node, free), ...nameIt(run, name)];
  return { node, data: { name, file, known: knownNames(names, free) }, extras: { fixes, related } };
}

function knownNames(names: readonly string[], free: readonly string[]): string {
  if (names.length === 0) return "No port there has a name";
  const quoted = free.map((one) => `"${one}"`);
  if (free.length === new Set(names).size) return `The names there: ${listed(quoted)}`;
  return free.length === 0 ? "Other entries have all the names there" : `The names left there: ${listed(quoted)}`;
}

/** Where there is only one port, and it has no name, it is the one that is meant. */
function nameIt(run: TaskRun, name: string): RuleFix[] {
  const all = ports(run.task);
  const [port] = all;
  if (port === undefined || all.length > 1 || port.nameNode !== undefined || port.rangeNode !== undefined) return [];
  return [
    fixIn(run, `Name port ${port.containerPort ?? ""} "${name}"`, (editor) => editor.put(port.node, "name", name)),
  ];
}
