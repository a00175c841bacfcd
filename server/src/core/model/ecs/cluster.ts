// A cluster as rules see it: the input of CreateCluster, or the form that DescribeClusters prints.
import type { Doc, Node } from "../../parse/doc.js";
import { filled } from "../values.js";
import { type StrategyItem, strategyItems } from "./capacityStrategy.js";

export interface Cluster {
  readonly root: Node;
  readonly nameNode: Node | undefined;
  /** The list of capacity providers that the cluster may use; undefined when absent. */
  readonly providers: Node | undefined;
  /** The strategy for tasks and services that give none. */
  readonly strategy: readonly StrategyItem[];
  /** How sessions of `execute-command` are logged. */
  readonly commands: Node | undefined;
}

const views = new WeakMap<Doc, Cluster>();

export function cluster(doc: Doc): Cluster {
  let view = views.get(doc);
  if (view === undefined) {
    view = createView(doc.root);
    views.set(doc, view);
  }
  return view;
}

function createView(root: Node): Cluster {
  return {
    root,
    nameNode: filled(root, "clusterName"),
    providers: filled(root, "capacityProviders"),
    strategy: strategyItems(filled(root, "defaultCapacityProviderStrategy")),
    commands: filled(filled(root, "configuration"), "executeCommandConfiguration"),
  };
}
