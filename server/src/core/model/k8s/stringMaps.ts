// The places of an object where only texts may stand: labels, annotations, selectors, data, environment variables, arguments.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { type KubernetesObject, perObject } from "./object.js";
import { podTemplate } from "./podTemplate.js";

/** Labels and what chooses by labels: their keys and values have a form of their own. */
export const labelMaps = perObject((object): readonly Node[] => {
  const { metadata, spec, type } = object;
  const template = podTemplate(object);
  const selector = member(spec, "selector");
  return maps(
    member(metadata, "labels"),
    template === undefined || template.metadata === metadata ? undefined : member(template.metadata, "labels"),
    member(template?.spec, "nodeSelector"),
    member(selector, "matchLabels"),
    type === "Service" || type === "ReplicationController" ? selector : undefined,
    ...["podSelector", "namespaceSelector"].map((key) => member(member(spec, key), "matchLabels")),
    ...claimTemplates(object).map((claim) => member(member(claim, "metadata"), "labels")),
  );
});

export const annotationMaps = perObject((object): readonly Node[] => {
  const template = podTemplate(object);
  return maps(
    member(object.metadata, "annotations"),
    template === undefined || template.metadata === object.metadata
      ? undefined
      : member(template.metadata, "annotations"),
  );
});

/** Every value that must be a text. */
export const textValues = perObject((object): readonly Node[] => {
  const { root, type } = object;
  const others = maps(...(DATA[type] ?? []).map((key) => member(root, key)));
  const values = [...labelMaps(object), ...annotationMaps(object), ...others].flatMap(({ properties }) =>
    properties.map(({ value }) => value),
  );
  const containers = podTemplate(object)?.containers ?? [];
  return [...values, ...containers.flatMap(({ node }) => textsOfContainer(node))];
});

/** The maps of data whose keys people make. */
export const dataMaps = perObject(({ root, type }: KubernetesObject): readonly Node[] =>
  maps(...(DATA[type] ?? []).map((key) => member(root, key))),
);

const DATA: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ["data", "binaryData"],
  Secret: ["data", "stringData"],
  StorageClass: ["parameters"],
};

function textsOfContainer(container: Node): readonly Node[] {
  const env = itemsOf(member(container, "env")).flatMap((one) => member(one, "value") ?? []);
  return [...env, ...itemsOf(member(container, "args")), ...itemsOf(member(container, "command"))];
}

function claimTemplates({ type, spec }: KubernetesObject): readonly Node[] {
  return type === "StatefulSet" ? itemsOf(member(spec, "volumeClaimTemplates")) : [];
}

function maps(...nodes: readonly (Node | undefined)[]): readonly Node[] {
  return nodes.flatMap((node) => (node?.type === "object" ? node : []));
}
