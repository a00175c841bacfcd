// A session of our own in which somebody types and asks, through the very handlers that answer the client: in a copy of what
// the client has open, if it is short, and in texts of ours. The client is told nothing of it.
import type { CancellationToken, Connection, Position } from "vscode-languageserver/node";
import type { KindId } from "../core/kinds/kinds.js";
import { completion } from "./handlers/completion.js";
import { completionResolve } from "./handlers/completionResolve.js";
import { diagnostic } from "./handlers/diagnostic.js";
import { hover } from "./handlers/hover.js";
import { didChange, didOpen } from "./handlers/textDocument.js";
import { type Family, type RehearsalText, TEXTS } from "./rehearsalTexts.js";
import { createSession, type Session } from "./session.js";

/** In short steps, so that a message of the client never waits for long. `rest`: waited for between two steps. */
export async function rehearse(session: Session, rest: () => Promise<void>): Promise<void> {
  const own = ownSession(session);
  for (const text of textsFor(session)) {
    const places = placesIn(text);
    didOpen(own, { textDocument: { ...text, version: 0 } });
    for (let round = 0; round < ROUNDS && places.length > 0; round++) {
      for (const step of stepsOf(own, text.uri, places[round % places.length] as Place, round)) {
        await rest();
        await step();
      }
    }
    own.documents.close({ textDocument: text });
  }
}

const ROUNDS = 80;

/** In characters: longer ones would take too long, and teach no more. */
const LONGEST_COPY = 20_000;

/** A copy of what is open; else texts like it, or any while nothing is open: what nobody works with would only cost memory. */
function textsFor({ documents, reads }: Session): readonly RehearsalText[] {
  const open = [...documents.all()].flatMap((document) => {
    const kind = reads.known(document.uri)?.file.kind ?? null;
    // A configuration counts for all files: it is read by everybody who asks.
    return kind === null || kind === "stowage.config" ? [] : [{ document, family: familyOf(kind) }];
  });
  const short = open.find(({ document }) => document.getText().length <= LONGEST_COPY)?.document;
  if (short !== undefined) return [{ uri: short.uri, languageId: short.languageId, text: short.getText() }];
  const like = TEXTS.filter((text) =>
    open.some(({ document, family }) => text.family === family && text.languageId === document.languageId),
  );
  return like.length > 0 ? like : TEXTS.filter(({ family }) => family === "ecs");
}

function familyOf(kind: KindId): Family {
  return /^(?:k8s|eks)\./.test(kind) ? "kubernetes" : "ecs";
}

/** With the same analysis, and a client that is asked and told nothing. */
function ownSession({ connection, host, folders, caps }: Session): Session {
  const silent: Connection = Object.create(connection, { console: { value: { error() {}, warn() {} } } });
  const own = createSession(silent, host);
  own.folders.set(folders.all());
  const told = { refreshesDiagnostics: false, refreshesInlayHints: false, refreshesCodeLenses: false };
  own.caps = { ...caps, ...told, pullsDiagnostics: true, answersConfiguration: false, wantsStatus: false };
  return own;
}

/** Behind an entry, with the line that begins another one there. */
interface Place {
  readonly at: number;
  readonly typed: string;
  /** Where the cursor then stands, from `at`. */
  readonly cursor: number;
}

function placesIn({ text, languageId }: RehearsalText): readonly Place[] {
  if (languageId === "yaml")
    return [...text.matchAll(/^( *)(- )?[\w-]+: [^|>\s].*$/gm)].map(({ index, 0: line, 1: indent, 2: dash }) => {
      const typed = `\n${indent}${dash === undefined ? "" : "  "}i`;
      return { at: index + line.length, typed, cursor: typed.length };
    });
  return [...text.matchAll(/^([ \t]*)"[^"\n]*": *[^{[\n]*,$/gm)].map(({ index, 0: line, 1: indent }) => {
    const typed = `\n${indent}"i"`;
    return { at: index + line.length, typed, cursor: typed.length - 1 };
  });
}

/** A key is begun, and taken back; another one is pointed at. */
function stepsOf(own: Session, uri: string, { at, typed, cursor }: Place, round: number): readonly Step[] {
  const textDocument = { uri };
  const place = (offset: number): Position => own.documents.get(uri)?.positionAt(offset) ?? { line: 0, character: 0 };
  const change = (version: number, end: number, text: string): void =>
    didChange(own, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: place(at), end: place(end) }, text }],
    });
  return [
    async () => {
      change(2 * round + 1, at, typed);
      const [first] = await completion(own, { textDocument, position: place(at + cursor) });
      if (first !== undefined) completionResolve(own, first);
    },
    () => diagnostic(own, { textDocument }, NEVER),
    () => {
      change(2 * round + 2, at + typed.length, "");
      return diagnostic(own, { textDocument }, NEVER);
    },
    () => hover(own, { textDocument, position: { line: place(at).line, character: Math.max(0, cursor - 1) } }),
  ];
}

type Step = () => Promise<unknown>;

const NEVER: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose() {} }),
};
