// workspace/diagnostic: the findings of the files that are not open, streamed while they are found.
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
import { isFile, pathOf } from "../uris.js";
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
  const open = new Set([...session.documents.all()].filter(({ uri }) => isFile(uri)).map(({ uri }) => pathOf(uri)));
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  for await (const path of session.workspaceReports.files(abort.signal)) {
    const before = known.get(path);
    if (open.has(path)) known.delete(path);
    else {
      // Requests of the person at the keyboard come first.
      await turn();
      const report = await session.workspaceReports.of(path);
      if (report === undefined) continue;
      known.delete(path);
      yield toReport(report, before?.value);
    }
  }
  // What was reported and is no document of ours any more.
  if (!token.isCancellationRequested)
    for (const [path, { uri }] of known) if (!open.has(path)) yield { kind: "full", uri, version: null, items: [] };
}

function toReport(
  { uri, items, resultId }: FileReport,
  previous: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  return resultId === previous
    ? { kind: "unchanged", uri, version: null, resultId }
    : { kind: "full", uri, version: null, items, resultId };
}
