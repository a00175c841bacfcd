// Where the containers of a task send their output.
import { filterMap } from "../../base/filterMap.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { filled, lacks, rawText } from "../values.js";
import { containerValues } from "./containerValues.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface LogConfiguration {
  readonly node: Node;
  readonly container: Container;
  /** The node of the `logDriver` whose value is known. */
  readonly driverNode: Node;
  readonly driver: string;
  readonly options: Node | undefined;
}

/** The log configurations whose driver is given and known. */
export const logConfigurations = perTask((task): readonly LogConfiguration[] =>
  filterMap(containerValues(task, "logConfiguration"), ({ container, value: node }): LogConfiguration | undefined => {
    const driverNode = filled(node, "logDriver");
    const driver = knownText(driverNode);
    if (driverNode === undefined || driver === undefined) return undefined;
    return { node, container, driverNode, driver, options: filled(node, "options") };
  }),
);

/** Whether an option surely stands neither among the options nor, as a secret, among the secret options. */
export function lacksOption({ node, options }: LogConfiguration, key: string): boolean {
  const mayHave = options === undefined ? !lacks(node, "options") : !lacksEntry(options, key);
  if (mayHave) return false;
  const secrets = filled(node, "secretOptions");
  if (secrets === undefined) return lacks(node, "secretOptions");
  const names = itemsOf(secrets).map((item) => filled(item, "name"));
  if (secrets.type !== "array" || secrets.partial) return false;
  return names.every((name) => name !== undefined && isKnown(name) && rawText(name) !== key);
}

/** Whether a map of options surely lacks one: none of its keys is a placeholder that may stand for it. */
export function lacksEntry(options: Node, name: string): boolean {
  return lacks(options, name) && options.properties.every(({ key }) => isKnown(key));
}

export interface LogOption {
  readonly key: Node;
  readonly name: string;
  readonly value: Node;
  /** The value, when it is a text that is known. */
  readonly text: string | undefined;
}

/** The options of a map that are given, under names that are known. */
export function logOptions(options: Node | undefined): readonly LogOption[] {
  return filterMap(options?.properties ?? [], ({ key, value }): LogOption | undefined => {
    if (value.type === "null" || value.value === "" || !isKnown(key)) return undefined;
    return { key, name: String(key.value), value, text: knownText(value) };
  });
}
