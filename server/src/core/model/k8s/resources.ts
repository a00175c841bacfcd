// What a pod and its containers request of resources, and how much they may use at most.
import { quantityOf } from "../../base/kubernetesQuantity.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { perObject } from "./object.js";
import { type PodContainer, podTemplate } from "./podTemplate.js";

export interface Resources {
  /** Undefined: those of the pod as a whole. */
  readonly container: PodContainer | undefined;
  /** The `resources`; undefined when there are none. */
  readonly node: Node | undefined;
  readonly requests: ReadonlyMap<string, Amount>;
  readonly limits: ReadonlyMap<string, Amount>;
  /** False when a template may add some. */
  readonly complete: boolean;
}

export interface Amount {
  readonly node: Node;
  readonly resource: string;
  /** In billionths, see `quantityOf`; undefined when it is not known or no quantity. */
  readonly quantity: bigint | undefined;
}

/** Those of the containers in their order, the pod's own first when it has some. */
export const podResources = perObject((object): readonly Resources[] => {
  const template = podTemplate(object);
  if (template === undefined) return [];
  const own = member(template.spec, "resources");
  return [
    ...(own === undefined ? [] : [resourcesOf(undefined, own)]),
    ...template.containers.map((container) => resourcesOf(container, member(container.node, "resources"))),
  ];
});

/** The request that counts: an absent one is as high as the limit. */
export function effectiveRequest({ requests, limits }: Resources, resource: string): Amount | undefined {
  return requests.get(resource) ?? limits.get(resource);
}

/** A resource of a device plugin or of an administrator: `nvidia.com/gpu`. Not those of Kubernetes itself. */
export function isExtendedResource(resource: string): boolean {
  return resource.includes("/") && !resource.includes("kubernetes.io/");
}

export function isHugePages(resource: string): boolean {
  return resource.startsWith("hugepages-");
}

function resourcesOf(container: PodContainer | undefined, node: Node | undefined): Resources {
  const requests = member(node, "requests");
  const limits = member(node, "limits");
  const complete = [container?.node, node, requests, limits].every(
    (one) => one === undefined || (one.type === "object" && !one.partial),
  );
  return { container, node, requests: amountsIn(requests), limits: amountsIn(limits), complete };
}

function amountsIn(map: Node | undefined): ReadonlyMap<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const { name, value } of map?.properties ?? [])
    if (value.type !== "null") amounts.set(name, { node: value, resource: name, quantity: knownQuantity(value) });
  return amounts;
}

function knownQuantity(node: Node): bigint | undefined {
  if (typeof node.value !== "string" && typeof node.value !== "number") return undefined;
  return isKnown(node) ? quantityOf(node.value) : undefined;
}
