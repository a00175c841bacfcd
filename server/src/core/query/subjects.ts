// What an expression can ask of a container instance, as data: the subjects with their operators, and the attributes that
// ECS and its agent give to every instance.
import { OPERATORS, type Operator } from "./operators.js";

export type SubjectKind = "boolean" | "version" | "text" | "time" | "integer" | "group";

export type BuiltIn =
  | "agentConnected"
  | "agentVersion"
  | "ec2InstanceId"
  | "registeredAt"
  | "runningTasksCount"
  | "task:group";

export interface SubjectInfo {
  readonly kind: SubjectKind;
  readonly operators: readonly Operator[];
}

/** Where and when the tables were read. */
export const SUBJECTS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html",
  attributes: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html",
  checked: "2026-11-21",
} as const;

const EQUALITY: readonly Operator[] = ["==", "!=", "in", "!in", "=~", "!~"];
const ORDER: readonly Operator[] = ["==", "!=", ">", ">=", "<", "<="];

export const SUBJECTS: Readonly<Record<BuiltIn, SubjectInfo>> = {
  agentConnected: { kind: "boolean", operators: EQUALITY },
  agentVersion: { kind: "version", operators: ORDER },
  ec2InstanceId: { kind: "text", operators: EQUALITY },
  registeredAt: { kind: "time", operators: ORDER },
  runningTasksCount: { kind: "integer", operators: ORDER },
  "task:group": { kind: "group", operators: EQUALITY },
};

export const BUILT_INS = Object.keys(SUBJECTS) as readonly BuiltIn[];

/** Stands before the name of an attribute, with no blank between. */
export const ATTRIBUTE_PREFIX = "attribute:";

const ATTRIBUTE: SubjectInfo = { kind: "text", operators: OPERATORS.map(({ operator }) => operator) };

/** Of a subject as it is written; undefined for what is none. */
export function subjectInfo(text: string): SubjectInfo | undefined {
  if (text.startsWith(ATTRIBUTE_PREFIX)) return ATTRIBUTE;
  return Object.hasOwn(SUBJECTS, text) ? SUBJECTS[text as BuiltIn] : undefined;
}

export interface AttributeInfo {
  readonly name: string;
  /** The only values it has. */
  readonly values?: readonly string[];
  /** What others call some of them. */
  readonly otherNames?: Readonly<Record<string, string>>;
  /** The form of its values, with one of them. */
  readonly form?: { readonly pattern: RegExp; readonly example: string };
}

/** The attributes that instances have without anybody setting them. */
export const BUILT_IN_ATTRIBUTES: readonly AttributeInfo[] = [
  { name: "ecs.ami-id" },
  { name: "ecs.availability-zone" },
  { name: "ecs.instance-type", form: { pattern: /^[a-z0-9-]+\.[a-z0-9-]+$/, example: "t3.medium" } },
  { name: "ecs.os-type", values: ["linux", "windows"] },
  {
    name: "ecs.os-family",
    form: { pattern: /^(?:LINUX|WINDOWS_SERVER_[A-Z0-9_]+)$/, example: "WINDOWS_SERVER_2022_CORE" },
  },
  {
    name: "ecs.cpu-architecture",
    values: ["x86_64", "arm64"],
    otherNames: { amd64: "x86_64", x64: "x86_64", intel: "x86_64", aarch64: "arm64" },
  },
  { name: "ecs.vpc-id" },
  { name: "ecs.subnet-id" },
  { name: "ecs.awsvpc-trunk-id" },
  { name: "ecs.outpost-arn" },
  { name: "ecs.capability.external" },
];

/** What agents say they can do: names grow with every release of the agent, so none of these is unknown. */
const CAPABILITIES: readonly string[] = ["ecs.capability.", "com.amazonaws.ecs.capability."];

const ATTRIBUTES = new Map(BUILT_IN_ATTRIBUTES.map((info) => [info.name, info]));

export function attributeInfo(name: string): AttributeInfo | undefined {
  return ATTRIBUTES.get(name);
}

/** Whether ECS itself gives this attribute to instances. */
export function isBuiltInAttribute(name: string): boolean {
  return ATTRIBUTES.has(name) || CAPABILITIES.some((prefix) => name.startsWith(prefix) && name.length > prefix.length);
}

/** What the name and the value of an attribute may be made of. */
export const ATTRIBUTE_LIMITS = {
  length: 128,
  name: /^[\p{L}\p{N}\-_./\\]+$/u,
  value: /^[\p{L}\p{N}\-_./\\@:+ ]+$/u,
} as const;
