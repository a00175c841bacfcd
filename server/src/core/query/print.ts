// Writes a parsed expression again in one form: operators as signs, one blank between words. What was read without a problem
// reads the same again.
import type { Argument, Expression, Value } from "./query.js";

export function printQuery(expression: Expression): string {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.operands.map(printQuery).join(` ${expression.kind} `);
    case "not":
      return expression.operand.kind === "group"
        ? `not${printQuery(expression.operand)}`
        : `not ${printQuery(expression.operand)}`;
    case "group":
      return `(${printQuery(expression.inner)})`;
    case "predicate":
      return [expression.subject.text, expression.operator?.operator ?? "", printArgument(expression.argument)]
        .filter((part) => part !== "")
        .join(" ");
    case "missing":
      return "";
  }
}

function printArgument(argument: Argument | undefined): string {
  if (argument === undefined) return "";
  return argument.kind === "list" ? `[${argument.items.map(printValue).join(", ")}]` : printValue(argument);
}

function printValue({ text, quote }: Value): string {
  return `${quote}${text}${quote}`;
}
