// stowage/clean: the text of an open document as it would be cleaned for registering.
import type { CleanResult, DocumentParams } from "../../protocol/requests.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";

export async function clean(session: Session, { uri }: DocumentParams): Promise<CleanResult> {
  await settled(session, uri);
  const check = await session.checks.of(uri);
  if (check === undefined) return { problem: "Open a task definition first." };
  const result = session.host().features.clean(check.file);
  if ("problem" in result) return { problem: `This document ${result.problem.replace(/\.$/, "")}.` };
  return { version: check.version, text: result.text };
}
