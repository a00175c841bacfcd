// The placement constraints and strategies of a service. On Fargate there are none: a rule of its own says so.
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import { type Service, serviceValue } from "./service.js";

export interface PlacementItem {
  readonly node: Node;
  /** The known type. */
  readonly type: string | undefined;
}

export interface PlacementStrategyItem extends PlacementItem {
  readonly fieldNode: Node | undefined;
  /** The known field. */
  readonly field: string | undefined;
}

export function placementConstraints(view: Service): readonly PlacementItem[] {
  return objects(view, "placementConstraints").map((node) => ({ node, type: knownText(filled(node, "type")) }));
}

export function placementStrategies(view: Service): readonly PlacementStrategyItem[] {
  return objects(view, "placementStrategy").map((node) => {
    const fieldNode = filled(node, "field");
    return { node, type: knownText(filled(node, "type")), fieldNode, field: knownText(fieldNode) };
  });
}

function objects(view: Service, key: string): readonly Node[] {
  return view.fargate ? [] : itemsOf(serviceValue(view, key)).filter(({ type }) => type === "object");
}
