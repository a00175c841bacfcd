// What containers and their log drivers get from Secrets Manager and the parameter store.
import { type Arn, arnOf } from "../../base/arn.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { filled, rawText } from "../values.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface SecretEntry {
  readonly node: Node;
  readonly container: Container;
  readonly valueFrom: Node | undefined;
  /** What the value is when it is an ARN; it may hold placeholders. */
  readonly arn: Arn | undefined;
}

/** The `secrets` of each container, then the `secretOptions` of its log driver. */
export const secretEntries = perTask((task): readonly SecretEntry[] =>
  task.containers.flatMap((container) => {
    const options = member(member(container.node, "logConfiguration"), "secretOptions");
    const items = [...itemsOf(member(container.node, "secrets")), ...itemsOf(options)];
    return items.map((node) => {
      const valueFrom = filled(node, "valueFrom");
      return { node, container, valueFrom, arn: arnOf(rawText(valueFrom) ?? "") };
    });
  }),
);

/** What stands behind the name in the ARN of a secret; undefined where no name of a secret stands. */
export function secretParts({ resource }: Arn): readonly string[] | undefined {
  if (!resource.startsWith(SECRET)) return undefined;
  const [name, ...parts] = resource.slice(SECRET.length).split(":");
  return name === "" ? undefined : parts;
}

const SECRET = "secret:";
