// The form of a parsed expression of the Cluster Query Language: plain data, every part with its place in the text. What
// could not be read is missing from the tree and told of in the problems.
import type { Edit } from "../base/finding.js";
import type { Operator } from "./operators.js";

/** UTF-16 offsets into the expression; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Expression = Junction | Negation | Group | Predicate | Missing;

/** At least two operands. Chains of one connective are one junction. */
export interface Junction extends Range {
  readonly kind: "and" | "or";
  readonly operands: readonly Expression[];
}

export interface Negation extends Range {
  readonly kind: "not";
  readonly operand: Expression;
}

/** Parentheses. */
export interface Group extends Range {
  readonly kind: "group";
  readonly inner: Expression;
}

/** A condition should stand here. */
export interface Missing extends Range {
  readonly kind: "missing";
}

export interface Predicate extends Range {
  readonly kind: "predicate";
  readonly subject: Subject;
  /** Undefined: there is none, or nobody can tell which one is meant. */
  readonly operator: OperatorUse | undefined;
  /** Undefined where the operator takes none, and where it is missing. */
  readonly argument: Argument | undefined;
}

export interface Subject extends Range {
  readonly text: string;
  /** The name behind `attribute:`. */
  readonly attribute: string | undefined;
}

export interface OperatorUse extends Range {
  readonly operator: Operator;
}

export type Argument = Value | List;

/** `start` and `end` include the quotes; `text` does not. */
export interface Value extends Range {
  readonly kind: "value";
  readonly text: string;
  readonly quote: "" | "'" | '"';
}

export interface List extends Range {
  readonly kind: "list";
  readonly items: readonly Value[];
}

export interface Query {
  readonly text: string;
  readonly expression: Expression;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
}

/** A change of the expression's text. */
export interface TextFix {
  readonly title: string;
  /** Whether it is surely what is meant. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Something wrong with one part of an expression. The data are what a message about it needs. */
export interface Problem extends Range {
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fixes: readonly TextFix[];
}

/** What the parser says. */
export const SYNTAX_CODES = [
  "no-condition",
  "no-operator",
  "operator-unknown",
  "operator-near",
  "operator-case",
  "no-value",
  "value-blank",
  "value-extra",
  "list-missing",
  "list-unexpected",
  "list-parentheses",
  "list-empty",
  "list-open",
  "list-comma",
  "quote-open",
  "quoted-name",
  "attribute-gap",
  "parenthesis-open",
  "parenthesis-extra",
  "connective-missing",
  "connective-case",
  "connective-sign",
  "unexpected",
  "too-deep",
] as const;

/** What the checks say of an expression that can be read. */
export const MEANING_CODES = [
  "subject-unknown",
  "subject-near",
  "prefix-missing",
  "operator-subject",
  "attribute-unknown",
  "attribute-near",
  "attribute-form",
  "value-kind",
  "value-unknown",
  "value-near",
  "value-form",
  "value-wildcard",
  "value-characters",
  "regex-invalid",
  "regex-wildcard",
  "parentheses-mixed",
  "parentheses-lone",
  "never",
  "always",
] as const;

export type ProblemCode = (typeof SYNTAX_CODES)[number] | (typeof MEANING_CODES)[number];

/** Every predicate of an expression, in the order of the text. */
export function predicatesOf(expression: Expression): readonly Predicate[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.operands.flatMap(predicatesOf);
    case "not":
      return predicatesOf(expression.operand);
    case "group":
      return predicatesOf(expression.inner);
    case "predicate":
      return [expression];
    case "missing":
      return [];
  }
}

/** The values that a predicate names. */
export function valuesOf({ argument }: Predicate): readonly Value[] {
  if (argument === undefined) return [];
  return argument.kind === "list" ? argument.items : [argument];
}
