// stowage/placement: where what a document speaks of will land on a cluster. The placement itself is worked out in another
// thread; of the questions of one side of one panel the newest is answered.
import { linesOf } from "../../core/base/text.js";
import type { PlacementAction } from "../../core/features/placementChanges.js";
import type { PlacedUnit } from "../../core/features/placementQuestion.js";

import type {
  ChangeAction,
  OfferedChange,
  PlacementParams,
  PlacementResult,
  PlacementView,
  Preview,
} from "../../protocol/placement.js";
import { documentAt } from "../elsewhere.js";
import { clusterUnits, type FullQuestion, fullQuestion, placedAt } from "../placementQuestions.js";
import type { Session } from "../session.js";
import { toRange, toTextEdits } from "../toLsp.js";
import { uriOf } from "../uris.js";

export async function placement(session: Session, params: PlacementParams): Promise<PlacementResult> {
  const key = keyOfPanel(params);
  const isNewest = newest(session, key);
  const asked = await fullQuestion(session, params);
  if (!isNewest()) return SUPERSEDED;
  if ("problem" in asked) return asked;
  const answered = await session.host().placementRuns.ask(key, asked.question);
  if (answered === undefined || !isNewest()) return SUPERSEDED;
  const { id, answer } = answered;
  const { subject, clusters, onFargate } = asked;
  const { choices } = clusters;
  if ("problem" in answer) return { problem: answer.problem, subject, choices };
  const uris = clusters.cluster?.uris ?? [];
  const cluster = { name: onFargate ? "AWS Fargate" : (clusters.cluster?.name ?? ""), uris };
  return { id, subject, cluster, choices, preview: answer, ...(await doable(session, params, asked, answer)) };
}

export function keyOfPanel({ panel, side }: Pick<PlacementParams, "panel" | "side">): string {
  return `${panel}\n${side}`;
}

const SUPERSEDED = { superseded: true } as const;

/** The questions of each panel; panels that were not heard of for long are forgotten. */
const counts = new WeakMap<Session, Map<string, number>>();
const MOST_KEYS = 16;

function newest(session: Session, key: string): () => boolean {
  const all = counts.get(session) ?? new Map<string, number>();
  counts.set(session, all);
  const own = (all.get(key) ?? 0) + 1;
  all.delete(key);
  all.set(key, own);
  const [oldest] = all.keys();
  if (oldest !== undefined && all.size > MOST_KEYS) {
    all.delete(oldest);
    session.host().placementRuns.forget(oldest);
  }
  return () => all.get(key) === own;
}

/** What can be done about it. To a document that has changed meanwhile nothing is: somebody is about to ask again. */
async function doable(
  session: Session,
  params: PlacementParams,
  before: FullQuestion,
  preview: Preview,
): Promise<Pick<PlacementView, "changes" | "writable">> {
  const now = await placedAt(session, params);
  const isSame = !("problem" in now) && now.at.version === before.at.version;
  const mayChange = isSame && params.version === "current";
  const { placement: features } = session.host().features;
  const placed = mayChange ? now.placed : undefined;
  const clusters = mayChange ? clusterUnits(session, now) : [];
  const { instances, blocked, batches } = preview;
  const { scheduler } = before.placed.what;
  const changes = blocked.map(({ first, changes: found }) => {
    const batch = batches.findLast((one) => one.first <= first)?.name ?? "";
    return found.map((change): OfferedChange => {
      const { title, action } = features.offeredChange(change, { placed, scheduler, batch, instances, clusters });
      return { change, title, action: action && actionFor(session, action) };
    });
  });
  return { changes, writable: placed !== undefined && features.mayWrite(placed) };
}

function actionFor(session: Session, action: PlacementAction): ChangeAction {
  if (action.type === "add") return action;
  const { uri, version, lines } = documentOf(session, action.unit);
  return action.type === "edit"
    ? { type: "edit", uri, version, edits: toTextEdits(action.edits, lines) }
    : { type: "show", uri, range: toRange(action, lines) };
}

/** Where the file of a unit is for a client. */
export function documentOf(session: Session, { path, file }: PlacedUnit) {
  const open = documentAt(session, path);
  return { uri: open?.uri ?? uriOf(path), version: open?.version ?? null, lines: linesOf(file.source.text) };
}
