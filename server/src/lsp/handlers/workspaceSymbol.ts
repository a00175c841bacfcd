// workspace/symbol: families, containers, services, clusters and objects of manifests of all files, by a part of their names.
import type { SymbolInformation, WorkspaceSymbolParams } from "vscode-languageserver/node";
import { createElsewhere } from "../elsewhere.js";
import { lookedThrough } from "../scene.js";
import type { Session } from "../session.js";
import { SYMBOL_KINDS } from "../symbolKinds.js";
import { toRange } from "../toLsp.js";

export async function workspaceSymbol(
  session: Session,
  { query }: WorkspaceSymbolParams,
): Promise<SymbolInformation[]> {
  await lookedThrough(session);
  const elsewhere = createElsewhere(session, undefined);
  const found = session.host().features.navigation.workspaceSymbols(session.workspaceIndex.workspace(), query);
  return found.map(({ name, kind, path, text, start, end, within }) => {
    const { uri, lines } = elsewhere(path, text);
    return {
      name,
      kind: SYMBOL_KINDS[kind],
      location: { uri, range: toRange({ start, end }, lines) },
      ...(within === undefined ? {} : { containerName: within }),
    };
  });
}
