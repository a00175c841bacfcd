// The families, containers, services, clusters and capacity providers of all files, and the objects of manifests, found by a
// part of their names.
import { kubernetesObject } from "../model/k8s/object.js";
import type { WorkspaceFile, WorkspaceUnit } from "../model/workspace/file.js";
import type { Name, NameType } from "../model/workspace/names.js";
import type { Workspace } from "../model/workspace/workspace.js";
import { member } from "../parse/doc.js";
import type { SymbolKind } from "./documentSymbols.js";

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly path: string;
  /** The text that the offsets speak of. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The family of a container, the namespace of an object. */
  readonly within: string | undefined;
}

/** Those that begin with the query first, then those that hold it, then those that hold its letters in this order. */
export function workspaceSymbols(workspace: Workspace, query: string): readonly WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  const found = [...workspace.files()].flatMap((file) =>
    file.units.flatMap((unit, index) => [...matches(file, unit, wanted), ...objectMatches(file, unit, index, wanted)]),
  );
  found.sort((a, b) => a.rank - b.rank || compare(a.name, b.name) || compare(a.file.path, b.file.path));
  return found.slice(0, MOST).flatMap(({ file, name, kind, within, place }) => {
    const at = place();
    return at === undefined
      ? []
      : [{ name, kind, path: file.path, text: file.open().source.text, start: at.start, end: at.end, within }];
  });
}

/** Nobody reads more. */
const MOST = 256;

interface Match {
  readonly file: WorkspaceFile;
  readonly name: string;
  readonly kind: SymbolKind;
  readonly within: string | undefined;
  readonly rank: number;
  /** Where the name stands; undefined when the file has changed meanwhile. */
  place(): Pick<Name, "start" | "end"> | undefined;
}

function matches(file: WorkspaceFile, { kind, names }: WorkspaceUnit, wanted: string): readonly Match[] {
  const family = names.find(({ type }) => type === "family")?.text;
  return names.flatMap((name): readonly Match[] => {
    const symbol = KINDS[kind]?.[name.type];
    const rank = symbol === undefined ? undefined : rankOf(name.text, wanted);
    if (symbol === undefined || rank === undefined) return [];
    const within = name.type === "container" ? family : undefined;
    return [{ file, name: name.text, kind: symbol, within, rank, place: () => name }];
  });
}

/** Where each is named for itself; elsewhere the same names only refer. */
const KINDS: Readonly<Record<string, Readonly<Partial<Record<NameType, SymbolKind>>>>> = {
  "ecs.taskDefinition": { family: "taskDefinition", container: "container" },
  "ecs.service": { service: "service" },
  "ecs.cluster": { cluster: "cluster" },
  "ecs.capacityProvider": { capacityProvider: "capacityProvider" },
};

/** By its name, or by its kind and its name: `service web`, `deployment/web`. */
function objectMatches(file: WorkspaceFile, { object }: WorkspaceUnit, unit: number, wanted: string): readonly Match[] {
  if (object?.name === undefined) return [];
  const { name, type, namespace } = object;
  const title = `${type.replace(/\..*$/s, "")} ${name}`;
  const rank = rankOf(name, wanted) ?? rankOf(title, wanted.replace("/", " "));
  if (rank === undefined) return [];
  return [{ file, name: title, kind: "object", within: namespace, rank, place: () => nameIn(file, unit) }];
}

function nameIn(file: WorkspaceFile, unit: number): Pick<Name, "start" | "end"> | undefined {
  const doc = file.open().units[unit]?.doc;
  return doc === undefined ? undefined : member(kubernetesObject(doc).metadata, "name");
}

function rankOf(name: string, wanted: string): number | undefined {
  const text = name.toLowerCase();
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
