// The findings of a file as diagnostics, with the places in other files that they point at.
import type { Diagnostic } from "vscode-languageserver/node";
import type { FileAnalysis } from "../core/analysis.js";
import { createElsewhere } from "./elsewhere.js";
import type { Session } from "./session.js";
import { type Elsewhere, toDiagnostic } from "./toLsp.js";

export function toDiagnostics(session: Session, file: FileAnalysis, uri: string): Diagnostic[] {
  const at = createElsewhere(session, undefined);
  const elsewhere: Elsewhere = (path) =>
    at(path, session.workspaceIndex.workspace().file(path)?.open().source.text ?? "");
  return file.findings.map((finding) => toDiagnostic(finding, file, uri, session.caps, elsewhere));
}
