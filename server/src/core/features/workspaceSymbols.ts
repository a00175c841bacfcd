// The families, containers, services, clusters and capacity providers of all files, found by a part of their names.
import type { WorkspaceFile, WorkspaceUnit } from "../model/workspace/file.js";
import type { Name, NameType } from "../model/workspace/names.js";
import type { Workspace } from "../model/workspace/workspace.js";
import type { SymbolKind } from "./documentSymbols.js";

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly path: string;
  /** The text that the offsets speak of. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The family of a container. */
  readonly within: string | undefined;
}

/** Those that begin with the query first, then those that hold it, then those that hold its letters in this order. */
export function workspaceSymbols(workspace: Workspace, query: string): readonly WorkspaceSymbol[] {
  const found = [...workspace.files()].flatMap((file) => file.units.flatMap((unit) => matches(file, unit, query)));
  found.sort((a, b) => a.rank - b.rank || compare(a.name.text, b.name.text) || compare(a.file.path, b.file.path));
  return found.slice(0, MOST).map(({ file, name, kind, within }) => {
    const { text, start, end } = name;
    return { name: text, kind, path: file.path, text: file.open().source.text, start, end, within };
  });
}

/** Nobody reads more. */
const MOST = 256;

interface Match {
  readonly file: WorkspaceFile;
  readonly name: Name;
  readonly kind: SymbolKind;
  readonly within: string | undefined;
  readonly rank: number;
}

function matches(file: WorkspaceFile, { kind, names }: WorkspaceUnit, query: string): readonly Match[] {
  const family = names.find(({ type }) => type === "family")?.text;
  return names.flatMap((name) => {
    const symbol = KINDS[kind]?.[name.type];
    const rank = symbol === undefined ? undefined : rankOf(name.text, query);
    if (symbol === undefined || rank === undefined) return [];
    return [{ file, name, kind: symbol, within: name.type === "container" ? family : undefined, rank }];
  });
}

/** Where each is named for itself; elsewhere the same names only refer. */
const KINDS: Readonly<Record<string, Readonly<Partial<Record<NameType, SymbolKind>>>>> = {
  "ecs.taskDefinition": { family: "taskDefinition", container: "container" },
  "ecs.service": { service: "service" },
  "ecs.cluster": { cluster: "cluster" },
  "ecs.capacityProvider": { capacityProvider: "capacityProvider" },
};

function rankOf(name: string, query: string): number | undefined {
  const [text, wanted] = [name.toLowerCase(), query.trim().toLowerCase()];
  const at = text.indexOf(wanted);
  if (at >= 0) return Math.min(at, 1);
  let from = 0;
  for (const letter of wanted) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return undefined;
  }
  return 2;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
