// Where pods, and the accounts that they run as, name ConfigMaps and Secrets, and which keys of them they read.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { rawText } from "../values.js";
import { type KubernetesObject, perObject } from "./object.js";
import { podTemplate } from "./podTemplate.js";

export interface ConfigReference {
  readonly type: "ConfigMap" | "Secret";
  readonly name: Node;
  /** The keys that have to be there. */
  readonly keys: readonly Node[];
  /** Whether the pod starts without it. */
  readonly optional: boolean;
}

export const configReferences = perObject((object): readonly ConfigReference[] => {
  const template = podTemplate(object);
  const spec = template?.spec;
  const holder = object.type === "ServiceAccount" ? object.root : spec;
  const pulls = itemsOf(member(holder, "imagePullSecrets")).flatMap((node) => referenceTo("Secret", node, "name"));
  const volumes = itemsOf(member(spec, "volumes")).flatMap(inVolume);
  const containers = (template?.containers ?? []).flatMap(({ node }) => inContainer(node));
  return [...containers, ...volumes, ...pulls];
});

/** The first reference to each object of a type without which the pods do not start. */
export function requiredReferences(
  object: KubernetesObject,
  type: ConfigReference["type"],
): readonly ConfigReference[] {
  const seen = new Set<string | undefined>();
  return configReferences(object).filter((one) => {
    const name = rawText(one.name);
    if (one.type !== type || one.optional || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function inContainer(container: Node): readonly ConfigReference[] {
  const single = itemsOf(member(container, "env")).flatMap((one) => {
    const from = member(one, "valueFrom");
    const [map, secret] = [member(from, "configMapKeyRef"), member(from, "secretKeyRef")];
    return [
      ...referenceTo("ConfigMap", map, "name", keyOf(map)),
      ...referenceTo("Secret", secret, "name", keyOf(secret)),
    ];
  });
  const whole = itemsOf(member(container, "envFrom")).flatMap((one) => [
    ...referenceTo("ConfigMap", member(one, "configMapRef"), "name"),
    ...referenceTo("Secret", member(one, "secretRef"), "name"),
  ]);
  return [...single, ...whole];
}

function inVolume(volume: Node): readonly ConfigReference[] {
  const [map, secret] = [member(volume, "configMap"), member(volume, "secret")];
  const sources = itemsOf(member(member(volume, "projected"), "sources")).flatMap((source) => {
    const [one, other] = [member(source, "configMap"), member(source, "secret")];
    return [
      ...referenceTo("ConfigMap", one, "name", itemKeys(one)),
      ...referenceTo("Secret", other, "name", itemKeys(other)),
    ];
  });
  return [
    ...referenceTo("ConfigMap", map, "name", itemKeys(map)),
    ...referenceTo("Secret", secret, "secretName", itemKeys(secret)),
    ...sources,
  ];
}

function referenceTo(
  type: ConfigReference["type"],
  node: Node | undefined,
  nameKey: string,
  keys: readonly Node[] = [],
): readonly ConfigReference[] {
  const name = member(node, nameKey);
  if (name === undefined || name.value === "") return [];
  const optional = member(node, "optional");
  return [{ type, name, keys, optional: optional !== undefined && optional.value !== false }];
}

function keyOf(node: Node | undefined): readonly Node[] {
  const key = member(node, "key");
  return key === undefined ? [] : [key];
}

function itemKeys(node: Node | undefined): readonly Node[] {
  return itemsOf(member(node, "items")).flatMap((item) => member(item, "key") ?? []);
}
