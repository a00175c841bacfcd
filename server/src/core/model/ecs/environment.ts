// The variables that the containers are given: lists of entries with a name, in `environment` and in `secrets`.
import { hasRepeats } from "../../base/repeats.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { filled, rawText } from "../values.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface NamedEntry {
  /** The whole entry. */
  readonly entry: Node;
  /** The node of its `name`. */
  readonly node: Node;
  /** Its text, placeholders included. */
  readonly name: string;
  /** What it is set to, under the key that entries of its list have for that. */
  readonly value: Node | undefined;
}

/** The entries of one container that have a name. */
export interface Environment {
  readonly container: Container;
  readonly variables: readonly NamedEntry[];
  readonly secrets: readonly NamedEntry[];
  /** Whether a name stands twice among them all: questions about such names end here for nearly every container. */
  readonly hasRepeated: boolean;
}

export const environments = perTask((task): readonly Environment[] =>
  task.containers.map((container) => {
    const variables = namedEntries(member(container.node, "environment"), "value");
    const secrets = namedEntries(member(container.node, "secrets"), "valueFrom");
    const names: string[] = [];
    for (const { name } of variables) names.push(name);
    for (const { name } of secrets) names.push(name);
    return { container, variables, secrets, hasRepeated: hasRepeats(names) };
  }),
);

function namedEntries(list: Node | undefined, key: "value" | "valueFrom"): readonly NamedEntry[] {
  const named: NamedEntry[] = [];
  for (const entry of itemsOf(list)) {
    const node = filled(entry, "name");
    const name = rawText(node);
    if (node !== undefined && name !== undefined) named.push({ entry, node, name, value: filled(entry, key) });
  }
  return named;
}
