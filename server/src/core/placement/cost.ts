// What instances cost a month.
import { MONTH_HOURS } from "../data/fargatePrices.js";
import { instanceType } from "../data/instanceTypes.js";

/** USD, of the types of the instances; null as soon as one price is not known. */
export function monthlyCost(types: readonly (string | undefined)[]): number | null {
  let sum = 0;
  for (const type of types) {
    const price = type === undefined ? undefined : instanceType(type)?.pricePerHour;
    if (price === undefined) return null;
    sum += price;
  }
  return Math.round(sum * MONTH_HOURS * 100) / 100;
}
