// Which taints a pod puts up with.
import { wholeNumber } from "./labels.js";
import type { Taint, Toleration } from "./types.js";

/** The first taint that keeps the pod from being placed. */
export function untoleratedTaint(taints: readonly Taint[], tolerations: readonly Toleration[]): Taint | undefined {
  return taints.find(
    (taint) =>
      (taint.effect === "NoSchedule" || taint.effect === "NoExecute") &&
      !tolerations.some((toleration) => tolerates(toleration, taint)),
  );
}

/** How many taints ask politely to go elsewhere, without being put up with. */
export function unwelcomeTaints(taints: readonly Taint[], tolerations: readonly Toleration[]): number {
  const polite = tolerations.filter(({ effect }) => effect === "" || effect === "PreferNoSchedule");
  return taints.filter(
    (taint) => taint.effect === "PreferNoSchedule" && !polite.some((toleration) => tolerates(toleration, taint)),
  ).length;
}

export function tolerates({ key, operator, value, effect }: Toleration, taint: Taint): boolean {
  if (effect !== "" && effect !== taint.effect) return false;
  if (key === "" ? operator !== "Exists" : key !== taint.key) return false;
  switch (operator) {
    case "":
    case "Equal":
      return value === taint.value;
    case "Exists":
      return true;
    case "Gt":
      return isOrdered(value, taint.value);
    case "Lt":
      return isOrdered(taint.value, value);
    default:
      return false;
  }
}

function isOrdered(lower: string, higher: string): boolean {
  const a = wholeNumber(lower);
  const b = wholeNumber(higher);
  return a !== undefined && b !== undefined && a < b;
}
