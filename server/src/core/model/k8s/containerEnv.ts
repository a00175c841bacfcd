// The environment variables of a pod's containers, and the references `$(NAME)` in their values.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { rawText } from "../values.js";
import { perObject } from "./object.js";
import { type PodContainer, podTemplate } from "./podTemplate.js";

export interface ContainerEnv {
  readonly container: PodContainer;
  readonly list: Node;
  readonly variables: readonly Variable[];
  /** Whether other variables may be there: from `envFrom`, or because a template adds some. */
  readonly open: boolean;
}

export interface Variable {
  readonly node: Node;
  readonly nameNode: Node | undefined;
  /** As written. */
  readonly name: string | undefined;
  readonly value: Node | undefined;
  readonly valueFrom: Node | undefined;
}

export interface VariableReference {
  readonly name: string;
  /** Of the whole `$(NAME)`. */
  readonly start: number;
  readonly end: number;
}

/** Of every container that has `env`. */
export const containerEnvs = perObject((object): readonly ContainerEnv[] =>
  (podTemplate(object)?.containers ?? []).flatMap((container) => {
    const list = member(container.node, "env");
    if (list?.type !== "array") return [];
    const entries = itemsOf(list).filter(({ type }) => type === "object");
    const open = isOpen(container.node, list);
    return [{ container, list, variables: entries.map(variableOf), open }];
  }),
);

/** The references in a value, as Kubernetes expands them: `$$` stands for a dollar sign. */
export function referencesIn(text: string): readonly VariableReference[] {
  if (!text.includes("$(")) return [];
  const found: VariableReference[] = [];
  for (const { 0: whole, 1: name, index } of text.matchAll(/\$\$|\$\(([^)]*)\)/g))
    if (name !== undefined) found.push({ name, start: index, end: index + whole.length });
  return found;
}

function isOpen(container: Node, list: Node): boolean {
  const others = member(container, "envFrom");
  const isWhole = !container.partial && !list.partial && list.items.every(({ type }) => type === "object");
  return !isWhole || (others !== undefined && !(others.type === "array" && others.items.length === 0));
}

function variableOf(node: Node): Variable {
  const nameNode = member(node, "name");
  return {
    node,
    nameNode,
    name: rawText(nameNode),
    value: member(node, "value"),
    valueFrom: member(node, "valueFrom"),
  };
}
