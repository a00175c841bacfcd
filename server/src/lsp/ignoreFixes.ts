// The ways to ignore a finding.
import type { Finding, Fix } from "../core/base/finding.js";
import type { Check } from "./checks.js";
import type { Session } from "./session.js";

export async function ignoreFixes(_session: Session, _check: Check, _finding: Finding): Promise<readonly Fix[]> {
  return [];
}
