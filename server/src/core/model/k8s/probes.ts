// The probes and lifecycle hooks of a pod's containers, and the handlers in them.
import { itemsOf, member, type Node, type Property } from "../../parse/doc.js";
import { rawText } from "../values.js";
import { perObject } from "./object.js";
import { type PodContainer, podTemplate } from "./podTemplate.js";

export interface Handler {
  readonly container: PodContainer;
  /** The object that says what is done: the probe, or the hook. */
  readonly node: Node;
  readonly key: ProbeKey | HookKey;
  /** What is done: exactly one, if all is well; keys without a value left out. */
  readonly actions: readonly Property[];
}

export type ProbeKey = "livenessProbe" | "readinessProbe" | "startupProbe";
export type HookKey = "postStart" | "preStop";

export interface Probe extends Handler {
  readonly key: ProbeKey;
}

export const PROBE_KEYS: readonly ProbeKey[] = ["livenessProbe", "readinessProbe", "startupProbe"];

export const probes = perObject((object): readonly Probe[] =>
  (podTemplate(object)?.containers ?? []).flatMap((container) =>
    PROBE_KEYS.flatMap((key) => handlerOf(container, container.node, key, PROBE_ACTIONS)),
  ),
);

export const hooks = perObject((object): readonly Handler[] =>
  (podTemplate(object)?.containers ?? []).flatMap((container) =>
    HOOK_KEYS.flatMap((key) => handlerOf(container, member(container.node, "lifecycle"), key, HOOK_ACTIONS)),
  ),
);

/** The names of a container's ports; undefined when they are not all known. */
export function portNames({ node }: PodContainer): readonly string[] | undefined {
  const ports = member(node, "ports");
  if (node.partial || ports?.partial === true || ports?.type === "unknown") return undefined;
  return itemsOf(ports).flatMap((port) => rawText(member(port, "name")) ?? []);
}

const HOOK_KEYS: readonly HookKey[] = ["postStart", "preStop"];
const PROBE_ACTIONS: ReadonlySet<string> = new Set(["exec", "httpGet", "tcpSocket", "grpc"]);
const HOOK_ACTIONS: ReadonlySet<string> = new Set(["exec", "httpGet", "tcpSocket", "sleep"]);

function handlerOf<Key extends ProbeKey | HookKey>(
  container: PodContainer,
  holder: Node | undefined,
  key: Key,
  known: ReadonlySet<string>,
): readonly (Handler & { readonly key: Key })[] {
  const node = member(holder, key);
  if (node?.type !== "object") return [];
  const actions = node.properties.filter(({ name, value }) => known.has(name) && value.type !== "null");
  return [{ container, node, key, actions }];
}
