// What containers and their log drivers get from Secrets Manager and the parameter store.
import type { Arn } from "../../base/arn.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { filled } from "../values.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface SecretEntry {
  readonly node: Node;
  readonly container: Container;
  readonly valueFrom: Node | undefined;
}

/** The `secrets` of each container, then the `secretOptions` of its log driver. */
export function secretEntries(task: TaskDefinition): readonly SecretEntry[] {
  return task.containers.flatMap((container) => {
    const options = member(member(container.node, "logConfiguration"), "secretOptions");
    const items = [...itemsOf(member(container.node, "secrets")), ...itemsOf(options)];
    return items.map((node) => ({ node, container, valueFrom: filled(node, "valueFrom") }));
  });
}

/** What stands behind the name in the ARN of a secret; undefined where no name of a secret stands. */
export function secretParts({ resource }: Arn): readonly string[] | undefined {
  const [type, name, ...parts] = resource.split(":");
  return type === "secret" && name !== undefined && name !== "" ? parts : undefined;
}
