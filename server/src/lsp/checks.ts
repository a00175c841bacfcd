// The analyses of the open documents, one a document, kept until its text, the configuration, or a file that it looks at
// changes.
import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FileAnalysis, Tasks } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import { describe } from "./guard.js";
import type { Messages } from "./placementFindings.js";
import type { Read } from "./reads.js";
import type { Session } from "./session.js";
import { toDiagnostics } from "./toDiagnostics.js";

export interface Checks {
  /** The analysis of an open document as it stands now; undefined when it is not open or too big. */
  of(uri: string): Promise<Check | undefined>;
  /** The same where it is at hand. */
  known(uri: string): Check | undefined;
  /** Whether what was last said of an open document no longer holds, since another file changed. */
  isStale(uri: string): boolean;
  /** How many analyses were made. */
  readonly made: number;
}

export interface Check {
  readonly uri: string;
  readonly version: number;
  readonly file: FileAnalysis;
  readonly config: Config;
  readonly diagnostics: Diagnostic[];
  /** Another one for every analysis: the client has to draw anew even where a new version's diagnostics look the same. */
  readonly resultId: string;
}

interface Kept {
  readonly read: Read;
  readonly tasks: Tasks;
  readonly messages: Messages;
  /** Without what placement found. */
  readonly plain: FileAnalysis;
  readonly check: Check;
}

export function createChecks(session: () => Session): Checks {
  const kept = new WeakMap<TextDocument, Kept>();
  let count = 0;

  async function of(uri: string): Promise<Check | undefined> {
    const { documents, reads, workspaceIndex, placementFindings } = session();
    const read = await reads.of(uri);
    if (read === undefined) return undefined;
    await workspaceIndex.include(read.config.forFile(read.file.path).task);
    await workspaceIndex.sync();
    const document = documents.get(uri);
    if (reads.known(uri) !== read || document === undefined) return of(uri);
    const last = kept.get(document);
    const tasks = workspaceIndex.tasks(read.file, read.config);
    const messages = placementFindings.of(uri, read.file.units.length);
    const isSame = last?.read === read && workspaceIndex.areSame(last.tasks, tasks) && holds(session(), last.check);
    if (isSame && last.messages === messages) return last.check;
    count++;
    const plain = isSame ? last.plain : checkNow(session(), read);
    const check = withMessages(session(), read, plain, messages, `${count}`);
    kept.set(document, { read, tasks, messages, plain, check });
    return check;
  }

  function isStale(uri: string): boolean {
    const { documents, workspaceIndex } = session();
    const document = documents.get(uri);
    const last = document === undefined ? undefined : kept.get(document);
    if (last === undefined) return false;
    const areSame = workspaceIndex.areSame(last.tasks, workspaceIndex.tasks(last.read.file, last.read.config));
    return !areSame || !holds(session(), last.check);
  }

  function known(uri: string): Check | undefined {
    const { documents, reads } = session();
    const document = documents.get(uri);
    const last = document === undefined ? undefined : kept.get(document);
    return last !== undefined && last.read === reads.known(uri) ? last.check : undefined;
  }

  return {
    of,
    known,
    isStale,
    get made() {
      return count;
    },
  };
}

/** Whether nothing changed that manifests look at in other files. */
function holds({ host, workspaceIndex }: Session, { file, config }: Check): boolean {
  return host().analysis.stillHolds(file, config, workspaceIndex.workspace());
}

function checkNow(session: Session, { uri, file: read, config }: Read): FileAnalysis {
  const file = session.host().analysis.check(read, config, session.workspaceIndex.workspace());
  for (const { rule, error } of file.failures)
    session.connection.console.error(`Rule ${rule} failed on ${uri}. ${describe(error)}`);
  return file;
}

function withMessages(
  session: Session,
  { uri, version, config }: Read,
  plain: FileAnalysis,
  messages: Messages,
  resultId: string,
): Check {
  const { placement } = session.host().features;
  const file = messages.size === 0 ? plain : placement.withNoPlace(plain, messages, config);
  return { uri, version, file, config, diagnostics: toDiagnostics(session, file, uri), resultId };
}
