// The form of usual values, and short ways to write them. The values themselves are in the tables beside it.

export interface Usual {
  /** The first is suggested with the key. */
  readonly values: readonly unknown[];
  /** What a value means, by the value. */
  readonly texts: Readonly<Record<string, string>>;
  /** Skeletons; what stands in braces is for the user to replace. */
  readonly forms: readonly Form[];
  /** A text that is mistaken for a number where quotes are missing. */
  readonly quoted: boolean;
  /** Whether a new key gets none of it. */
  readonly onlyOffered?: boolean;
}

export interface Form {
  readonly form: string;
  readonly text: string;
}

export function values(texts: readonly (readonly [value: unknown, text: string])[]): Usual {
  const pairs = texts.map(([value, text]) => [String(value), text] as const);
  return { values: texts.map(([value]) => value), texts: Object.fromEntries(pairs), forms: [], quoted: false };
}

export function forms(...list: readonly Form[]): Usual {
  return { values: [], texts: {}, forms: list, quoted: false };
}

export function onlyOffered(...list: readonly Form[]): Usual {
  return { ...forms(...list), onlyOffered: true };
}

export function arn(service: string, resource: string, text: string): Form {
  return { form: `arn:aws:${service}:{us-east-1}:{123456789012}:${resource}`, text };
}

export function role(name: string): Usual {
  return forms({ form: `arn:aws:iam::{123456789012}:role/{${name}}`, text: "An IAM role" });
}

export const QUOTED: Usual = { values: [], texts: {}, forms: [], quoted: true };
export const SECRET = arn("secretsmanager", "secret:{name-AbCdEf}", "A secret of Secrets Manager");
export const SECRET_KEY = arn(
  "secretsmanager",
  "secret:{name-AbCdEf}:{key}::",
  "One key of a secret of Secrets Manager",
);
export const PARAMETER = arn("ssm", "parameter/{name}", "A parameter of Systems Manager");
export const KMS_KEY = arn("kms", "key/{key-id}", "A key of KMS");
export const TARGET_GROUP = arn("elasticloadbalancing", "targetgroup/{name}/{0123456789abcdef}", "A target group");
export const LISTENER_RULE = arn(
  "elasticloadbalancing",
  "listener-rule/app/{name}/{0123456789abcdef}/{0123456789abcdef}/{0123456789abcdef}",
  "A rule of a listener of an Application Load Balancer",
);
export const LISTENER = arn(
  "elasticloadbalancing",
  "listener/net/{name}/{0123456789abcdef}/{0123456789abcdef}",
  "A listener of a Network Load Balancer",
);
export const PORTS = values([
  [80, "HTTP"],
  [8080, ""],
  [443, "HTTPS"],
  [3000, ""],
]);
export const INFRASTRUCTURE_ROLE = role("ecsInfrastructureRole");
