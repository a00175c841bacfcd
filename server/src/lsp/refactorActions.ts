// Refactorings as code actions. Their edits are made when they are chosen, where the client can wait for that; adding a
// container from a command line needs somebody to paste it, so the client has a command for it.
import type { CodeAction, Range, WorkspaceEdit } from "vscode-languageserver/node";
import type { OfferedRefactoring } from "../core/features/refactorings.js";
import type { Check } from "./checks.js";
import { CodeActionKind } from "./library.js";
import type { Session } from "./session.js";
import { toTextEdits, toWorkspaceEdit } from "./toLsp.js";

const { RefactorExtract, RefactorInline, RefactorRewrite } = CodeActionKind;
const SORT_KEYS = "source.sortKeys.stowage";
const DOCKER_RUN = "refactor.rewrite.stowage.dockerRun";

/** What is told in `initialize`, where the table of refactorings is not loaded yet. */
export const REFACTORING_KINDS: readonly string[] = [RefactorExtract, RefactorInline, RefactorRewrite, SORT_KEYS];

/** `byName`: only when the kind itself is asked for, not because everything is. */
type Wants = (kind: string, byName: boolean) => boolean;

export function refactorActions(session: Session, check: Check, range: Range, wants: Wants): CodeAction[] {
  const offered = refactoringsAt(session, check, range, wants);
  const { resolvesEdits, dockerRunCommand } = session.caps;
  const actions = offered.flatMap((one): CodeAction[] => {
    const action: CodeAction = { title: one.title, kind: one.kind };
    const data: RefactorData = { uri: check.uri, range };
    if (resolvesEdits) return [{ ...action, data }];
    const edit = editOf(session, check, one);
    return edit === undefined ? [] : [{ ...action, edit }];
  });
  if (dockerRunCommand === undefined || check.file.kind !== "ecs.taskDefinition" || !wants(DOCKER_RUN, true))
    return actions;
  const title = "Add a container from docker run…";
  return [
    ...actions,
    { title, kind: DOCKER_RUN, command: { title, command: dockerRunCommand, arguments: [check.uri] } },
  ];
}

/** For the text as it stands now; undefined when the refactoring no longer fits the place. */
export function refactorEdit(session: Session, check: Check, { kind, title, data }: CodeAction) {
  const { range } = data as RefactorData;
  const offered = refactoringsAt(session, check, range, (wanted) => wanted === kind);
  const one = offered.find((candidate) => candidate.title === title);
  return one && editOf(session, check, one);
}

interface RefactorData {
  readonly uri: string;
  readonly range: Range;
}

function refactoringsAt(session: Session, { file }: Check, { start, end }: Range, wants: Wants) {
  const offsetAt = ({ line, character }: Range["start"]) => file.lines.offsetAt({ line, column: character });
  return session.host().features.refactorings(file, { start: offsetAt(start), end: offsetAt(end), wants });
}

function editOf(session: Session, { uri, version, file }: Check, one: OfferedRefactoring): WorkspaceEdit | undefined {
  const edits = one.edits();
  if (edits.length === 0) return undefined;
  return toWorkspaceEdit([{ uri, version, edits: toTextEdits(edits, file.lines) }], session.caps);
}
