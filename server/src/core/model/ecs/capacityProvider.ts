// A capacity provider as rules see it: the input of CreateCapacityProvider, or the form that DescribeCapacityProviders
// prints. The input of UpdateCapacityProvider looks the same but for its Auto Scaling group, which it does not name: what
// is absent from it stays as it is.
import type { Doc, Node } from "../../parse/doc.js";
import { filled } from "../values.js";

export interface CapacityProvider {
  readonly root: Node;
  readonly nameNode: Node | undefined;
  /** The Auto Scaling group with its settings; undefined for other providers. */
  readonly group: Node | undefined;
  readonly scaling: Node | undefined;
  /** Whether what is absent from the settings of the group is surely not set. */
  readonly whole: boolean;
  /** Whether it is one that ECS printed. */
  readonly printed: boolean;
}

const views = new WeakMap<Doc, CapacityProvider>();

export function capacityProvider(doc: Doc): CapacityProvider {
  let view = views.get(doc);
  if (view === undefined) {
    view = createView(doc.root);
    views.set(doc, view);
  }
  return view;
}

function createView(root: Node): CapacityProvider {
  const group = filled(root, "autoScalingGroupProvider");
  return {
    root,
    nameNode: filled(root, "name"),
    group,
    scaling: filled(group, "managedScaling"),
    whole: group !== undefined && !group.partial && filled(group, "autoScalingGroupArn") !== undefined,
    printed: filled(root, "capacityProviderArn") !== undefined,
  };
}
