// The files that are clusters, read and kept: each as it was when it was last asked for, as long as the newest question of
// somebody is about it. It runs where nobody waits for anything else, and reads in one go.
import { readFileSync, statSync } from "node:fs";
import { clusterValue, MOST_CLUSTER_BYTES, tooLarge } from "../core/placement/clusters/clusterText.js";
import { type ClusterReader, clusterReader } from "../core/placement/preview/reader.js";
import type { ClusterSource, PreviewProblem } from "../core/placement/preview/types.js";
import { problemOf } from "./textFile.js";

export interface ClusterSources {
  /** `key`: who asks. */
  of(key: string, sources: readonly ClusterSource[]): ClusterReader | PreviewProblem;
  forget(key: string): void;
}

/** One version of a file. */
interface Version {
  /** What it is told by: the text itself, or when it was written and how long it is. */
  readonly stamp: string;
  readonly read: ReturnType<typeof clusterValue>;
}

interface Joined {
  readonly versions: readonly Version[];
  readonly reader: ClusterReader;
}

export function createClusterSources(): ClusterSources {
  const versions = new Map<string, Version>();
  const joined = new Map<string, Joined>();
  const asked = new Map<string, { readonly names: readonly string[]; readonly all: string }>();
  const tidy = (): void => {
    const names = new Set([...asked.values()].flatMap((one) => one.names));
    const all = new Set([...asked.values()].map((one) => one.all));
    for (const name of versions.keys()) if (!names.has(name)) versions.delete(name);
    for (const name of joined.keys()) if (!all.has(name)) joined.delete(name);
  };
  return {
    of: (key, sources) => {
      const names = sources.map(nameOf);
      const all = JSON.stringify(names);
      asked.set(key, { names, all });
      tidy();
      const found: Version[] = [];
      for (const [place, source] of sources.entries()) {
        const version = versionOf(source, versions.get(names[place] as string));
        if (!("stamp" in version)) return version;
        versions.set(names[place] as string, version);
        found.push(version);
      }
      return joinedOf(joined, all, sources, found);
    },
    forget: (key) => {
      asked.delete(key);
      tidy();
    },
  };
}

/** An open document and the file under it are two. */
function nameOf({ path, text }: ClusterSource): string {
  return text === undefined ? path : `${path}\0open`;
}

function versionOf(source: ClusterSource, known: Version | undefined): Version | PreviewProblem {
  const { name, path, text } = source;
  try {
    const stamp = text ?? stampOf(path);
    if (typeof stamp !== "string") return { problem: `${name} ${stamp.problem}` };
    if (known?.stamp === stamp) return known;
    const content = text ?? readFileSync(path, "utf8");
    return { stamp, read: clusterValue(path, content.startsWith(BOM) ? content.slice(1) : content) };
  } catch (error) {
    return { problem: `${name} ${problemOf(error).problem}.` };
  }
}

const BOM = "\uFEFF";

function stampOf(path: string): string | PreviewProblem {
  const stats = statSync(path);
  if (stats.isDirectory()) return { problem: "is a folder, not a file." };
  if (!stats.isFile()) return { problem: "is not a regular file." };
  if (stats.size > MOST_CLUSTER_BYTES) return { problem: tooLarge(stats.size) };
  return `${stats.mtimeMs} ${stats.size}`;
}

function joinedOf(
  joined: Map<string, Joined>,
  all: string,
  sources: readonly ClusterSource[],
  versions: readonly Version[],
): ClusterReader | PreviewProblem {
  const known = joined.get(all);
  if (known?.versions.every((version, place) => version === versions[place])) return known.reader;
  const inputs = [];
  for (const [place, { read }] of versions.entries()) {
    const { name } = sources[place] as ClusterSource;
    if ("problem" in read) return { problem: `${name} ${read.problem}` };
    inputs.push({ name, value: read.value });
  }
  const reader = clusterReader(inputs);
  joined.set(all, { versions, reader });
  return reader;
}
