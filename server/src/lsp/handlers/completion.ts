// textDocument/completion: what can be written at a place. The text is read for it and not checked.
import type { CompletionItem, CompletionParams } from "vscode-languageserver/node";
import type { CompletionItem as Offered } from "../../core/features/completion.js";
import type { ClientCaps } from "../clientCaps.js";
import { CompletionItemKind, CompletionItemTag, InsertTextFormat, InsertTextMode } from "../library.js";
import type { Read } from "../reads.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { toRange, toTextEdits } from "../toLsp.js";

export async function completion(session: Session, asked: CompletionParams): Promise<CompletionItem[]> {
  const { textDocument, position } = asked;
  const { uri } = textDocument;
  await settled(session, uri);
  const read = await session.reads.of(uri);
  if (read === undefined) return [];
  const { file, config } = read;
  const { workspaceIndex, caps } = session;
  await workspaceIndex.include(config.forFile(file.path).task);
  await workspaceIndex.sync();
  if (session.reads.known(uri) !== read) return completion(session, asked);
  const offset = file.lines.offsetAt({ line: position.line, column: position.character });
  const { prices } = config.forFile(file.path);
  const opensLists = caps.suggestCommand !== undefined;
  const around = {
    workspace: workspaceIndex.workspace(),
    tasks: workspaceIndex.tasks(file, config),
    prices,
    opensLists,
  };
  const offered = session.host().features.complete(file, offset, around);
  return offered.map((one) => toItem(one, read, caps));
}

const KIND: Readonly<Record<Offered["kind"], NonNullable<CompletionItem["kind"]>>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.EnumMember,
  part: CompletionItemKind.Snippet,
};

function toItem(offered: Offered, { file: { lines } }: Read, caps: ClientCaps): CompletionItem {
  const { label, kind, also, documentation, filterText, sortText, deprecated, opensList, about } = offered;
  const { suggestCommand } = caps;
  return {
    label,
    kind: KIND[kind],
    ...written(offered, lines, caps),
    ...details(offered, caps),
    ...(also === undefined ? {} : { additionalTextEdits: toTextEdits(also, lines) }),
    ...(documentation === undefined ? {} : { documentation: { kind: "markdown", value: documentation } }),
    ...(filterText === undefined ? {} : { filterText }),
    ...(sortText === undefined ? {} : { sortText }),
    ...(deprecated === true ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(opensList === true && suggestCommand !== undefined ? { command: { title: "", command: suggestCommand } } : {}),
    ...(about === undefined ? {} : { data: { about } }),
  };
}

/** Editors indent the further lines of a snippet as the first one; plain text is put as it is. */
function written(
  { label, edit, snippet, plainText }: Offered,
  lines: Read["file"]["lines"],
  caps: ClientCaps,
): Pick<CompletionItem, "textEdit" | "insertTextFormat" | "insertTextMode"> {
  const isSnippet = snippet === true && caps.takesSnippets;
  const newText = snippet === true && !isSnippet ? (plainText ?? label) : edit.text;
  const mode = isSnippet ? InsertTextMode.adjustIndentation : InsertTextMode.asIs;
  return {
    textEdit: { range: toRange(edit, lines), newText },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(caps.takesInsertModes && newText.includes("\n") ? { insertTextMode: mode } : {}),
  };
}

/** The type beside the label, or where the client has no room for it in front of the other words. */
function details({ type, detail }: Offered, caps: ClientCaps): Pick<CompletionItem, "detail" | "labelDetails"> {
  // Editors show the detail of one row only, what stands beside a label in every row.
  const beside = caps.takesLabelDetails ? (type ?? detail) : undefined;
  const words = caps.takesLabelDetails || type === undefined ? [detail] : [type, detail];
  const shown = words.filter((word) => word !== undefined).join(" · ");
  return {
    ...(beside === undefined ? {} : { labelDetails: { description: beside } }),
    ...(shown === "" ? {} : { detail: shown }),
  };
}
