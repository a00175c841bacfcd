// Placement expressions in the constraints of any document: reads each once, and hands a rule those of their problems that it
// has messages for.
import { applyEdits } from "../../base/text.js";
import { PLACEMENT_EXPRESSION } from "../../data/taskLimits.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled, placeOfMissing } from "../../model/values.js";
import { type Doc, itemsOf, member, type Node } from "../../parse/doc.js";
import { hasPlaceholder, isKnown, knownText } from "../../parse/placeholders.js";
import { problemsOf } from "../../query/check.js";
import { contradictions } from "../../query/contradictions.js";
import { parseQuery } from "../../query/parse.js";
import { type Expression, type Predicate, type Problem, predicatesOf, type TextFix } from "../../query/query.js";
import type { Message, Report, RuleFix } from "../rule.js";
import type { LOGIC_MESSAGES } from "./expressionMessages.js";

/** The constraints of a task definition. None for Fargate, which takes none at all: another rule says so. */
export function taskConstraints(doc: Doc): readonly Node[] {
  const task = taskDefinition(doc);
  return task.fargate ? [] : itemsOf(taskValue(task, "placementConstraints"));
}

/** Reports what the expressions of these constraints have wrong, as far as `messages` speak of it. */
export function reportExpressions<Messages extends Record<string, Message>>(
  constraints: readonly Node[],
  messages: Messages,
  reportOne: Report<Messages>,
): void {
  const report = reportOne as unknown as Report<Record<string, Message>>;
  for (const constraint of constraints) {
    if (!isMemberOf(constraint)) continue;
    const place = "missing" in messages ? placeOfEmpty(constraint) : undefined;
    if (place !== undefined) report(place, "missing", {});
    const checked = checkedExpression(constraint);
    if (checked === undefined) continue;
    const { node, text, problems } = checked;
    if ("long" in messages && text.length > PLACEMENT_EXPRESSION) {
      report(node, "long", { length: text.length, most: PLACEMENT_EXPRESSION });
    }
    for (const { code, data, fixes, start, end } of problems) {
      if (!(code in messages)) continue;
      report(node, code, data, { within: { start, end }, fixes: fixes.map((fix) => ruleFix(fix, node, text)) });
    }
  }
}

/** Reports conditions of different constraints that no instance can meet together. */
export function reportBetween(constraints: readonly Node[], report: Report<typeof LOGIC_MESSAGES>): void {
  if (constraints.length < 2) return;
  const all = constraints.flatMap((constraint) => {
    const checked = isMemberOf(constraint) ? checkedExpression(constraint) : undefined;
    return checked === undefined || !checked.readable ? [] : [checked];
  });
  const homeOf = (predicate: Predicate): Checked | undefined =>
    all.find(({ expression }) => predicatesOf(expression).includes(predicate));
  for (const { first, second } of contradictions(all.map(({ expression }) => expression))) {
    const [home, other] = [homeOf(second), homeOf(first)];
    if (home === undefined || other === undefined || home === other) continue;
    const data = { first: textOf(first, other), second: textOf(second, home) };
    const related = [{ node: other.node, within: rangeOf(first), message: "This excludes it." }];
    report(home.node, "never", data, { within: rangeOf(second), related });
  }
}

interface Checked {
  readonly node: Node;
  readonly text: string;
  readonly expression: Expression;
  readonly problems: readonly Problem[];
  /** Whether the whole was read. */
  readonly readable: boolean;
}

const checkedNodes = new WeakMap<Node, Checked>();

/** Undefined when there is no expression, or nobody knows it yet. */
function checkedExpression(constraint: Node): Checked | undefined {
  const node = filled(constraint, "expression");
  if (node === undefined || node.type !== "string") return undefined;
  const text = node.value as string;
  if (text.trim() === "" || isTemplate(text)) return undefined;
  let checked = checkedNodes.get(node);
  if (checked === undefined) {
    // What is too long has to be written anew, so nothing more is said of it.
    const short = text.length <= PLACEMENT_EXPRESSION;
    const query = parseQuery(short ? text : "");
    const readable = query.problems.length === 0;
    checked = { node, text, expression: query.expression, problems: short ? problemsOf(query) : [], readable };
    checkedNodes.set(node, checked);
  }
  return checked;
}

/** Whether something is filled in later. Two comparisons with blanks around their signs look like `<a placeholder>`. */
function isTemplate(text: string): boolean {
  return hasPlaceholder(text) && hasPlaceholder(text.replace(/(?<=\s)[<>]=?(?=\s)/g, ""));
}

/** A constraint that needs an expression, as far as one can tell. */
function isMemberOf(constraint: Node): boolean {
  const type = filled(constraint, "type");
  return constraint.type === "object" && (type === undefined || !isKnown(type) || type.value === "memberOf");
}

function placeOfEmpty(constraint: Node): Node | undefined {
  const expression = member(constraint, "expression");
  if (expression?.type === "string" && /^\s+$/.test(expression.value as string)) return expression;
  return knownText(filled(constraint, "type")) === undefined ? undefined : placeOfMissing(constraint, "expression");
}

function ruleFix({ title, safe, edits }: TextFix, node: Node, text: string): RuleFix {
  return { title, safe, edit: (editor) => editor.set(node, applyEdits(text, edits)) };
}

function rangeOf({ start, end }: Predicate): { start: number; end: number } {
  return { start, end };
}

function textOf({ start, end }: Predicate, { text }: Checked): string {
  return text.slice(start, end);
}
