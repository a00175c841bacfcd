// What stands before a symbol in an outline: the protocol's kinds that come nearest to ours, also in the pictures that
// editors draw for them.
import type { SymbolKind as LspKind } from "vscode-languageserver/node";
import type { SymbolKind } from "../core/features/documentSymbols.js";
import { SymbolKind as KIND } from "./library.js";

export const SYMBOL_KINDS: Readonly<Record<SymbolKind, LspKind>> = {
  taskDefinition: KIND.Module,
  object: KIND.Module,
  container: KIND.Class,
  port: KIND.Interface,
  volume: KIND.File,
  mount: KIND.Field,
  variable: KIND.Variable,
  secret: KIND.Key,
  setting: KIND.Property,
  service: KIND.Package,
  loadBalancer: KIND.Interface,
  cluster: KIND.Namespace,
  capacityProvider: KIND.Struct,
};
