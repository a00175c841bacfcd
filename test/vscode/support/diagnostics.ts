// Diagnostics as VS Code holds them, waited for: they arrive some time after a text changes.
import { type Diagnostic, DiagnosticSeverity, languages, type TextDocument } from "vscode";
import { eventually } from "./wait.js";

/** The document's diagnostics once they satisfy the condition; without one, once there are any. */
export function waitForDiagnostics(
  document: TextDocument,
  condition: (diagnostics: Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
): Promise<Diagnostic[]> {
  const current = () => languages.getDiagnostics(document.uri);
  const look = () => (condition(current()) ? current() : undefined);
  return eventually(`diagnostics of ${document.fileName}`, look, () => `There are: ${list(current())}`);
}

/** The first diagnostic with this code, once there is one. */
export async function waitForDiagnostic(document: TextDocument, code: string): Promise<Diagnostic> {
  const found = await waitForDiagnostics(document, (all) => all.some((each) => codeOf(each) === code));
  return found.find((each) => codeOf(each) === code) as Diagnostic;
}

export async function waitForNoDiagnostic(document: TextDocument, code: string): Promise<void> {
  await waitForDiagnostics(document, (all) => all.every((each) => codeOf(each) !== code));
}

export function errorsAmong(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);
}

/** A code as text, whether it carries a link or not. */
export function codeOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

function list(diagnostics: Diagnostic[]): string {
  return diagnostics.map((each) => `${codeOf(each)} at ${each.range.start.line + 1}`).join(", ") || "none";
}
