// Reading parsed JSON of which nothing is known: whatever is not as it should be counts as absent. It knows no kinds.
import { quantityOf } from "../../../base/kubernetesQuantity.js";
import type { Amounts, LabelSelector, Labels, Requirement } from "../types.js";

/** What lies at a path of keys; undefined where there is nothing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found ?? undefined;
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  if (typeof found === "string") return found;
  return typeof found === "number" || typeof found === "boolean" ? String(found) : undefined;
}

/** Empty where it is absent. */
export function wordAt(value: unknown, ...path: readonly string[]): string {
  return textAt(value, ...path) ?? "";
}

export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path);
  const number = typeof found === "string" && /^-?\d+$/.test(found) ? Number(found) : found;
  return typeof number === "number" && Number.isFinite(number) ? Math.trunc(number) : undefined;
}

export function isTrueAt(value: unknown, ...path: readonly string[]): boolean {
  return at(value, ...path) === true;
}

export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function wordsAt(value: unknown, ...path: readonly string[]): readonly string[] {
  return listAt(value, ...path).flatMap((item) => textAt({ item }, "item") ?? []);
}

/** A map of texts. */
export function labelsAt(value: unknown, ...path: readonly string[]): Labels {
  const found = at(value, ...path);
  if (typeof found !== "object" || found === null || Array.isArray(found)) return {};
  return Object.fromEntries(
    Object.keys(found).flatMap((key) => {
      const text = textAt(found, key);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** Quantities by resource; what is no quantity, or no resource, is left out. */
export function amountsAt(value: unknown, ...path: readonly string[]): Amounts {
  const found = at(value, ...path);
  if (typeof found !== "object" || found === null || Array.isArray(found)) return {};
  return Object.fromEntries(
    Object.keys(found).flatMap((name) => {
      const amount = RESOURCE.test(name) ? amountOf(name, at(found, name)) : undefined;
      return amount === undefined ? [] : [[name, amount]];
    }),
  );
}

const RESOURCE = /^(?:cpu|memory|pods|storage|ephemeral-storage|hugepages-[\w.-]+|[\w.-]+\/[\w.-]+)$/;

/** In thousandths of CPU, else in ones; rounded up, as the scheduler does. */
export function amountOf(resource: string, written: unknown): number | undefined {
  if (typeof written !== "string" && typeof written !== "number") return undefined;
  const billionths = quantityOf(written);
  if (billionths === undefined) return undefined;
  const unit = resource === "cpu" ? 1_000_000n : 1_000_000_000n;
  return billionths <= 0n ? 0 : Number((billionths + unit - 1n) / unit);
}

/** Absent: it selects nothing. */
export function selectorAt(value: unknown, ...path: readonly string[]): LabelSelector {
  const found = at(value, ...path);
  if (typeof found !== "object" || found === null || Array.isArray(found)) return null;
  const equal = Object.entries(labelsAt(found, "matchLabels")).map(
    ([key, text]): Requirement => ({ key, operator: "In", values: [text] }),
  );
  return [...equal, ...requirementsAt(found, "matchExpressions")];
}

export function requirementsAt(value: unknown, ...path: readonly string[]): readonly Requirement[] {
  return listAt(value, ...path).map((item) => ({
    key: wordAt(item, "key"),
    operator: wordAt(item, "operator"),
    values: wordsAt(item, "values"),
  }));
}
