// Says in plain words which instances an expression selects: "instances whose type matches t3.* and that are in us-east-1a or
// us-east-1b".
import { type Operator, operatorInfo } from "./operators.js";
import { type Expression, type Predicate, valuesOf } from "./query.js";
import { subjectInfo } from "./subjects.js";

export function explainQuery(expression: Expression): string {
  return `instances ${words(expression, false).text}`;
}

/** A relative clause; `joint` is what connects its parts, if it has several. */
interface Clause {
  readonly text: string;
  readonly joint: "and" | "or" | undefined;
}

/** What is said with `not` before it is said of the parts. */
function words(expression: Expression, negated: boolean): Clause {
  switch (expression.kind) {
    case "and":
    case "or": {
      const joint = (expression.kind === "and") === negated ? "or" : "and";
      return join(
        expression.operands.map((operand) => words(operand, negated)),
        joint,
      );
    }
    case "not":
      return words(expression.operand, !negated);
    case "group":
      return words(expression.inner, negated);
    case "predicate":
      return { text: predicateWords(expression, negated), joint: undefined };
    case "missing":
      return { text: UNREADABLE, joint: undefined };
  }
}

const UNREADABLE = "that meet a condition that cannot be read";

function join(clauses: readonly Clause[], joint: "and" | "or"): Clause {
  const parts = clauses.map(({ text, joint: inner }) => (joint === "and" && inner === "or" ? `(${text})` : text));
  const nested = joint === "or" && clauses.some(({ joint: inner }) => inner === "and");
  const text = nested ? parts.join(", or ") : listed(parts, joint);
  return { text, joint };
}

function listed(parts: readonly string[], joint: "and" | "or"): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${joint} ${parts.at(-1)}`;
}

function predicateWords(predicate: Predicate, negated: boolean): string {
  const { subject, operator } = predicate;
  const info = subjectInfo(subject.text);
  if (operator === undefined || info === undefined) return UNREADABLE;
  const { argument, opposite } = operatorInfo(operator.operator);
  if (argument !== "none" && valuesOf(predicate).length === 0) return UNREADABLE;
  const name = subject.attribute ?? subject.text;
  if (negated && opposite === undefined) return notOrdered(predicate, name);
  return say(
    name,
    subject.attribute !== undefined,
    negated ? (opposite ?? operator.operator) : operator.operator,
    predicate,
  );
}

/** `not (a > 1)`: an attribute may be missing as well, so it is not said the other way round. */
function notOrdered(predicate: Predicate, name: string): string {
  const operator = predicate.operator?.operator;
  const turned = operator === undefined ? undefined : TURNED[operator];
  if (predicate.subject.attribute === undefined && turned !== undefined) return say(name, false, turned, predicate);
  return `that are not those ${predicateWords(predicate, false)}`;
}

const TURNED: Partial<Record<Operator, Operator>> = { ">": "<=", ">=": "<", "<": ">=", "<=": ">" };

function say(name: string, isAttribute: boolean, operator: Operator, predicate: Predicate): string {
  const values = valuesOf(predicate).map(({ text }) => text);
  const special = isAttribute ? undefined : SPECIAL[name]?.(operator, values);
  if (special !== undefined) return special;
  const place = isAttribute ? PLACES[name] : undefined;
  if (place !== undefined && operator in IN_PLACE)
    return `that are ${IN_PLACE[operator]} ${place}${listed(values, "or")}`;
  const noun = (isAttribute ? ATTRIBUTE_NOUNS[name] : BUILT_IN_NOUNS[name]) ?? `attribute ${name}`;
  if (operator === "exists") return `that have the ${noun}`;
  if (operator === "!exists") return `that lack the ${noun}`;
  return `whose ${noun} ${VERBS[operator](listed(values, "or"), values)}`;
}

const PLACES: Readonly<Record<string, string>> = {
  "ecs.availability-zone": "",
  "ecs.vpc-id": "the VPC ",
  "ecs.subnet-id": "the subnet ",
};

const IN_PLACE: Partial<Record<Operator, string>> = { "==": "in", in: "in", "!=": "not in", "!in": "not in" };

const ATTRIBUTE_NOUNS: Readonly<Record<string, string>> = {
  "ecs.ami-id": "AMI",
  "ecs.availability-zone": "Availability Zone",
  "ecs.instance-type": "type",
  "ecs.os-type": "operating system",
  "ecs.os-family": "operating system family",
  "ecs.cpu-architecture": "CPU architecture",
  "ecs.vpc-id": "VPC",
  "ecs.subnet-id": "subnet",
  "ecs.outpost-arn": "Outpost",
};

const BUILT_IN_NOUNS: Readonly<Record<string, string>> = {
  agentConnected: "agent's connection",
  agentVersion: "agent's version",
  ec2InstanceId: "EC2 instance id",
};

const VERBS: Readonly<
  Record<Exclude<Operator, "exists" | "!exists">, (value: string, all: readonly string[]) => string>
> = {
  "==": (value) => `is ${value}`,
  "!=": (value) => `is not ${value}`,
  ">": (value) => `is above ${value}`,
  ">=": (value) => `is ${value} or above`,
  "<": (value) => `is below ${value}`,
  "<=": (value) => `is ${value} or below`,
  in: (value) => `is ${value}`,
  "!in": (value, all) => (all.length < 2 ? `is not ${value}` : `is none of ${listed(all, "and")}`),
  "=~": (value) => `matches ${value}`,
  "!~": (value) => `does not match ${value}`,
};

type Say = (operator: Operator, values: readonly string[]) => string | undefined;

const SPECIAL: Readonly<Record<string, Say>> = {
  agentConnected: (operator, [value]) => {
    if ((operator !== "==" && operator !== "!=") || (value !== "true" && value !== "false")) return undefined;
    return (operator === "==") === (value === "true") ? "whose agent is connected" : "whose agent is not connected";
  },
  registeredAt: (operator, values) => {
    const how = REGISTERED[operator];
    return how === undefined ? undefined : `that ${how} ${values.join(", ")}`;
  },
  runningTasksCount: (operator, values) => {
    const how = RUNNING[operator];
    if (how === undefined) return undefined;
    const [count] = values;
    return operator === "==" && count === "0"
      ? "that run no task"
      : `that ${how}${count} ${count === "1" ? "task" : "tasks"}`;
  },
  "task:group": (operator, values) => {
    const how = GROUP[operator];
    return how === undefined ? undefined : `that run ${how} ${listed(values, "or")}`;
  },
};

const REGISTERED: Partial<Record<Operator, string>> = {
  "==": "registered at",
  "!=": "did not register at",
  ">": "registered after",
  ">=": "registered at or after",
  "<": "registered before",
  "<=": "registered at or before",
};

const RUNNING: Partial<Record<Operator, string>> = {
  "==": "run ",
  "!=": "do not run exactly ",
  ">": "run more than ",
  ">=": "run at least ",
  "<": "run fewer than ",
  "<=": "run at most ",
};

const GROUP: Partial<Record<Operator, string>> = {
  "==": "a task of the group",
  in: "a task of the group",
  "!=": "no task of the group",
  "!in": "no task of the group",
  "=~": "a task of a group that matches",
  "!~": "no task of a group that matches",
};
