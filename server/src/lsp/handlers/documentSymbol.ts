// textDocument/documentSymbol: the outline of a file.
import type { DocumentSymbolParams, DocumentSymbol as LspSymbol, SymbolInformation } from "vscode-languageserver/node";
import type { Lines } from "../../core/base/text.js";
import type { DocumentSymbol } from "../../core/features/documentSymbols.js";
import type { Session } from "../session.js";
import { SYMBOL_KINDS } from "../symbolKinds.js";
import { toRange } from "../toLsp.js";

export async function documentSymbol(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
): Promise<LspSymbol[] | SymbolInformation[] | null> {
  const read = await session.reads.of(uri);
  if (read === undefined) return null;
  const { lines } = read.file;
  const symbols = session.host().features.navigation.documentSymbols(read.file);
  if (session.caps.takesSymbolTrees) return symbols.map((symbol) => toTree(symbol, lines));
  return symbols.flatMap((symbol) => toList(symbol, lines, uri, undefined));
}

function toTree({ name, detail, kind, start, end, at, children }: DocumentSymbol, lines: Lines): LspSymbol {
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind: SYMBOL_KINDS[kind],
    range: toRange({ start, end }, lines),
    selectionRange: toRange(at, lines),
    children: children.map((child) => toTree(child, lines)),
  };
}

function toList(symbol: DocumentSymbol, lines: Lines, uri: string, holder: string | undefined): SymbolInformation[] {
  const { name, kind, children } = symbol;
  const own = {
    name,
    kind: SYMBOL_KINDS[kind],
    location: { uri, range: toRange(symbol, lines) },
    ...(holder === undefined ? {} : { containerName: holder }),
  };
  return [own, ...children.flatMap((child) => toList(child, lines, uri, name))];
}
