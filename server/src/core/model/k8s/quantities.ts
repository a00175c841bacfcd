// Where quantities stand in an object, and of what they are.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { containerEnvs } from "./containerEnv.js";
import { type KubernetesObject, perObject } from "./object.js";
import { POD_OBJECTS, podTemplate } from "./podTemplate.js";

export interface QuantityPlace {
  readonly node: Node;
  /** `memory`, `cpu`, `storage`, `nvidia.com/gpu`; undefined for plain figures. */
  readonly resource: string | undefined;
}

/** The types of objects that hold quantities. */
export const QUANTITY_OBJECTS: readonly string[] = [
  ...POD_OBJECTS,
  "PersistentVolumeClaim",
  "PersistentVolume",
  "ResourceQuota",
  "LimitRange",
  "HorizontalPodAutoscaler",
  "RuntimeClass",
];

export const quantities = perObject((object): readonly QuantityPlace[] => {
  const { root, spec, type } = object;
  switch (type) {
    case "PersistentVolumeClaim":
      return inResources(spec);
    case "PersistentVolume":
      return inMap(member(spec, "capacity"));
    case "ResourceQuota":
      return inMap(member(spec, "hard"));
    case "LimitRange":
      return itemsOf(member(spec, "limits")).flatMap((limit) => LIMITS.flatMap((key) => inMap(member(limit, key))));
    case "HorizontalPodAutoscaler":
      return itemsOf(member(spec, "metrics")).flatMap(inMetric);
    case "RuntimeClass":
      return inMap(member(member(root, "overhead"), "podFixed"));
    default:
      return inPods(object);
  }
});

const LIMITS = ["default", "defaultRequest", "max", "min"];

function inPods(object: KubernetesObject): readonly QuantityPlace[] {
  const template = podTemplate(object);
  const spec = template?.spec;
  const volumes = itemsOf(member(spec, "volumes"));
  const claims = object.type === "StatefulSet" ? itemsOf(member(object.spec, "volumeClaimTemplates")) : [];
  return [
    ...inMap(member(spec, "overhead")),
    ...inResources(spec),
    ...(template?.containers ?? []).flatMap(({ node }) => inResources(node)),
    ...volumes.flatMap((volume) => scalar(member(member(volume, "emptyDir"), "sizeLimit"), "storage")),
    ...volumes.map((volume) => member(member(volume, "ephemeral"), "volumeClaimTemplate")).flatMap(inClaim),
    ...claims.flatMap(inClaim),
    ...containerEnvs(object).flatMap(({ variables }) =>
      variables.flatMap(({ valueFrom }) => scalar(member(member(valueFrom, "resourceFieldRef"), "divisor"))),
    ),
  ];
}

function inClaim(claim: Node | undefined): readonly QuantityPlace[] {
  return inResources(member(claim, "spec"));
}

/** `averageUtilization` is a percentage and no quantity. */
function inMetric(metric: Node): readonly QuantityPlace[] {
  return metric.properties.flatMap(({ value }) => {
    const target = member(value, "target");
    return [member(target, "value"), member(target, "averageValue")].flatMap((one) => scalar(one));
  });
}

function inResources(holder: Node | undefined): readonly QuantityPlace[] {
  const resources = member(holder, "resources");
  return [...inMap(member(resources, "requests")), ...inMap(member(resources, "limits"))];
}

function inMap(map: Node | undefined): readonly QuantityPlace[] {
  return (map?.properties ?? []).flatMap(({ name, value }) =>
    scalar(value, name.replace(/^(?:requests|limits)\./, "")),
  );
}

function scalar(node: Node | undefined, resource?: string): readonly QuantityPlace[] {
  return node?.type === "string" || node?.type === "number" ? [{ node, resource }] : [];
}
