// What can be wrong only where a container has several entries of a kind: most containers have one.
import type { Container } from "../../model/ecs/taskDefinition.js";

/** Whether any container has more than one of the entries, which stand in the order of the containers. */
export function hasSeveral(entries: readonly { readonly container: Container }[]): boolean {
  for (let i = 1; i < entries.length; i++) if (entries[i]?.container === entries[i - 1]?.container) return true;
  return false;
}
