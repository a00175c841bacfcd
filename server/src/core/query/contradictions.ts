// Finds conditions that no instance can meet together, and alternatives of which every instance meets one. Only what is certain
// is told: an instance runs tasks of several groups, but has one value of everything else.

import { testPredicate } from "./evaluate.js";
import { type Operator, operatorInfo } from "./operators.js";
import { type Expression, type Predicate, valuesOf } from "./query.js";
import { type SubjectKind, subjectInfo } from "./subjects.js";
import { comparable, compare } from "./values.js";

export interface Contradiction {
  /** `never`: no instance meets both. `always`: each instance meets one or the other. */
  readonly code: "never" | "always";
  readonly first: Predicate;
  readonly second: Predicate;
}

/** Of expressions that all have to hold: within each, and between one and another. */
export function contradictions(expressions: readonly Expression[]): readonly Contradiction[] {
  const found = expressions.flatMap(junctionsOf).flatMap(({ kind, operands }) => {
    const literals = operands.flatMap((operand) => literalsOf(operand, kind, false));
    return kind === "and" ? conflicts(literals, "never") : conflicts(literals.map(opposite), "always");
  });
  if (expressions.length > 1) {
    found.push(
      ...conflicts(
        expressions.flatMap((expression) => literalsOf(expression, "and", false)),
        "never",
      ),
    );
  }
  const seconds = new Set<Predicate>();
  return found.filter(({ second }) => !seconds.has(second) && seconds.add(second));
}

/** A condition as it stands, or its opposite. */
interface Literal {
  readonly predicate: Predicate;
  readonly negated: boolean;
}

function opposite({ predicate, negated }: Literal): Literal {
  return { predicate, negated: !negated };
}

type Junction = Extract<Expression, { kind: "and" | "or" }>;

function junctionsOf(expression: Expression): readonly Junction[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return [expression, ...expression.operands.flatMap(junctionsOf)];
    case "not":
      return junctionsOf(expression.operand);
    case "group":
      return junctionsOf(expression.inner);
    default:
      return [];
  }
}

/** The conditions that this connective connects, those below `not` and in parentheses included. */
function literalsOf(expression: Expression, kind: "and" | "or", negated: boolean): readonly Literal[] {
  switch (expression.kind) {
    case "and":
    case "or":
      if ((expression.kind === kind) === negated) return [];
      return expression.operands.flatMap((operand) => literalsOf(operand, kind, negated));
    case "not":
      return literalsOf(expression.operand, kind, !negated);
    case "group":
      return literalsOf(expression.inner, kind, negated);
    case "predicate":
      // Of a condition that cannot be read nothing is certain.
      return testPredicate(expression, []) === undefined ? [] : [{ predicate: expression, negated }];
    case "missing":
      return [];
  }
}

function conflicts(literals: readonly Literal[], code: Contradiction["code"]): Contradiction[] {
  return literals.flatMap((second, index) => {
    const first = literals.slice(0, index).find((other) => exclude(other, second));
    return first === undefined ? [] : [{ code, first: first.predicate, second: second.predicate }];
  });
}

function exclude(a: Literal, b: Literal): boolean {
  if (a.predicate.subject.text !== b.predicate.subject.text) return false;
  return (
    leavesNothing(a, b) ||
    leavesNothing(b, a) ||
    isAbsence(a, b) ||
    isAbsence(b, a) ||
    areApart(a, b) ||
    areRegexes(a, b)
  );
}

/** Whether the first allows some values only, and the second none of these. */
function leavesNothing(a: Literal, b: Literal): boolean {
  const operator = operatorOf(a);
  if (operator !== "==" && operator !== "in") return false;
  if (kindOf(a) === "group" && !operatorInfo(operatorOf(b)).negative) return false;
  // How attributes are ordered is not documented.
  if (kindOf(a) === "text" && isOrder(operatorOf(b))) return false;
  return valuesOf(a.predicate).every(({ text }) => truthOf(b, [text]) === false);
}

function isAbsence(a: Literal, b: Literal): boolean {
  return operatorOf(a) === "!exists" && truthOf(b, []) === false;
}

/** Whether one is above where the other is below. */
function areApart(a: Literal, b: Literal): boolean {
  const [one, other] = [boundOf(a), boundOf(b)];
  if (one === undefined || other === undefined || one.above === other.above) return false;
  const [low, high] = one.above ? [one, other] : [other, one];
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && (low.strict || high.strict));
}

interface Bound {
  readonly above: boolean;
  readonly strict: boolean;
  readonly value: readonly (number | string)[];
}

function boundOf(literal: Literal): Bound | undefined {
  const kind = kindOf(literal);
  const operator = operatorOf(literal);
  const value = valuesOf(literal.predicate)[0];
  if (value === undefined || kind === undefined || !ORDERED.includes(kind) || !isOrder(operator)) return undefined;
  const point = comparable(kind, value.text);
  if (point === undefined) return undefined;
  const above = operator.startsWith(">") !== literal.negated;
  const strict = operator.endsWith("=") === literal.negated;
  if (kind !== "integer" || !strict) return { above, strict, value: point };
  return { above, strict: false, value: [Number(point[0]) + (above ? 1 : -1)] };
}

function isOrder(operator: Operator): boolean {
  return /[<>]/.test(operator);
}

const ORDERED: readonly SubjectKind[] = ["version", "time", "integer"];

/** The same regular expression, once to match and once not to. */
function areRegexes(a: Literal, b: Literal): boolean {
  const operators = [operatorOf(a), operatorOf(b)];
  if (!operators.includes("=~") || !operators.includes("!~")) return false;
  return valuesOf(a.predicate)[0]?.text === valuesOf(b.predicate)[0]?.text;
}

/** The operator, or the opposite one where the condition is negated and there is one. */
function operatorOf({ predicate, negated }: Literal): Operator {
  const operator = predicate.operator?.operator ?? "exists";
  return (negated ? operatorInfo(operator).opposite : undefined) ?? operator;
}

function kindOf({ predicate }: Literal): SubjectKind | undefined {
  return subjectInfo(predicate.subject.text)?.kind;
}

function truthOf({ predicate, negated }: Literal, values: readonly string[]): boolean | undefined {
  const truth = testPredicate(predicate, values);
  return truth === undefined ? undefined : truth !== negated;
}
