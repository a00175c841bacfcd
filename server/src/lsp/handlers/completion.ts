// textDocument/completion: what can be written at a place.
import type { CompletionItem, CompletionParams } from "vscode-languageserver/node";
import type { FileAnalysis } from "../../core/analysis.js";
import type { CompletionItem as Offered } from "../../core/features/completion.js";
import type { ClientCaps } from "../clientCaps.js";
import { CompletionItemKind, InsertTextFormat } from "../library.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { toRange, toTextEdits } from "../toLsp.js";

export async function completion(
  session: Session,
  { textDocument: { uri }, position }: CompletionParams,
): Promise<CompletionItem[]> {
  await settled(session, uri);
  const check = await session.checks.of(uri);
  if (check === undefined) return [];
  const { file } = check;
  const offset = file.lines.offsetAt({ line: position.line, column: position.character });
  return session
    .host()
    .features.complete(file, offset)
    .map((offered) => toItem(offered, file, session.caps));
}

const KIND: Readonly<Record<Offered["kind"], NonNullable<CompletionItem["kind"]>>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.EnumMember,
};

function toItem(offered: Offered, { lines }: FileAnalysis, caps: ClientCaps): CompletionItem {
  const { label, kind, edit, snippet, plainText, also, documentation, detail, filterText, sortText } = offered;
  const isSnippet = snippet === true && caps.takesSnippets;
  const newText = snippet === true && !isSnippet ? (plainText ?? label) : edit.text;
  return {
    label,
    kind: KIND[kind],
    textEdit: { range: toRange(edit, lines), newText },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(also === undefined ? {} : { additionalTextEdits: toTextEdits(also, lines) }),
    ...(documentation === undefined ? {} : { documentation: { kind: "markdown", value: documentation } }),
    ...(detail === undefined ? {} : { detail }),
    ...(filterText === undefined ? {} : { filterText }),
    ...(sortText === undefined ? {} : { sortText }),
  };
}
