// The places of a document that refer to something by its name: in the same document, in the task definition that it runs,
// or anywhere in the workspace. It knows where such places are, not what stands at the other end.
import type { Unit } from "../../kinds/units.js";
import type { Node } from "../../parse/doc.js";
import type { Within } from "../../parse/within.js";
import { taskDefinition } from "../ecs/taskDefinition.js";
import { valuesAt } from "../places.js";
import { filled, rawText } from "../values.js";
import { manifestDeclarations, manifestReferences } from "./manifestReferences.js";
import { type NamedNode, type NameType, namedNodesOf } from "./names.js";
import { taskReference } from "./taskReference.js";

/**
 * `containerPort`: a port of a container, which has a number and no name. Of manifests: the name of an object, the value of a
 * label, the names of volumes and ports in a pod, the keys of ConfigMaps and Secrets, the names of ports of Services.
 */
export type ReferenceType =
  | Exclude<NameType, "role">
  | "containerPort"
  | "object"
  | "label"
  | "podVolume"
  | "podPort"
  | "configKey"
  | "servicePort";

/** Where the name is given: in the same unit, in the task definition that the unit runs, or in any file. */
export type ReferenceScope = "unit" | "task" | "workspace";

export interface Reference {
  readonly type: ReferenceType;
  /** As written, placeholders and all; of a container's port the container with it, see `portText`. */
  readonly text: string;
  /** What else must be the same for the same thing: the type and the namespace of an object, the key of a label, the object. */
  readonly home?: string;
  readonly scope: ReferenceScope;
  readonly node: Node;
  /** The part of the value that is the name: of an ARN its end, of a link what stands before the alias. */
  readonly within: Within;
}

export function referencesOf(unit: Unit): readonly Reference[] {
  const { doc, kind } = unit;
  if (kind === "ecs.taskDefinition") return inTask(unit);
  if (kind === "k8s.manifest") return manifestReferences(unit);
  return [
    ...(PLACES[kind] ?? []).flatMap(({ place, type, scope, part = wholeOf }) =>
      valuesAt(doc.root, place).flatMap((node) => reference(type, scope, node, part)),
    ),
    ...familyReference(unit),
    ...PORT_HOLDERS.flatMap((place) => valuesAt(doc.root, place)).flatMap(portReference),
  ];
}

/** What is declared, so that others can refer to it: the names of a unit, and the ports of its containers. */
export function declarationsOf(unit: Unit): readonly Omit<Reference, "scope">[] {
  if (unit.kind === "k8s.manifest") return manifestDeclarations(unit);
  const home = HOMES[unit.kind] ?? [];
  const names = namedNodesOf(unit).flatMap((name) => (isOf(home, name) ? [{ ...name, within: whole(name.text) }] : []));
  return unit.kind === "ecs.taskDefinition" ? [...names, ...containerPorts(unit)] : names;
}

/** One text for a port of a container. */
export function portText(container: string, port: string): string {
  return `${container}:${port}`;
}

interface Place {
  readonly place: string;
  readonly type: ReferenceType;
  readonly scope: ReferenceScope;
  /** Absent: all of the value. */
  readonly part?: (text: string) => Within | undefined;
}

/** What is named in which kind; elsewhere the same names are references. */
const HOMES: Readonly<Record<string, readonly ReferenceType[]>> = {
  "ecs.taskDefinition": ["family", "container", "port", "volume"],
  "ecs.service": ["service"],
  "ecs.cluster": ["cluster"],
  "ecs.capacityProvider": ["capacityProvider"],
};

const IN_CONTAINERS: readonly Place[] = [
  { place: "dependsOn[].containerName", type: "container", scope: "unit" },
  { place: "volumesFrom[].sourceContainer", type: "container", scope: "unit" },
  { place: "links[]", type: "container", scope: "unit", part: linkedName },
  { place: "mountPoints[].sourceVolume", type: "volume", scope: "unit" },
];

const IN_TASKS: readonly Place[] = [{ place: "proxyConfiguration.containerName", type: "container", scope: "unit" }];

const IN_RUNNERS: readonly Place[] = [
  { place: "loadBalancers[].containerName", type: "container", scope: "task" },
  { place: "serviceRegistries[].containerName", type: "container", scope: "task" },
  { place: "overrides.containerOverrides[].name", type: "container", scope: "task" },
  { place: "serviceConnectConfiguration.services[].portName", type: "port", scope: "task" },
  { place: "vpcLatticeConfigurations[].portName", type: "port", scope: "task" },
  { place: "volumeConfigurations[].name", type: "volume", scope: "task" },
  { place: "cluster", type: "cluster", scope: "workspace", part: resourceName },
  { place: "capacityProviderStrategy[].capacityProvider", type: "capacityProvider", scope: "workspace" },
];

const PLACES: Readonly<Record<string, readonly Place[]>> = {
  "ecs.service": IN_RUNNERS,
  "ecs.updateService": [...IN_RUNNERS, { place: "service", type: "service", scope: "workspace", part: resourceName }],
  "ecs.runTask": IN_RUNNERS,
  "ecs.cluster": [
    { place: "capacityProviders[]", type: "capacityProvider", scope: "workspace" },
    { place: "defaultCapacityProviderStrategy[].capacityProvider", type: "capacityProvider", scope: "workspace" },
  ],
};

/** Entries with a `containerName` and a `containerPort`. */
const PORT_HOLDERS = ["loadBalancers[]", "serviceRegistries[]"];

function inTask({ doc }: Unit): readonly Reference[] {
  const task = taskDefinition(doc);
  const of = (from: Node | undefined, places: readonly Place[]) =>
    places.flatMap(({ place, type, scope, part = wholeOf }) =>
      valuesAt(from, place).flatMap((node) => reference(type, scope, node, part)),
    );
  return [...task.containers.flatMap(({ node }) => of(node, IN_CONTAINERS)), ...of(task.root, IN_TASKS)];
}

function reference(
  type: ReferenceType,
  scope: ReferenceScope,
  node: Node,
  part: (text: string) => Within | undefined,
): readonly Reference[] {
  const value = rawText(node);
  const within = value === undefined ? undefined : part(value);
  if (value === undefined || within === undefined) return [];
  const text = value.slice(within.start, within.end);
  return text === "" ? [] : [{ type, text, scope, node, within }];
}

function familyReference(unit: Unit): readonly Reference[] {
  const { text, family } = taskReference(unit) ?? {};
  const node = filled(unit.doc.root, "taskDefinition");
  if (node === undefined || text === undefined || family === undefined) return [];
  const start = /^arn:[^/]*:task-definition\//.exec(text)?.[0].length ?? 0;
  return [{ type: "family", text: family, scope: "workspace", node, within: { start, end: start + family.length } }];
}

function portReference(holder: Node): readonly Reference[] {
  const node = filled(holder, "containerPort");
  const [container, port] = [rawText(filled(holder, "containerName")), rawText(node)];
  if (node === undefined || container === undefined || port === undefined) return [];
  return [{ type: "containerPort", text: portText(container, port), scope: "task", node, within: whole(port) }];
}

function containerPorts({ doc }: Unit): readonly Omit<Reference, "scope">[] {
  return taskDefinition(doc).containers.flatMap(({ node: container, name }) =>
    valuesAt(container, "portMappings[].containerPort").flatMap((node) => {
      const port = rawText(node);
      if (name === undefined || port === undefined) return [];
      return [{ type: "containerPort" as const, text: portText(name, port), node, within: whole(port) }];
    }),
  );
}

function isOf(
  home: readonly ReferenceType[],
  name: NamedNode,
): name is NamedNode & { type: Exclude<NameType, "role"> } {
  return (home as readonly string[]).includes(name.type);
}

function wholeOf(text: string): Within {
  return whole(text);
}

function whole(text: string): Within {
  return { start: 0, end: text.length };
}

/** `name` or `name:alias`; a colon inside of a placeholder is none. */
function linkedName(text: string): Within {
  return { start: 0, end: /^(?:\$\{[^}]*\}|\{\{.*?\}\}|[^:])*/s.exec(text)?.[0].length ?? text.length };
}

/** The name, or the end of an ARN. */
function resourceName(text: string): Within {
  return { start: text.startsWith("arn:") ? text.lastIndexOf("/") + 1 : 0, end: text.length };
}
