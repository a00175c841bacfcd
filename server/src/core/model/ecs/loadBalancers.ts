// The load balancers of a service: target groups, and Classic Load Balancers by name.
import { itemsOf, type Node } from "../../parse/doc.js";
import { filled } from "../values.js";
import type { Service } from "./service.js";

export interface LoadBalancer {
  readonly node: Node;
  readonly targetGroup: Node | undefined;
  /** The name of a Classic Load Balancer. */
  readonly classic: Node | undefined;
}

export function loadBalancers({ root }: Service): readonly LoadBalancer[] {
  return itemsOf(filled(root, "loadBalancers")).flatMap((node) =>
    node.type === "object"
      ? [{ node, targetGroup: filled(node, "targetGroupArn"), classic: filled(node, "loadBalancerName") }]
      : [],
  );
}
