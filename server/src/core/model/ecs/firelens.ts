// FireLens: one container of the task routes the logs of the others.
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import type { LogConfiguration } from "./logging.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface Router {
  readonly container: Container;
  /** Its `firelensConfiguration`. */
  readonly node: Node;
  /** `fluentbit` or `fluentd`, when known. */
  readonly type: string | undefined;
}

/** The log router containers. */
export function routers(task: TaskDefinition): readonly Router[] {
  return task.containers.flatMap((container): Router[] => {
    const node = member(container.node, "firelensConfiguration");
    return node === undefined ? [] : [{ container, node, type: knownText(filled(node, "type")) }];
  });
}

/** The options of a log configuration that go to the router's output plugin, and not to the driver itself. */
export function outputOptions(log: LogConfiguration, own: ReadonlySet<string>): readonly Node[] {
  const options = member(log.node, "options");
  return options === undefined
    ? []
    : options.properties.map(({ key }) => key).filter((key) => !own.has(String(key.value)));
}
