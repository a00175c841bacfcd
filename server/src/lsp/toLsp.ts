// Plain findings and edits as the Language Server Protocol writes them. The only place where offsets become lines.
import type {
  CreateFile,
  Diagnostic,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import type { FileAnalysis } from "../core/analysis.js";
import type { Edit, Finding, Severity } from "../core/base/finding.js";
import type { Lines } from "../core/base/text.js";
import { docsUrl } from "../host/docsUrl.js";
import type { ClientCaps } from "./clientCaps.js";
import { DiagnosticSeverity } from "./library.js";

const SEVERITY: Readonly<Record<Severity, NonNullable<Diagnostic["severity"]>>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries, so that a code action finds its finding again. */
export interface DiagnosticData {
  readonly messageKey: string;
  readonly pointer: string;
}

/** Where a file is that a finding points at. */
export type Elsewhere = (path: string) => { readonly uri: string; readonly lines: Lines };

export function toDiagnostic(
  finding: Finding,
  file: FileAnalysis,
  uri: string,
  caps: ClientCaps,
  elsewhere: Elsewhere,
): Diagnostic {
  const { rule, severity, message, messageKey, pointer, related } = finding;
  const data: DiagnosticData = { messageKey, pointer };
  return {
    range: toRange(finding, file.lines),
    severity: SEVERITY[severity],
    code: rule,
    codeDescription: { href: docsUrl(rule, caps.rulePage) },
    source: "stowage",
    message,
    ...(related.length > 0 && caps.takesRelatedInformation
      ? {
          relatedInformation: related.map((other) => {
            const at = other.path === undefined ? { uri, lines: file.lines } : elsewhere(other.path);
            return { location: { uri: at.uri, range: toRange(other, at.lines) }, message: other.message };
          }),
        }
      : {}),
    data,
  };
}

export function toRange({ start, end }: { readonly start: number; readonly end: number }, lines: Lines): Range {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { start: { line: from.line, character: from.column }, end: { line: to.line, character: to.column } };
}

export function toTextEdits(edits: readonly Edit[], lines: Lines): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(edit, lines), newText: edit.text }));
}

/** Changes to one file. `version`: of the open document, null when it is not open. */
export interface FileChange {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: TextEdit[];
  /** The file is not there yet. */
  readonly create?: boolean;
}

/** Undefined when the client cannot carry the changes out. */
export function toWorkspaceEdit(changes: readonly FileChange[], caps: ClientCaps): WorkspaceEdit | undefined {
  if (!caps.takesDocumentChanges) {
    if (changes.some(({ create }) => create === true)) return undefined;
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
  }
  if (!caps.createsFiles && changes.some(({ create }) => create === true)) return undefined;
  return { documentChanges: changes.flatMap(toDocumentChanges) };
}

function toDocumentChanges({ uri, version, edits, create }: FileChange): (CreateFile | TextDocumentEdit)[] {
  const edit: TextDocumentEdit = { textDocument: { uri, version }, edits };
  return create === true ? [{ kind: "create", uri, options: { ignoreIfExists: true } }, edit] : [edit];
}
