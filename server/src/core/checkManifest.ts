// What the rules say of one Kubernetes document: those that look at it alone, and those that look at the objects around it.
// Each part is kept for as long as what it rests on stays the same, so that an edit costs what it changes.
import type { ActiveRules } from "./activeRules.js";
import type { KindId } from "./kinds/kinds.js";
import type { Unit } from "./kinds/units.js";
import { definitionNodes } from "./model/k8s/customResources.js";
import { kubernetesObject } from "./model/k8s/object.js";
import type { Project } from "./model/k8s/project.js";
import { type Dependency, manifestScope, stillHold } from "./model/k8s/scope.js";
import type { KubernetesTarget } from "./model/k8s/target.js";
import type { OpenFile } from "./model/workspace/file.js";
import type { Workspace } from "./model/workspace/workspace.js";
import { type Doc, type Node, walk } from "./parse/doc.js";
import type { RunnableRule } from "./rules/rule.js";
import { type RuleFailure, type RuleReport, runRules } from "./rules/run.js";
import { customResourceSchema, schemaNodeOf } from "./schema/customResource.js";
import type { ManifestSchemas } from "./schema/findings.js";
import type { JsonSchema } from "./schema/schema.js";

/** The kinds that are checked in this way. */
export const ABOUT_KUBERNETES: ReadonlySet<KindId> = new Set([
  "k8s.manifest",
  "k8s.kustomization",
  "eks.clusterConfig",
  "eks.fargateProfile",
]);

/** What manifests are checked against beside their own text. */
export interface Surroundings {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly target: KubernetesTarget;
}

export interface ManifestReports {
  readonly reports: readonly RuleReport[];
  readonly failures: readonly RuleFailure[];
  /** What the part that looks around rests on, beside `surroundings`. */
  readonly dependencies: readonly Dependency[];
}

/** What the findings of a file rest on beside it. */
export interface Around {
  readonly surroundings: Surroundings;
  readonly dependencies: readonly Dependency[];
  /** The workspace as it was then. */
  readonly revision: number;
  readonly complete: boolean;
}

export function aroundOf(surroundings: Surroundings, dependencies: readonly Dependency[]): Around {
  const { revision, complete } = surroundings.workspace;
  return { surroundings, dependencies, revision, complete };
}

/** Whether what was said may be said again. `units`: of the file, as it was then and is now. */
export function isSameAround(around: Around, units: readonly Unit[], now: Surroundings): boolean {
  const { surroundings, dependencies } = around;
  if (surroundings.target !== now.target) return false;
  return isUnchanged(around, now.workspace) || stillHold(dependencies, units, now);
}

function isUnchanged({ surroundings, revision, complete }: Around, workspace: Workspace): boolean {
  return surroundings.workspace === workspace && revision === workspace.revision && complete === workspace.complete;
}

/** Takes a document for a patch, in which nothing is missing, or for a whole one again. */
export function takeAsPatch(doc: Doc, isPatch: boolean): void {
  const marked = patches.get(doc);
  if ((marked !== undefined) === isPatch) return;
  if (marked === undefined) patches.set(doc, markedNodes(doc.root));
  else patches.delete(doc);
  for (const node of marked ?? []) node.partial = false;
  keptAlone.delete(doc);
  keptAcross.delete(doc);
}

/** Those that placeholders made partial are so anyway. */
function markedNodes(root: Node): readonly Node[] {
  const marked: Node[] = [];
  walk(root, (node) => {
    if (node.partial || (node.type !== "object" && node.type !== "array")) return;
    node.partial = true;
    marked.push(node);
  });
  return marked;
}

const patches = new WeakMap<Doc, readonly Node[]>();

interface Kept extends ManifestReports {
  readonly kind: KindId;
  readonly target: KubernetesTarget;
  readonly rules: readonly RunnableRule[];
}

/** With the rules that are active. */
type Checking = Surroundings & { readonly rules: ActiveRules };

/** `unit`: the position of the document among the units of its file. */
export function manifestReports(file: OpenFile, unit: number, surroundings: Checking): ManifestReports {
  const own = aloneReports(file, unit, surroundings);
  const around = acrossReports(file, unit, surroundings);
  if (own.reports.length === 0 && own.failures.length === 0) return around;
  return {
    reports: [...own.reports, ...around.reports],
    failures: [...own.failures, ...around.failures],
    dependencies: around.dependencies,
  };
}

/** What the schema of a manifest depends on beside the manifest itself. */
export function manifestSchemas(doc: Doc, kind: KindId, surroundings: Surroundings): ManifestSchemas {
  return { custom: customSchema(doc, kind, surroundings), minor: surroundings.target.minor };
}

/** The schema of a custom resource whose definition is in the workspace. */
function customSchema(doc: Doc, kind: KindId, { workspace }: Surroundings): JsonSchema | undefined {
  if (kind !== "k8s.manifest") return undefined;
  const { apiVersion, kind: name } = kubernetesObject(doc);
  const definition = workspace.projects().definition(apiVersion, name);
  if (definition === undefined) return undefined;
  const { spec, version } = definitionNodes(definition);
  const node = schemaNodeOf(spec, version);
  if (node === undefined) return undefined;
  let schema = customSchemas.get(node);
  if (schema === undefined) {
    schema = customResourceSchema(node);
    if (schema !== undefined) customSchemas.set(node, schema);
  }
  return schema;
}

const customSchemas = new WeakMap<Node, JsonSchema>();

function aloneReports({ units, source }: OpenFile, unit: number, { target, rules }: Checking): ManifestReports {
  const { doc, kind } = units[unit] as OpenFile["units"][number];
  const known = keptAlone.get(doc);
  if (known?.target === target && known.kind === kind && known.rules === rules.alone) return known;
  const run = runRules(rules.alone, doc, kind, { target, text: source.text });
  const made = { ...run, dependencies: [], kind, target, rules: rules.alone };
  keptAlone.set(doc, made);
  return made;
}

function acrossReports(file: OpenFile, unit: number, { workspace, project, target, rules }: Checking): ManifestReports {
  const { doc, kind } = file.units[unit] as OpenFile["units"][number];
  const known = keptAcross.get(doc);
  if (known?.target === target && known.kind === kind && known.rules === rules.across)
    if (stillHold(known.dependencies, file.units, { workspace, project })) return known;
  const dependencies: Dependency[] = [];
  const scope = manifestScope({ workspace, project, own: file, unit, dependencies });
  const made = {
    ...runRules(rules.across, doc, kind, { target, scope, text: file.source.text }),
    dependencies,
    kind,
    target,
    rules: rules.across,
  };
  keptAcross.set(doc, made);
  return made;
}

const keptAlone = new WeakMap<Doc, Kept>();
const keptAcross = new WeakMap<Doc, Kept>();
