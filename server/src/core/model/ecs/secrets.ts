// What containers and their log drivers get from Secrets Manager and the parameter store.
import { type Arn, arnOf } from "../../base/arn.js";
import { filterMap } from "../../base/filterMap.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { filled } from "../values.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface SecretEntry {
  readonly node: Node;
  readonly container: Container;
  readonly valueFrom: Node | undefined;
}

/** The `secrets` of each container, then the `secretOptions` of its log driver. */
export const secretEntries = perTask((task): readonly SecretEntry[] => {
  const entries: SecretEntry[] = [];
  for (const container of task.containers) {
    const options = member(member(container.node, "logConfiguration"), "secretOptions");
    for (const list of [member(container.node, "secrets"), options]) {
      for (const node of itemsOf(list)) entries.push({ node, container, valueFrom: filled(node, "valueFrom") });
    }
  }
  return entries;
});

export interface UnusualSecret {
  readonly valueFrom: Node;
  readonly text: string;
  /** What the text is when it is an ARN; it may hold placeholders. */
  readonly arn: Arn | undefined;
}

/** What is not, as nearly all are, the whole ARN of a secret or of a parameter. */
export const unusualSecrets = perTask((task): readonly UnusualSecret[] =>
  filterMap(secretEntries(task), ({ valueFrom }): UnusualSecret | undefined => {
    if (valueFrom?.type !== "string") return undefined;
    const text = valueFrom.value as string;
    return USUAL.test(text) ? undefined : { valueFrom, text, arn: arnOf(text) };
  }),
);

const USUAL =
  /^arn:aws[\w-]*:(?:secretsmanager:[\w-]+:\d{12}:secret:[^\s:]+-[A-Za-z0-9]{6}|ssm:[\w-]+:\d{12}:parameter\/\S+)$/;

/** What stands behind the name in the ARN of a secret; undefined where no name of a secret stands. */
export function secretParts({ resource }: Arn): readonly string[] | undefined {
  if (!resource.startsWith(SECRET)) return undefined;
  const [name, ...parts] = resource.slice(SECRET.length).split(":");
  return name === "" ? undefined : parts;
}

const SECRET = "secret:";
