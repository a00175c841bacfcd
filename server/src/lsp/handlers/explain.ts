// stowage/explain: what an error's text speaks of, and where that stands in a document that is open.
import type { ErrorExplanation, ExplainParams, ExplainResult } from "../../protocol/requests.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { toRange } from "../toLsp.js";

export async function explain(session: Session, { message, uri }: ExplainParams): Promise<ExplainResult> {
  if (uri !== undefined) await settled(session, uri);
  const check = uri === undefined ? undefined : await session.checks.of(uri);
  const { features, ids } = session.host();
  const found = features.explain(message, ids(), check?.file);
  const explanations = found.map(({ place, advice, ...rest }): ErrorExplanation => {
    const explained = { ...rest, ...(advice === undefined ? {} : { advice }) };
    if (place === undefined || check === undefined) return explained;
    const { message: says, finding } = place;
    return { ...explained, place: { range: toRange(place, check.file.lines), message: says, finding } };
  });
  return { explanations };
}
