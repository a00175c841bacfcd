// The files in S3 from which containers get environment variables.
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import { containerItems } from "./containerValues.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface EnvironmentFile {
  readonly container: Container;
  /** The node of the `value`. */
  readonly node: Node;
  readonly text: string;
}

/** Those whose place is known. */
export const environmentFiles = perTask((task): readonly EnvironmentFile[] =>
  containerItems(task, "environmentFiles").flatMap(({ container, node: item }): EnvironmentFile[] => {
    const node = filled(item, "value");
    const text = knownText(node);
    return node === undefined || text === undefined ? [] : [{ container, node, text }];
  }),
);
