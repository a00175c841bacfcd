// What is wrong with the text by which a secret is named.
import type { Arn } from "../../base/arn.js";
import { PARAMETER_NAME } from "../../data/secrets.js";
import { secretParts } from "../../model/ecs/secrets.js";

/** Undefined when nothing is. `colons`: one or two of the three parts behind the name. */
export type SecretFault = "secret" | "parameter" | "service" | "colons" | "exclusive" | "name" | undefined;

/** `arn`: the text, when it is an ARN. */
export function secretFault(text: string, arn: Arn | undefined): SecretFault {
  return arn === undefined ? textFault(text) : arnFault(arn);
}

function textFault(text: string): SecretFault {
  if (!text.startsWith("arn:")) return PARAMETER_NAME.test(text) ? undefined : "name";
  return text.split(":")[2] === "ssm" ? "parameter" : "secret";
}

function arnFault(arn: Arn): SecretFault {
  const placed = arn.region !== "" && arn.account !== "";
  if (arn.service === "ssm") return placed && /^parameter\/./.test(arn.resource) ? undefined : "parameter";
  if (arn.service !== "secretsmanager") return "service";
  const parts = secretParts(arn);
  if (!placed || parts === undefined || parts.length > 3) return "secret";
  if (parts.length === 1 || parts.length === 2) return "colons";
  return (parts[1] ?? "") !== "" && parts[2] !== "" ? "exclusive" : undefined;
}
