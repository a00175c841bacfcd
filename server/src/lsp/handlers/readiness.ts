// stowage/readiness: what keeps an open document from a launch type, with the edits of every fix, so that the client can
// make them without asking again as long as the text is the same.
import type { Fix } from "../../core/base/finding.js";
import type { Readiness } from "../../core/features/readiness.js";
import { docsUrl } from "../../host/docsUrl.js";
import type { BlockerFix, ReadinessParams, ReadinessResult } from "../../protocol/requests.js";
import type { Check } from "../checks.js";
import { fixAll } from "../fixAll.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { toRange, toTextEdits } from "../toLsp.js";

export async function readiness(session: Session, { uri, launchType }: ReadinessParams): Promise<ReadinessResult> {
  await settled(session, uri);
  const check = await session.checks.of(uri);
  if (check === undefined) return { problem: "Open a task definition first." };
  const { analysis, features } = session.host();
  const result = features.readiness(analysis, check.file, launchType, check.config);
  if ("problem" in result) return { problem: `This document ${result.problem.replace(/\.$/, "")}.` };
  const { lines } = check.file;
  const fix = ({ title, safe, edits }: Fix): BlockerFix => ({ title, safe, edits: toTextEdits(edits, lines) });
  const blockers = result.blockers.map(({ rule, message, start, end, brought, fixes }) => ({
    rule,
    message,
    brought,
    range: toRange({ start, end }, lines),
    ...(rule === null ? {} : { docs: docsUrl(rule, session.caps.rulePage) }),
    fixes: fixes.map(fix),
  }));
  return { version: check.version, blockers, safeEdits: toTextEdits(safeEdits(session, check, result), lines) };
}

/** Rounds of the safe fixes of what blocks, and of nothing else. */
function safeEdits(session: Session, { config }: Check, { file, launchType }: Readiness) {
  const { analysis } = session.host();
  const errorsOf = (asked: typeof file) => ({
    ...asked,
    findings: asked.findings.filter(({ severity }) => severity === "error"),
  });
  const asked: Parameters<typeof fixAll>[0] = {
    safeEdits: (now) => analysis.safeEdits(now),
    analyse: (input, given) => errorsOf(analysis.analyseAs(analysis.analyse(input, given), launchType, given)),
  };
  return fixAll(asked, file, config);
}
