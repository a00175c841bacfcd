// textDocument/codeAction: the fixes of the findings asked about, then the ways to ignore them, "clean for
// register", refactorings, and "fix all".
import type { CodeAction, CodeActionParams, Diagnostic, Range } from "vscode-languageserver/node";
import type { Finding, Fix } from "../../core/base/finding.js";
import type { Check } from "../checks.js";
import { CLEAN, cleanAction } from "../cleanAction.js";
import { fileChanges } from "../fileChanges.js";
import { FIX_ALL, fixAllAction } from "../fixAllAction.js";
import { CodeActionKind } from "../library.js";
import { type NearestConfig, nearestConfig } from "../nearestConfig.js";
import { refactorActions } from "../refactorActions.js";
import type { Session } from "../session.js";
import { toWorkspaceEdit } from "../toLsp.js";

export async function codeAction(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  const { configFiles } = session.host();
  const config = writable(await nearestConfig(uri, { ...session, configFiles }));
  const check = await session.checks.of(uri);
  if (check === undefined || !session.caps.takesCodeActions) return [];
  const { only } = params.context;
  // Everything that looks at the tree comes before anything is waited for: the tree may be gone then.
  const fixes = wants(only, CodeActionKind.QuickFix) ? quickFixes(session, check, params, config) : [];
  const refactor = refactorActions(session, check, params.range, (kind, byName) =>
    byName ? only !== undefined && wants(only, kind) : wants(only, kind),
  );
  const clean = wants(only, CLEAN) ? cleanAction(session, check) : undefined;
  const all = wants(only, FIX_ALL) ? fixAllAction(session, check) : undefined;
  const quick = (await Promise.all(fixes.map((fix) => toAction(session, check, fix)))).flat();
  return [...quick, ...(clean === undefined ? [] : [clean]), ...refactor, ...(all === undefined ? [] : [all])];
}

function quickFixes(
  session: Session,
  check: Check,
  params: CodeActionParams,
  config: NearestConfig | undefined,
): readonly QuickFix[] {
  const { analysis, features } = session.host();
  const mending: QuickFix[] = [];
  const ignoring: QuickFix[] = [];
  for (const { finding, diagnostic } of askedFor(check, params)) {
    const fixes = analysis.fixes(finding);
    const preferred = fixes.find(({ safe }) => safe);
    for (const fix of fixes) mending.push({ fix, diagnostic, isPreferred: fix === preferred });
    for (const fix of features.pairTaskFixes(finding, check.file, config, session.workspaceIndex.workspace()))
      mending.push({ fix, diagnostic, isPreferred: false });
    for (const fix of features.ignoreFixes(finding, check.file, config))
      ignoring.push({ fix, diagnostic, isPreferred: false });
  }
  return [...mending, ...ignoring];
}

/** A configuration that is there and cannot be read must not be written over. */
function writable(config: NearestConfig | undefined): NearestConfig | undefined {
  return config?.exists === true && config.text === undefined ? undefined : config;
}

interface QuickFix {
  readonly fix: Fix;
  readonly diagnostic: Diagnostic;
  readonly isPreferred: boolean;
}

/** Nothing when the client cannot carry the edit out. */
async function toAction(
  session: Session,
  check: Check,
  { fix: { title, edits }, diagnostic, isPreferred }: QuickFix,
): Promise<CodeAction[]> {
  const changes = await fileChanges(session, check, edits);
  const edit = changes && toWorkspaceEdit(changes, session.caps);
  if (edit === undefined) return [];
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit };
  return [isPreferred ? { ...action, isPreferred } : action];
}

interface Asked {
  readonly finding: Finding;
  /** As the client sent it, else as we would. */
  readonly diagnostic: Diagnostic;
}

/** The findings of the diagnostics that the client names; of those in the range when it names none of ours. */
function askedFor({ file, diagnostics }: Check, { context, range }: CodeActionParams): Asked[] {
  const ours = context.diagnostics.filter(({ source }) => source === "stowage");
  if (ours.length === 0)
    return diagnostics.flatMap((diagnostic, index) =>
      touches(diagnostic.range, range) ? [{ diagnostic, finding: file.findings[index] as Finding }] : [],
    );
  return ours.flatMap((diagnostic) => {
    const exact = diagnostics.findIndex(
      (own) => saysTheSame(own, diagnostic) && isSameRange(own.range, diagnostic.range),
    );
    const index = exact >= 0 ? exact : diagnostics.findIndex((own) => isSamePlace(own, diagnostic));
    const finding = file.findings[index];
    return finding === undefined ? [] : [{ diagnostic, finding }];
  });
}

function saysTheSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.message === b.message;
}

/** The text may have moved since the client was told: then the place in the tree tells. */
function isSamePlace(own: Diagnostic, sent: Diagnostic): boolean {
  return sent.data?.pointer !== undefined && sent.data.pointer === own.data.pointer && saysTheSame(own, sent);
}

function isSameRange(a: Range, b: Range): boolean {
  return compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0;
}

function touches(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Range["start"], b: Range["start"]): number {
  return a.line - b.line || a.character - b.character;
}

/** A kind is asked for by its own name or by the beginning of it; by everything when nothing is said. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}
