// Completion inside an expression of the Cluster Query Language: what may come next in it, as a part of the text that it
// stands in.
import { formatMiB } from "../../base/quantity.js";
import { instanceTypes } from "../../data/instanceTypes.js";
import { REGIONS } from "../../data/regions.js";
import { OPERATORS, type Operator, operatorWritten } from "../../query/operators.js";
import { ATTRIBUTE_PREFIX, attributeInfo, BUILT_IN_ATTRIBUTES, BUILT_INS, subjectInfo } from "../../query/subjects.js";
import { bareRegexAt, type Token, tokenAt } from "../../query/tokens.js";

export interface ExpressionOffer {
  readonly text: string;
  readonly detail?: string;
}

/** What is offered at an offset of an expression, and what of it is replaced. */
export interface ExpressionOffers {
  readonly start: number;
  readonly end: number;
  readonly offers: readonly ExpressionOffer[];
}

export function expressionOffers(expression: string, offset: number): ExpressionOffers {
  const reader: Reader = { expects: "subject", subject: "", operator: undefined, open: 0 };
  let at = 0;
  for (;;) {
    const token = nextToken(expression, at, reader);
    const isTouched = token.kind === "word" || token.kind === "quoted" || token.kind === "sign";
    if (token.kind === "end" || token.start >= offset || (isTouched && token.end >= offset)) {
      const isHere = isTouched && token.start < offset;
      const range = isHere ? { start: token.start, end: token.end } : { start: offset, end: offset };
      return { ...range, offers: offersFor(reader, expression.slice(range.start, offset)) };
    }
    read(reader, token);
    at = token.end;
  }
}

/** Whole expressions that people write. */
export const EXPRESSIONS: readonly ExpressionOffer[] = [
  { text: "attribute:ecs.instance-type == t3.medium", detail: "One instance type" },
  { text: "attribute:ecs.instance-type =~ t3.*", detail: "Every type of a family" },
  { text: "attribute:ecs.availability-zone in [us-east-1a, us-east-1b]", detail: "Some Availability Zones" },
  { text: "attribute:ecs.cpu-architecture == arm64", detail: "A processor architecture" },
  { text: "attribute:ecs.os-type == linux", detail: "An operating system" },
  { text: "task:group == service:name", detail: "Beside the tasks of a service" },
  { text: "not(task:group == service:name)", detail: "Away from the tasks of a service" },
];

interface Reader {
  expects: "subject" | "operator" | "value" | "connective";
  subject: string;
  operator: Operator | undefined;
  /** Square brackets around the place. */
  open: number;
}

function nextToken(text: string, at: number, { expects, operator }: Reader): Token {
  const isRegex = expects === "value" && (operator === "=~" || operator === "!~");
  const token = tokenAt(text, at);
  return isRegex && token.kind !== "quoted" && token.kind !== "end" ? bareRegexAt(text, at) : token;
}

function read(reader: Reader, token: Token): void {
  if (token.kind === "[") reader.open++;
  else if (token.kind === "]") {
    reader.open = 0;
    reader.expects = "connective";
  } else if (token.kind === ",") reader.expects = reader.open > 0 ? "value" : "connective";
  else if (token.kind === "(") reader.expects = "subject";
  else if (token.kind === ")") reader.expects = "connective";
  else readWord(reader, token.text);
}

function readWord(reader: Reader, text: string): void {
  switch (reader.expects) {
    case "subject":
      if (/^(?:not|!|and|or|&&|\|\|)$/i.test(text)) return;
      reader.subject = text;
      reader.expects = "operator";
      return;
    case "operator": {
      const info = operatorWritten(text) ?? operatorWritten(`!${text}`);
      reader.operator = info?.operator;
      // `!` and `in` are two words.
      if (text !== "!") reader.expects = info?.argument === "none" ? "connective" : "value";
      return;
    }
    case "value":
      if (reader.open === 0) reader.expects = "connective";
      return;
    case "connective":
      reader.expects = "subject";
  }
}

/** `typed`: what stands before the cursor of the word that is replaced. */
function offersFor(reader: Reader, typed: string): readonly ExpressionOffer[] {
  switch (reader.expects) {
    case "subject":
      return SUBJECT_OFFERS;
    case "operator":
      return operatorsOf(reader.subject);
    case "value":
      return valuesOf(reader, typed);
    case "connective":
      return CONNECTIVES;
  }
}

const CONNECTIVES: readonly ExpressionOffer[] = [
  { text: "and", detail: "Both" },
  { text: "or", detail: "One of the two" },
];

const SUBJECT_TEXTS: Readonly<Record<string, string>> = {
  agentConnected: "Whether the agent is connected",
  agentVersion: "The version of the agent",
  ec2InstanceId: "The id of the instance",
  registeredAt: "When the instance was registered",
  runningTasksCount: "How many tasks run on the instance",
  "task:group": "The group of a task that runs on the instance",
};

const SUBJECT_OFFERS: readonly ExpressionOffer[] = [
  ...BUILT_IN_ATTRIBUTES.map(({ name }) => ({ text: ATTRIBUTE_PREFIX + name, detail: "An attribute that ECS sets" })),
  { text: ATTRIBUTE_PREFIX, detail: "An attribute of your own" },
  ...BUILT_INS.map((name) => ({ text: name, detail: SUBJECT_TEXTS[name] ?? "" })),
  { text: "not", detail: "The opposite" },
];

const OPERATOR_TEXTS: Readonly<Record<Operator, string>> = {
  "==": "is",
  "!=": "is not",
  ">": "is greater than",
  ">=": "is at least",
  "<": "is less than",
  "<=": "is at most",
  exists: "is there",
  "!exists": "is not there",
  in: "is one of a list",
  "!in": "is none of a list",
  "=~": "matches a regular expression",
  "!~": "does not match a regular expression",
};

function operatorsOf(subject: string): readonly ExpressionOffer[] {
  const operators = subjectInfo(subject)?.operators ?? OPERATORS.map(({ operator }) => operator);
  return operators.map((operator) => ({ text: operator, detail: OPERATOR_TEXTS[operator] }));
}

function valuesOf({ subject, operator, open }: Reader, typed: string): readonly ExpressionOffer[] {
  const isOne = operator === "==" || operator === "!=" || open > 0;
  if (isOne && subject === `${ATTRIBUTE_PREFIX}ecs.instance-type`) return typesLike(typed);
  const values = knownValues(subject);
  const isList = operator === "in" || operator === "!in";
  if (!isList || open > 0 || values.length === 0) return values.map((text) => ({ text }));
  const [first, second] = values;
  return [{ text: `[${[first, second].filter((one) => one !== undefined).join(", ")}]`, detail: "A list" }];
}

/** There are far more than a thousand: those that begin as what is typed, and before anything is, the usual ones. */
function typesLike(typed: string): readonly ExpressionOffer[] {
  const begin = typed.replace(/^["']/, "");
  return instanceTypes()
    .filter(({ name }) => (begin === "" ? USUAL_TYPES.test(name) : name.startsWith(begin)))
    .map(({ name, vcpus, memoryMiB, architecture }) => ({
      text: name,
      detail: `${vcpus} vCPU, ${formatMiB(memoryMiB)}, ${architecture}`,
    }));
}

const USUAL_TYPES = /^(?:t3a?|t4g|m[5-8][agi]?|c[5-8][agi]?|r[5-8][agi]?|g[4-6]dn?|g[56])\.(?!metal)/;

function knownValues(subject: string): readonly string[] {
  if (subject === "agentConnected") return ["true", "false"];
  if (subject === "task:group") return ["service:", "family:"];
  const info = subject.startsWith(ATTRIBUTE_PREFIX) ? attributeInfo(subject.slice(ATTRIBUTE_PREFIX.length)) : undefined;
  if (info === undefined) return [];
  if (info.name === "ecs.availability-zone")
    return REGIONS.flatMap(({ name }) => ["a", "b", "c"].map((zone) => name + zone));
  return info.values ?? (info.form === undefined ? [] : [info.form.example]);
}
