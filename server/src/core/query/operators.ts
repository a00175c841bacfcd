// The operators of the Cluster Query Language, as data: how they are written, what follows them, which is the opposite of which.

export type Operator = "==" | "!=" | ">" | ">=" | "<" | "<=" | "exists" | "!exists" | "in" | "!in" | "=~" | "!~";

export interface OperatorInfo {
  readonly operator: Operator;
  /** The other way to write it. */
  readonly alias?: string;
  readonly argument: "none" | "value" | "list" | "regex";
  /** True exactly where this one is not. The four that order have none: what is absent is neither above nor below. */
  readonly opposite?: Operator;
  /** The negative one of two opposites. */
  readonly negative: boolean;
}

/** Where and when the table was read. */
export const OPERATORS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html",
  checked: "2026-11-21",
} as const;

export const OPERATORS: readonly OperatorInfo[] = [
  { operator: "==", alias: "equals", argument: "value", opposite: "!=", negative: false },
  { operator: "!=", alias: "not_equals", argument: "value", opposite: "==", negative: true },
  { operator: ">", alias: "greater_than", argument: "value", negative: false },
  { operator: ">=", alias: "greater_than_equal", argument: "value", negative: false },
  { operator: "<", alias: "less_than", argument: "value", negative: false },
  { operator: "<=", alias: "less_than_equal", argument: "value", negative: false },
  { operator: "exists", argument: "none", opposite: "!exists", negative: false },
  { operator: "!exists", alias: "not_exists", argument: "none", opposite: "exists", negative: true },
  { operator: "in", argument: "list", opposite: "!in", negative: false },
  { operator: "!in", alias: "not_in", argument: "list", opposite: "in", negative: true },
  { operator: "=~", alias: "matches", argument: "regex", opposite: "!~", negative: false },
  { operator: "!~", alias: "not_matches", argument: "regex", opposite: "=~", negative: true },
];

/** What people write by the habit of other languages. */
export const OPERATOR_HABITS: Readonly<Record<string, Operator>> = {
  "=": "==",
  "===": "==",
  eq: "==",
  equal: "==",
  is: "==",
  "<>": "!=",
  "!==": "!=",
  ne: "!=",
  "not equals": "!=",
  "is not": "!=",
  gt: ">",
  ge: ">=",
  gte: ">=",
  "=>": ">=",
  lt: "<",
  le: "<=",
  lte: "<=",
  "=<": "<=",
  "~": "=~",
  "~=": "=~",
  "= ~": "=~",
  like: "=~",
  match: "=~",
  regex: "=~",
  "! ~": "!~",
  "not matches": "!~",
  "not like": "!~",
  "not in": "!in",
  notin: "!in",
  "! in": "!in",
  exist: "exists",
  "not exists": "!exists",
  "! exists": "!exists",
};

const BY_WRITTEN = new Map(
  OPERATORS.flatMap((info) =>
    [info.operator, ...(info.alias === undefined ? [] : [info.alias])].map((name) => [name, info]),
  ),
);
const BY_OPERATOR = new Map(OPERATORS.map((info) => [info.operator, info]));

/** The operator that is written so: as its sign or as its word. */
export function operatorWritten(text: string): OperatorInfo | undefined {
  return BY_WRITTEN.get(text);
}

export function operatorInfo(operator: Operator): OperatorInfo {
  return BY_OPERATOR.get(operator) as OperatorInfo;
}

/** Every way to write an operator that is a word. */
export const OPERATOR_WORDS: readonly string[] = [...BY_WRITTEN.keys()].filter((name) => /^[a-z_]+$/.test(name));
