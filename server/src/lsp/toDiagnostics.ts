// The findings of a file as diagnostics, with the places in other files that they point at.
import type { Diagnostic } from "vscode-languageserver/node";
import type { FileAnalysis } from "../core/analysis.js";
import { type Lines, linesOf } from "../core/base/text.js";
import { openAt } from "./openAt.js";
import type { Session } from "./session.js";
import { type Elsewhere, toDiagnostic } from "./toLsp.js";
import { uriOf } from "./uris.js";

export function toDiagnostics(session: Session, file: FileAnalysis, uri: string): Diagnostic[] {
  const lines = new Map<string, Lines>();
  const elsewhere: Elsewhere = (path) => {
    const known = lines.get(path) ?? linesOf(session.workspaceIndex.workspace().file(path)?.open().source.text ?? "");
    lines.set(path, known);
    return { uri: openAt(session, path)?.uri ?? uriOf(path), lines: known };
  };
  return file.findings.map((finding) => toDiagnostic(finding, file, uri, session.caps, elsewhere));
}
