// workspace/diagnostic: the findings of all files of the workspace, streamed while they are found.
import type {
  CancellationToken,
  ResultProgressReporter,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { throwIfCancelled } from "../cancelled.js";
import type { Session } from "../session.js";
import { turn } from "../settled.js";
import { pathOf } from "../uris.js";
import type { FileReport } from "../workspaceReports.js";

/** Files between two partial results. */
const BATCH = 50;

export async function workspaceDiagnostic(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  stream: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  if (stream !== undefined) await news(session, token);
  const { revision } = session.workspaceReports;
  progress.begin("Stowage", undefined, "Looking for definitions", true);
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  for await (const report of reports(session, previousResultIds, token)) {
    items.push(report);
    if (stream === undefined || items.length < BATCH) continue;
    stream.report({ items });
    items = [];
  }
  progress.done();
  throwIfCancelled(token);
  session.workspaceReports.answered = revision;
  return { items };
}

/**
 * A client that takes a stream asks again as soon as it has been answered: such a question waits until there is
 * something new to say.
 */
async function news({ workspaceReports }: Session, token: CancellationToken): Promise<void> {
  const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
  while (workspaceReports.answered === workspaceReports.revision && !token.isCancellationRequested)
    await Promise.race([workspaceReports.touched(), cancelled]);
  throwIfCancelled(token);
}

async function* reports(
  session: Session,
  previous: WorkspaceDiagnosticParams["previousResultIds"],
  token: CancellationToken,
): AsyncIterable<WorkspaceDocumentDiagnosticReport> {
  const known = new Map(previous.map(({ uri, value }) => [pathOf(uri), { uri, value }]));
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  for await (const path of session.workspaceReports.files(abort.signal)) {
    // Requests of the person at the keyboard come first.
    await turn();
    const report = await session.workspaceReports.of(path);
    if (report === undefined) continue;
    const before = known.get(path);
    known.delete(path);
    yield toReport(report, before?.value);
  }
  if (token.isCancellationRequested) return;
  // What was reported once and is no document of ours any more.
  for (const { uri } of known.values()) yield { kind: "full", uri, version: null, items: [] };
}

function toReport(
  { uri, version, items, resultId }: FileReport,
  previous: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  return resultId === previous
    ? { kind: "unchanged", uri, version, resultId }
    : { kind: "full", uri, version, items, resultId };
}
