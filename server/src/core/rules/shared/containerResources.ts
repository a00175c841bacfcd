// What containers request and limit, in exact numbers.
import { quantityOf } from "../../base/kubernetesQuantity.js";
import { rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";

export type ResourceList = "requests" | "limits";

/** The quantity of a node; undefined when it is absent, not known or no quantity. */
export function quantityAt(node: Node | undefined): bigint | undefined {
  const text = rawText(node);
  return node === undefined || text === undefined || !isKnown(node) ? undefined : quantityOf(text);
}

/** Where a resource is written; of requests the limit counts when there is no request, as Kubernetes fills it in. */
export function resourceNode(container: Node, list: ResourceList, resource: string): Node | undefined {
  const resources = member(container, "resources");
  const own = member(member(resources, list), resource);
  return own ?? (list === "requests" ? member(member(resources, "limits"), resource) : undefined);
}

/** Whether a resource is surely not written. */
export function lacksResource(container: Node, list: ResourceList, resource: string): boolean {
  const resources = member(container, "resources");
  if (container.partial || (resources !== undefined && (resources.type !== "object" || resources.partial)))
    return false;
  const maps = (list === "requests" ? ["requests", "limits"] : ["limits"]).flatMap(
    (key) => member(resources, key) ?? [],
  );
  return maps.every((map) => map.type === "object" && !map.partial && member(map, resource) === undefined);
}
