// Runs the whole analysis on a text, with the schemas that the build made.
import { createRequire } from "node:module";
import path from "node:path";
import { createAnalysis, type FileAnalysis } from "../../server/src/core/analysis.js";
import type { Finding } from "../../server/src/core/base/finding.js";
import type { ConfigValues, Preset } from "../../server/src/core/config/config.js";
import { createConfig } from "../../server/src/core/config/merge.js";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
import type { CompiledSchema, JsonSchema, SchemaLoader } from "../../server/src/core/schema/schema.js";

const load = createRequire(path.resolve("package.json"));

export const loadSchema: SchemaLoader = (id) => {
  const [, chunk, definition] = /^k8s\/(.+)#(.+)$/.exec(id) ?? [];
  if (chunk === undefined) return load(`./schemas/generated/${id}.js`) as CompiledSchema;
  const known = definitions.get(id) ?? { schema: { ...chunkNamed(chunk), $ref: `#/definitions/${definition}` } };
  definitions.set(id, known);
  return known;
};

const definitions = new Map<string, CompiledSchema>();

function chunkNamed(chunk: string): JsonSchema {
  return load(`./schemas/generated/k8s/${chunk}.schema.json`) as JsonSchema;
}

export const analysis = createAnalysis({ loadSchema });

export const DEFAULTS = createConfig([]);

export function analyseText(text: string, file = "/work/document.json"): FileAnalysis {
  return analysis.analyse({ path: file, text }, DEFAULTS);
}

/** With the presets' first, unless the example is one of a stricter preset. `task`: the task definition beside it. */
export function analyseExample(text: string, preset: Preset = "recommended", task?: string): readonly Finding[] {
  return analyseUnder({ preset }, text, task);
}

/** The same with any settings. Manifests stand in a workspace that has been looked through. */
export function analyseUnder(values: ConfigValues, text: string, task?: string): readonly Finding[] {
  const path = /^\s*[{[]/.test(text) ? "/work/document.json" : "/work/document.yaml";
  const config = createConfig([{ root: "/work", values }]);
  const workspace = createWorkspace();
  const own = analysis.read({ path, text }, config);
  if (own.units.some(({ kind }) => kind === "k8s.manifest")) {
    workspace.set(analysis.workspaceFile(own, true));
    workspace.complete = true;
    return analysis.check(own, config, workspace).findings;
  }
  if (task === undefined) return analysis.check(own, config).findings;
  const file = analysis.read({ path: "/work/task-definition.json", text: task }, config);
  workspace.set(analysis.workspaceFile(file, true));
  workspace.complete = true;
  return analysis.analyse({ path, text }, config, workspace).findings;
}
