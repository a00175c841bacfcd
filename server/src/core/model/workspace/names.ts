// The names that a document gives to things, with their places: what other documents, and other places in the same one,
// refer to.
import type { Unit } from "../../kinds/units.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { taskDefinition, taskValue } from "../ecs/taskDefinition.js";
import { filled, rawText } from "../values.js";

export type NameType = "family" | "container" | "port" | "volume" | "role" | "service" | "cluster" | "capacityProvider";

export interface Name {
  readonly type: NameType;
  /** As written, placeholders and all. */
  readonly text: string;
  /** The range of the value in its file. */
  readonly start: number;
  readonly end: number;
}

/** The same with its node, for those who have the tree. */
export interface NamedNode {
  readonly type: NameType;
  readonly text: string;
  readonly node: Node;
}

export function namesOf(unit: Unit): readonly Name[] {
  return namedNodesOf(unit).map(({ type, text, node }) => ({ type, text, start: node.start, end: node.end }));
}

export function namedNodesOf({ doc, kind }: Unit): readonly NamedNode[] {
  const finder = FINDERS[kind];
  return finder === undefined ? [] : finder(doc);
}

type Finder = (doc: Unit["doc"]) => readonly NamedNode[];

const FINDERS: Readonly<Record<string, Finder>> = {
  "ecs.taskDefinition": namesOfTask,
  "ecs.service": ({ root }) => [
    ...named("service", filled(root, "serviceName")),
    ...named("role", filled(root, "role")),
  ],
  "ecs.updateService": ({ root }) => named("service", filled(root, "service")),
  "ecs.cluster": ({ root }) => [
    ...named("cluster", filled(root, "clusterName")),
    ...itemsOf(filled(root, "capacityProviders")).flatMap((item) => named("capacityProvider", item)),
  ],
  "ecs.capacityProvider": ({ root }) => named("capacityProvider", filled(root, "name")),
};

function namesOfTask(doc: Unit["doc"]): readonly NamedNode[] {
  const task = taskDefinition(doc);
  return [
    ...named("family", taskValue(task, "family")),
    ...named("role", taskValue(task, "taskRoleArn")),
    ...named("role", taskValue(task, "executionRoleArn")),
    ...task.containers.flatMap(({ node }) => [
      ...named("container", filled(node, "name")),
      ...itemsOf(filled(node, "portMappings")).flatMap((mapping) => named("port", filled(mapping, "name"))),
    ]),
    ...itemsOf(member(task.root, "volumes")).flatMap((volume) => named("volume", filled(volume, "name"))),
  ];
}

function named(type: NameType, node: Node | undefined): readonly NamedNode[] {
  const text = rawText(node);
  return node === undefined || text === undefined ? [] : [{ type, text, node }];
}
