// What the containers of a task take of its CPU and memory, one by one.
import { filled, integerOf } from "../values.js";
import type { TaskDefinition } from "./taskDefinition.js";

export interface Reservation {
  /** The container's name, or its place in the list. */
  readonly label: string;
  /** CPU units, or MiB. */
  readonly amount: number;
}

/** Of the containers that take any; undefined where one of them does not tell, so that nobody knows the sum. */
export function reservations(
  { containers, containerList }: TaskDefinition,
  what: "cpu" | "memory",
): readonly Reservation[] | undefined {
  if (containerList === undefined || containerList.partial) return undefined;
  const found: Reservation[] = [];
  for (const { node, name, index } of containers) {
    if (node.partial) return undefined;
    const value = what === "cpu" ? filled(node, "cpu") : (filled(node, "memoryReservation") ?? filled(node, "memory"));
    if (value === undefined) continue;
    const amount = integerOf(value);
    if (amount === undefined) return undefined;
    if (amount > 0) found.push({ label: name ?? `number ${index + 1}`, amount });
  }
  return found;
}
