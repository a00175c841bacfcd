// Whether a container instance meets an expression. What is not known of the instance, or cannot be followed in the expression,
// leaves the answer open unless the rest decides it; the notes say what that was.
import { type OperatorInfo, operatorInfo } from "./operators.js";
import { type Expression, type Predicate, type Range, type Subject, valuesOf } from "./query.js";
import { type SubjectInfo, subjectInfo } from "./subjects.js";
import { comparable, compare, compareTexts, regexOf } from "./values.js";

/** A value; `null`: surely none; `undefined`: not known. */
export type Fact<T> = T | null | undefined;

/** What is known of a container instance. */
export interface InstanceFacts {
  attribute(name: string): Fact<string>;
  readonly ec2InstanceId?: Fact<string>;
  readonly agentConnected?: Fact<boolean>;
  readonly agentVersion?: Fact<string>;
  readonly registeredAt?: Fact<string>;
  readonly runningTasksCount?: Fact<number>;
  /** The groups of the tasks that run on it. */
  readonly taskGroups?: Fact<readonly string[]>;
}

/** Undefined: open. */
export type Truth = boolean | undefined;

/**
 * `incomplete`: the condition cannot be read. `fact-unknown`: nothing is known of its subject. `regex-beyond`: its regular
 * expression cannot be followed. `text-order`: an attribute was compared by size, as numbers or else as texts, which ECS does
 * not document.
 */
export interface Note extends Range {
  readonly code: "incomplete" | "fact-unknown" | "regex-beyond" | "text-order";
  readonly subject: string;
}

export interface Verdict {
  readonly holds: Truth;
  readonly notes: readonly Note[];
}

export function evaluate(expression: Expression, facts: InstanceFacts): Verdict {
  const notes: Note[] = [];
  const holds = truthOf(expression, (predicate) => testPredicate(predicate, factsOf(predicate.subject, facts), notes));
  return { holds, notes };
}

function truthOf(expression: Expression, test: (predicate: Predicate) => Truth): Truth {
  switch (expression.kind) {
    case "and":
      return not(anyOf(expression.operands, (operand) => not(truthOf(operand, test))));
    case "or":
      return anyOf(expression.operands, (operand) => truthOf(operand, test));
    case "not":
      return not(truthOf(expression.operand, test));
    case "group":
      return truthOf(expression.inner, test);
    case "predicate":
      return test(expression);
    case "missing":
      return undefined;
  }
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** All are asked, so that the notes are whole. */
function anyOf<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  const truths = items.map(test);
  return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
}

/** The values of a subject: none, one, or of task groups several. Undefined: not known. */
function factsOf({ text, attribute }: Subject, facts: InstanceFacts): readonly string[] | undefined {
  if (attribute !== undefined) return single(facts.attribute(attribute));
  switch (text) {
    case "ec2InstanceId":
    case "agentConnected":
    case "agentVersion":
    case "registeredAt":
    case "runningTasksCount":
      return single(facts[text]);
    case "task:group":
      return facts.taskGroups === null ? [] : facts.taskGroups;
    default:
      return undefined;
  }
}

function single(fact: Fact<string | boolean | number>): readonly string[] | undefined {
  return fact === undefined ? undefined : fact === null ? [] : [String(fact)];
}

/**
 * Whether a condition holds of these values of its subject. A negative operator is the opposite of its positive one, also
 * where the subject has no value: `!=` is true of an instance without the attribute.
 */
export function testPredicate(predicate: Predicate, values: readonly string[] | undefined, notes: Note[] = []): Truth {
  const { subject, operator } = predicate;
  const note = (code: Note["code"]): undefined => {
    notes.push({ code, subject: subject.text, start: predicate.start, end: predicate.end });
  };
  const about = subjectInfo(subject.text);
  if (about === undefined || operator === undefined || !isComplete(predicate, about)) return note("incomplete");
  if (values === undefined) return note("fact-unknown");
  const info = operatorInfo(operator.operator);
  const positive = info.negative && info.opposite !== undefined ? operatorInfo(info.opposite) : info;
  if (positive.argument === "regex" && valuesOf(predicate).some((value) => regexOf(value).problem !== undefined)) {
    note("regex-beyond");
  }
  if (about.kind === "text" && /[<>]/.test(info.operator)) note("text-order");
  const truth = anyOf(values, (value) => testValue(predicate, positive, about, value));
  return info === positive ? truth : not(truth);
}

/** Whether everything is there, and means something for this subject. */
function isComplete(predicate: Predicate, about: SubjectInfo): boolean {
  const { operator, argument } = predicate;
  if (operator === undefined || !about.operators.includes(operator.operator)) return false;
  const { argument: takes } = operatorInfo(operator.operator);
  if (takes === "none") return true;
  if (argument?.kind !== (takes === "list" ? "list" : "value")) return false;
  const values = valuesOf(predicate);
  return (
    values.length > 0 && (takes === "regex" || values.every(({ text }) => comparable(about.kind, text) !== undefined))
  );
}

function testValue(predicate: Predicate, { operator }: OperatorInfo, { kind }: SubjectInfo, value: string): Truth {
  if (operator === "exists") return true;
  return anyOf(valuesOf(predicate), (argument) => {
    if (operator === "=~") return regexOf(argument).matches(value);
    const left = comparable(kind, value);
    const right = comparable(kind, argument.text);
    if (left === undefined || right === undefined) return undefined;
    if (operator === "==" || operator === "in") return compare(left, right) === 0;
    const order = kind === "text" ? compareTexts(value, argument.text) : compare(left, right);
    return operator === ">" ? order > 0 : operator === ">=" ? order >= 0 : operator === "<" ? order < 0 : order <= 0;
  });
}
