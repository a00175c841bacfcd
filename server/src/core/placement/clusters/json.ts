// Reading values off what JSON.parse gives, whatever it is: what has not the form that is asked for is not there. It knows
// no cluster.

export type Values = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): Values | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : undefined;
}

/** The objects of a list. */
export function objectsOf(value: unknown): readonly Values[] {
  return listOf(value).flatMap((item): readonly Values[] => {
    const found = objectOf(item);
    return found === undefined ? [] : [found];
  });
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value of a key of its own. */
export function fieldOf(object: Values, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

/** A whole number, also one that is written as a text. */
export function wholeOf(value: unknown): number | undefined {
  const number = typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

/** 0 or more, and no more than anybody means. */
export function amountOf(value: unknown): number | undefined {
  const whole = wholeOf(value);
  return whole === undefined || whole < 0 ? undefined : whole;
}

/** The part of an ARN behind its last `/`. */
export function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}
