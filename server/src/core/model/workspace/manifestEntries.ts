// Names that belong to one object of a manifest and are used by others: the keys of ConfigMaps and Secrets, and the ports of
// Services. It knows where they stand, not what stands at the other end.
import { member, type Node } from "../../parse/doc.js";
import { ingressBackends, servicePorts } from "../k8s/networking.js";
import type { KubernetesObject } from "../k8s/object.js";
import { type PodVolume, podVolumes } from "../k8s/podVolumes.js";
import { configReferences } from "../k8s/references.js";
import { rawText } from "../values.js";

export interface EntryName {
  readonly type: "configKey" | "servicePort";
  readonly node: Node;
  /** The object that it belongs to: its type, its namespace, its name. */
  readonly home: string;
}

/** What an object gives a name. */
export function entriesOf(object: KubernetesObject): readonly EntryName[] {
  const { root, type, name } = object;
  if (name === undefined) return [];
  const home = homeIn(object, type, name);
  if (type === "Service")
    return servicePorts(object).flatMap(({ node }) => entry("servicePort", member(node, "name"), home));
  if (type !== "ConfigMap" && type !== "Secret") return [];
  return ["data", "binaryData", "stringData"].flatMap((map) =>
    (member(root, map)?.properties ?? []).flatMap(({ key }) => entry("configKey", key, home)),
  );
}

/** What it uses of other objects. */
export function entryReferences(object: KubernetesObject): readonly EntryName[] {
  return [...readKeys(object), ...mountedKeys(object), ...namedPorts(object)];
}

function readKeys(object: KubernetesObject): readonly EntryName[] {
  return configReferences(object).flatMap(({ type, name, keys }) =>
    keys.flatMap((key) => entry("configKey", key, homeOf(object, type, name))),
  );
}

/** A volume without `items` has a file for each key. */
function mountedKeys(object: KubernetesObject): readonly EntryName[] {
  const { volumes, uses } = podVolumes(object) ?? { volumes: [], uses: [] };
  return uses.flatMap(({ node, name }) => {
    const path = member(node, "subPath");
    const volume = volumes.find((one) => one.name === name);
    if (path === undefined || volume === undefined || /[/]/.test(rawText(path) ?? "")) return [];
    return entry("configKey", path, filesOf(object, volume));
  });
}

/** The object whose keys are the files of a volume. */
function filesOf(object: KubernetesObject, { node }: PodVolume): string | undefined {
  const [map, secret] = [member(node, "configMap"), member(node, "secret")];
  if (member(map ?? secret, "items") !== undefined) return undefined;
  if (map !== undefined) return homeOf(object, "ConfigMap", member(map, "name"));
  return secret === undefined ? undefined : homeOf(object, "Secret", member(secret, "secretName"));
}

function namedPorts(object: KubernetesObject): readonly EntryName[] {
  const { type, spec } = object;
  const backends = ingressBackends(object).map(({ service, port }) => ({ service, port }));
  const target = type === "TargetGroupBinding.elbv2.k8s.aws" ? member(spec, "serviceRef") : undefined;
  return [...backends, { service: member(target, "name"), port: member(target, "port") }].flatMap(
    ({ service, port }) =>
      port?.type === "string" && !/^\d+$/.test(String(port.value))
        ? entry("servicePort", port, homeOf(object, "Service", service))
        : [],
  );
}

function homeOf(object: KubernetesObject, type: string, name: Node | undefined): string | undefined {
  const text = rawText(name);
  return text === undefined ? undefined : homeIn(object, type, text);
}

function homeIn({ namespace }: KubernetesObject, type: string, name: string): string {
  return `${type} ${namespace ?? ""} ${name}`;
}

function entry(type: EntryName["type"], node: Node | undefined, home: string | undefined): readonly EntryName[] {
  return node === undefined || home === undefined ? [] : [{ type, node, home }];
}
