// The resource limits of all containers in one row.
import type { Node } from "../../parse/doc.js";
import { filled, rawText } from "../values.js";
import { containerItems } from "./containerValues.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface Ulimit {
  readonly container: Container;
  readonly nameNode: Node | undefined;
  /** The text of its name, placeholders included. */
  readonly name: string | undefined;
  readonly soft: Node | undefined;
  readonly hard: Node | undefined;
}

export const ulimits = perTask((task): readonly Ulimit[] =>
  containerItems(task, "ulimits").map(({ container, node }) => {
    const nameNode = filled(node, "name");
    return {
      container,
      nameNode,
      name: rawText(nameNode),
      soft: filled(node, "softLimit"),
      hard: filled(node, "hardLimit"),
    };
  }),
);
