// A task definition as rules and features see it, whatever form it stands in: the plain input, wrapped in
// `taskDefinition`, the registered form, or a bare list of container definitions. Views are made once a document.
import { filterMap } from "../../base/filterMap.js";
import { type Doc, itemsOf, member, type Node, rawMember } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { filled, lacks, rawText } from "../values.js";

export type TaskDefinitionForm = "plain" | "wrapped" | "containers";

/** `unknown`: a placeholder, or the key lives elsewhere. `default` is what Windows containers on EC2 use. */
export type NetworkMode = "awsvpc" | "bridge" | "host" | "none" | "default" | "unknown";

export type Compatibility = "EC2" | "FARGATE" | "EXTERNAL" | "MANAGED_INSTANCES";

export interface Container {
  readonly node: Node;
  readonly index: number;
  /** The text of its name, placeholders included; undefined when it has none. */
  readonly name: string | undefined;
  /** For messages: its name in quotes, or its place in the list. */
  readonly label: string;
}

export interface TaskDefinition {
  readonly form: TaskDefinitionForm;
  /** The object with the task-level keys. Undefined in a bare list: these keys live elsewhere and are unknown. */
  readonly root: Node | undefined;
  /** The list of container definitions, when there is one. */
  readonly containerList: Node | undefined;
  readonly containers: readonly Container[];
  /** The known values of `requiresCompatibilities`. */
  readonly compatibilities: ReadonlySet<string>;
  readonly fargate: boolean;
  readonly windows: boolean;
  /**
   * The mode in effect: as given, else the default of the platform; awsvpc for Fargate, which knows no other. Unknown
   * where it is one that the platform does not have.
   */
  readonly networkMode: NetworkMode;
  /** What `perTask` remembers. */
  readonly views: unknown[];
}

const views = new WeakMap<Doc, TaskDefinition>();

export function taskDefinition(doc: Doc): TaskDefinition {
  let view = views.get(doc);
  if (view === undefined) {
    view = createView(doc.root);
    views.set(doc, view);
  }
  return view;
}

/** A task-level value; undefined when absent or unknown to be there. */
export function taskValue(task: TaskDefinition, key: string): Node | undefined {
  return filled(task.root, key);
}

/** Whether the task definition surely lacks a task-level key. One that slipped into a container is the schema's matter. */
export function taskLacks(task: TaskDefinition, key: string): boolean {
  if (!lacks(task.root, key)) return false;
  return SIZES.has(key) || task.containers.every(({ node }) => rawMember(node, key) === undefined);
}

/** The keys that a task and its containers both have. */
const SIZES: ReadonlySet<string> = new Set(["cpu", "memory"]);

/** The container with this name (compared as written). */
export function containerNamed(task: TaskDefinition, name: string): Container | undefined {
  return task.containers.find((container) => container.name === name);
}

/** Whether the names of all containers are known, so that a name that is none of them is surely wrong. */
export function knowsContainers(task: TaskDefinition): boolean {
  const list = task.containerList;
  if (list === undefined || list.partial || itemsOf(list).length !== task.containers.length) return false;
  return task.containers.every(({ node }) => {
    const name = member(node, "name");
    return name !== undefined && isKnown(name);
  });
}

function createView(docRoot: Node): TaskDefinition {
  const form = formOf(docRoot);
  const root = form === "containers" ? undefined : form === "wrapped" ? member(docRoot, "taskDefinition") : docRoot;
  const list = form === "containers" ? docRoot : member(root, "containerDefinitions");
  const containerList = list?.type === "array" ? list : undefined;
  const containers = filterMap(itemsOf(containerList), (node, index) =>
    node.type === "object" ? container(node, index) : undefined,
  );
  const required = filled(root, "requiresCompatibilities");
  const compatibilities = new Set(itemsOf(required).flatMap((item) => knownText(item) ?? []));
  const fargate = compatibilities.has("FARGATE");
  const family = knownText(member(member(root, "runtimePlatform"), "operatingSystemFamily"));
  // Managed instances run Linux only, and one rule says so: what would follow from Windows says nothing new.
  const onlyManaged = compatibilities.size === 1 && compatibilities.has("MANAGED_INSTANCES");
  const windows = !onlyManaged && (family?.startsWith("WINDOWS_") ?? false);
  const view = { form, root, containerList, containers, compatibilities, fargate, windows, views: [] };
  return { ...view, networkMode: effectiveNetworkMode(view, required) };
}

function formOf(docRoot: Node): TaskDefinitionForm {
  if (docRoot.type === "array") return "containers";
  const inner = rawMember(docRoot, "taskDefinition");
  return inner?.type === "object" && rawMember(docRoot, "containerDefinitions") === undefined ? "wrapped" : "plain";
}

function container(node: Node, index: number): Container {
  const name = rawText(filled(node, "name"));
  return { node, index, name, label: name === undefined ? `number ${index + 1}` : `"${name}"` };
}

function effectiveNetworkMode(view: Omit<TaskDefinition, "networkMode">, required: Node | undefined): NetworkMode {
  const given = filled(view.root, "networkMode");
  if (given !== undefined) {
    const known = isKnown(given) && NETWORK_MODES.has(given.value) && !isImpossible(view, given.value);
    return known ? (given.value as NetworkMode) : "unknown";
  }
  const undecided = required !== undefined && (required.partial || required.items.some((item) => !isKnown(item)));
  if (view.root === undefined || view.root.partial || undecided) return "unknown";
  if (view.fargate || view.compatibilities.has("MANAGED_INSTANCES")) return "awsvpc";
  return view.windows ? "default" : "bridge";
}

/** A mode that the platform does not have, of which one rule speaks: what would follow from it says nothing new. */
function isImpossible(
  { compatibilities, fargate, windows }: Omit<TaskDefinition, "networkMode">,
  mode: unknown,
): boolean {
  if (fargate) return false;
  const onlyExternal = compatibilities.size === 1 && compatibilities.has("EXTERNAL");
  return (mode === "awsvpc" && onlyExternal) || (mode === "host" && windows);
}

const NETWORK_MODES: ReadonlySet<unknown> = new Set(["awsvpc", "bridge", "host", "none", "default"]);
