// FireLens: one container of the task routes the logs of the others.
import { DRIVER_OPTIONS } from "../../data/firelens.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled, lacks } from "../values.js";
import type { LogConfiguration } from "./logging.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface Router {
  readonly container: Container;
  /** Its `firelensConfiguration`. */
  readonly node: Node;
  /** `fluentbit` or `fluentd`, when known. */
  readonly type: string | undefined;
}

/** The log router containers. */
export const routers = perTask((task): readonly Router[] =>
  task.containers.flatMap((container): Router[] => {
    const node = member(container.node, "firelensConfiguration");
    return node === undefined ? [] : [{ container, node, type: knownText(filled(node, "type")) }];
  }),
);

/** The keys of the options that go to the router's output plugin, and not to FireLens or the driver itself. */
export function outputOptions({ node }: LogConfiguration): readonly Node[] {
  const properties = member(node, "options")?.properties ?? [];
  return properties.map(({ key }) => key).filter((key) => !DRIVER_OPTIONS.has(String(key.value)));
}

/** Whether it is known for which containers this one waits. */
export function knowsDependencies(container: Node): boolean {
  const list = filled(container, "dependsOn");
  if (list === undefined) return lacks(container, "dependsOn");
  if (list.type !== "array" || list.partial) return false;
  return itemsOf(list).every((item) => knownText(filled(item, "containerName")) !== undefined);
}
