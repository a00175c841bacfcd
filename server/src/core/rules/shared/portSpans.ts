// Single ports and ranges of a task as spans that can be compared with each other.
import { type Port, type PortRange, ports } from "../../model/ecs/ports.js";
import type { TaskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Node } from "../../parse/doc.js";

export interface PortSpan extends PortRange {
  readonly port: Port;
  readonly node: Node;
  readonly isRange: boolean;
  readonly protocol: "tcp" | "udp";
  /** Spans of one scope share their ports. */
  readonly scope: unknown;
}

/** Those whose ports and protocol are known. */
export function portSpans(task: TaskDefinition): readonly PortSpan[] {
  return ports(task).flatMap((port): PortSpan[] => {
    const { protocol, container, rangeNode, containerNode, containerPort: single } = port;
    const isRange = rangeNode !== undefined;
    const node = rangeNode ?? containerNode;
    const range = isRange ? port.range : single === undefined ? undefined : { first: single, last: single };
    if (protocol === undefined || node === undefined || range === undefined) return [];
    return [{ ...range, port, node, isRange, protocol, scope: task.networkMode === "awsvpc" ? task : container }];
  });
}

/** Whether a port is in both, of which at least one is a range. */
export function rangesOverlap(a: PortSpan, b: PortSpan): boolean {
  if (!a.isRange && !b.isRange) return false;
  return a.scope === b.scope && a.protocol === b.protocol && a.first <= b.last && b.first <= a.last;
}
