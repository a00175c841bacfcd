// THE FAÇADE: everything the language server, the command line and the tests may ask of the core.
import type { Edit, Finding, Fix } from "./base/finding.js";
import { type Lines, linesOf } from "./base/text.js";
import { type CheckInput, check as draftsOf, type LazyFix } from "./check.js";
import {
  ABOUT_KUBERNETES,
  type Around,
  aroundOf,
  isSameAround,
  type Surroundings,
  takeAsPatch,
} from "./checkManifest.js";
import type { Config, FileConfig, KubernetesSettings } from "./config/config.js";
import { snapshotOf } from "./features/placement/snapshots.js";
import { type Classified, classify, classifyText, mayBeOurs } from "./kinds/classify.js";
import type { KindId } from "./kinds/kinds.js";
import { isTemplate } from "./kinds/template.js";
import { type Unit, unitsOf } from "./kinds/units.js";
import { requiring } from "./model/ecs/launchType.js";
import type { Compatibility } from "./model/ecs/taskDefinition.js";
import type { ClusterFacts } from "./model/k8s/clusterFacts.js";
import { isPatch } from "./model/k8s/patch.js";
import { markedBy, type Projects } from "./model/k8s/projects.js";
import { type KubernetesTarget, targetOf } from "./model/k8s/target.js";
import { type WorkspaceFile, workspaceFile } from "./model/workspace/file.js";
import { taskReference } from "./model/workspace/taskReference.js";
import { isSameResolution, resolveTask, type TaskResolution } from "./model/workspace/taskResolution.js";
import { createWorkspace, type Workspace } from "./model/workspace/workspace.js";
import type { Doc, Language, Source } from "./parse/doc.js";
import { languageOf, parse, parseAgain } from "./parse/parse.js";
import type { RuleFailure } from "./rules/run.js";
import type { SchemaLoader } from "./schema/schema.js";

export { createWorkspace, type Workspace, type WorkspaceFile };

export interface AnalysisHost {
  readonly loadSchema: SchemaLoader;
}

export interface FileInput {
  /** Absolute, with `/`; for an unsaved buffer any unique name. */
  readonly path: string;
  readonly text: string;
  /** Absent: told from the path, else from the text. */
  readonly language?: Language;
}

/** A document of a file with its kind; `kind` null: not recognised, and `reason` says why. */
export interface ClassifiedDoc extends Classified {
  readonly doc: Doc;
}

/** A file that was read and recognised, and not checked yet. */
export interface ReadFile {
  readonly path: string;
  readonly source: Source;
  readonly lines: Lines;
  readonly docs: readonly ClassifiedDoc[];
  /** What is checked by itself: the recognised documents, or their parts. */
  readonly units: readonly Unit[];
  /** The kind of the first recognised document. */
  readonly kind: KindId | null;
  /** In words for a person: how the kind was recognised, or why the file was not. */
  readonly reason: string;
}

export interface FileAnalysis extends ReadFile {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Rules that failed on this file: a defect of ours, to be logged. */
  readonly failures: readonly RuleFailure[];
  /** Of a file about Kubernetes: what the findings rest on beside the file. */
  readonly around?: Around;
}

/** What has to be kept of an analysis to tell whether it still holds. */
export type CheckedFile = Pick<FileAnalysis, "path" | "units" | "around">;

export interface Analysis {
  /** Parses, recognises and checks one file. Never throws on any text. Without a workspace it is alone in the world. */
  analyse(input: FileInput, config: Config, workspace?: Workspace): FileAnalysis;
  /**
   * The first half of it. `before`: the same file before a change, which makes the reading faster. Nobody may look at it
   * afterwards: its tree is made into the one of the text.
   */
  read(input: FileInput, config: Config, before?: ReadFile): ReadFile;
  /** The second half of it. */
  check(file: ReadFile, config: Config, workspace?: Workspace): FileAnalysis;
  /** Whether what was found in a file may depend on other files. */
  looksAround(file: ReadFile): boolean;
  /** Whether the findings of a file about Kubernetes are what a new check would find, the file itself being unchanged. */
  stillHolds(file: CheckedFile, config: Config, workspace: Workspace): boolean;
  /** Whether something in a file runs a task definition. */
  runsTask(file: ReadFile): boolean;
  /** The folder that a file marks as a project by its name, whose manifests then belong together. */
  markedBy(path: string): string | undefined;
  /** Whether a text may hold something that other files refer to: a quick look, before it is read. */
  mayConcern(text: string): boolean;
  /** For each unit the task definition that it runs; what a check rests on beside the file itself. */
  tasks(file: ReadFile | WorkspaceFile, config: Config, workspace: Workspace): Tasks;
  /** The cluster that the manifests of a file are for. */
  target(path: string, config: Config, workspace: Workspace): KubernetesTarget;
  /** A file as the workspace keeps it. `isOpen`: its tree is kept by somebody anyway. */
  workspaceFile(file: ReadFile, isOpen: boolean): WorkspaceFile;
  /** Whether a text is a cluster as a command printed it: a quick look at its beginning. */
  snapshotOf: typeof snapshotOf;
  /** The same file as if its task definitions required this launch type alone; its text stays as it is. */
  analyseAs(file: FileAnalysis, launchType: Compatibility, config: Config): FileAnalysis;
  /** The fixes of a finding of this analysis, best first. */
  fixes(finding: Finding): readonly Fix[];
  /** One round of the first safe fix of every finding; edits that would touch an earlier one are left out. */
  safeEdits(file: FileAnalysis): readonly Edit[];
}

/** Undefined for a unit that runs no task definition. */
export type Tasks = readonly (TaskResolution | undefined)[];

export function createAnalysis(host: AnalysisHost): Analysis {
  const lazyFixes = new WeakMap<Finding, readonly LazyFix[]>();

  function analyse(input: FileInput, config: Config, workspace?: Workspace): FileAnalysis {
    return check(read(input, config), config, workspace);
  }

  function read(input: FileInput, config: Config, before?: ReadFile): ReadFile {
    const language = input.language ?? languageOf(input.path, input.text);
    const source = before === undefined ? parse(input.text, language) : parseAgain(before.source, input.text, language);
    const lines = linesOf(input.text);
    const settings = config.forFile(input.path);
    const { docs, first } = classifyDocs(source, input.path, settings.kind);
    return { path: input.path, source, lines, docs, units: unitsOf(docs), kind: first.kind, reason: first.reason };
  }

  function check(file: ReadFile, config: Config, workspace?: Workspace): FileAnalysis {
    const { kind } = file;
    const settings = config.forFile(file.path);
    if (kind === null || settings.ignored) return { ...file, findings: [], failures: [] };
    const tasks = workspace === undefined ? [] : tasksOf(file, config, workspace);
    const surroundings = surroundingsOf(file, config, workspace);
    if (surroundings === undefined) return { ...file, ...findingsOf({ ...file, kind, settings, tasks }) };
    const asked = { path: file.path, text: file.source.text };
    const projects = surroundings.workspace.projects();
    for (const { doc } of file.units) takeAsPatch(doc, isPatch({ ...asked, doc }, projects));
    return { ...file, ...findingsOf({ ...file, kind, settings, tasks, surroundings }) };
  }

  function stillHolds({ path, units, around }: CheckedFile, config: Config, workspace: Workspace): boolean {
    if (around === undefined) return true;
    if (workspace.file(path) === undefined) return around.surroundings.workspace !== workspace;
    return isSameAround(around, units, inWorkspace(path, config, workspace));
  }

  function analyseAs(file: FileAnalysis, launchType: Compatibility, config: Config): FileAnalysis {
    const { kind } = file;
    const settings = config.forFile(file.path);
    if (kind === null || settings.ignored) return file;
    const standIn = (doc: Doc) => requiring(doc, launchType);
    return { ...file, ...findingsOf({ ...file, kind, settings, tasks: [], standIn }) };
  }

  function findingsOf(input: CheckInput): Pick<FileAnalysis, "findings" | "failures" | "around"> {
    const { drafts, failures, dependencies } = draftsOf(input, host.loadSchema);
    for (const { finding, fixes } of drafts) if (fixes.length > 0) lazyFixes.set(finding, fixes);
    const findings = drafts.map(({ finding }) => finding);
    const { surroundings } = input;
    return surroundings === undefined
      ? { findings, failures }
      : { findings, failures, around: aroundOf(surroundings, dependencies) };
  }

  function fixes(finding: Finding): readonly Fix[] {
    const lazy = lazyFixes.get(finding) ?? [];
    return lazy.flatMap(({ title, safe, edits }) => {
      const made = edits();
      return made.length === 0 ? [] : [{ title, safe, edits: made }];
    });
  }

  function safeEdits(file: FileAnalysis): readonly Edit[] {
    const chosen: Edit[] = [];
    for (const finding of file.findings) {
      const first = lazyFixes.get(finding)?.[0];
      if (first === undefined || !first.safe) continue;
      const edits = first.edits();
      if (edits.some(({ path }) => path !== undefined)) continue;
      if (edits.every((edit) => chosen.every((other) => areApart(edit, other)))) chosen.push(...edits);
    }
    return chosen.sort((a, b) => a.start - b.start);
  }

  return {
    analyse,
    read,
    check,
    looksAround: ({ units }) =>
      units.some((unit) => ABOUT_KUBERNETES.has(unit.kind) || taskReference(unit) !== undefined),
    stillHolds,
    runsTask: ({ units }) => units.some((unit) => taskReference(unit) !== undefined),
    markedBy,
    mayConcern: mayBeOurs,
    tasks: tasksOf,
    target: (path, config, workspace) => targetFor(path, workspace.projects(), config.forFile(path)),
    snapshotOf,
    workspaceFile: ({ path, source, docs }, isOpen) => workspaceFile(path, source, docs, isOpen),
    analyseAs,
    fixes,
    safeEdits,
  };
}

/** `first`: of the first document that was recognised, else of the file. */
function classifyDocs(
  source: Source,
  path: string,
  associated: KindId | undefined,
): { docs: readonly ClassifiedDoc[]; first: Classified } {
  const docs = source.docs.map((doc) => classifiedDoc(doc, path, associated));
  const first = docs.find(({ kind }) => kind !== null) ?? docs[0] ?? classifyText(source, path, associated);
  if (first.kind !== "k8s.manifest" || associated !== undefined || !isTemplate(source, path)) return { docs, first };
  const template = { kind: "k8s.template", reason: "Recognised by the marks of a template tool in it." } as const;
  return { docs: docs.map(({ doc }) => ({ doc, ...template })), first: template };
}

/** Of a file with many documents an edit changes one. */
function classifiedDoc(doc: Doc, path: string, associated: KindId | undefined): ClassifiedDoc {
  const known = classified.get(doc);
  if (known?.path === path && known.associated === associated) return known.made;
  const made = { doc, ...classify(doc, path, associated) };
  classified.set(doc, { path, associated, made });
  return made;
}

const classified = new WeakMap<
  Doc,
  { readonly path: string; readonly associated: KindId | undefined; readonly made: ClassifiedDoc }
>();

/** Undefined for a file that holds nothing about Kubernetes. A file that nobody put into a workspace is alone in one. */
function surroundingsOf(file: ReadFile, config: Config, workspace: Workspace | undefined): Surroundings | undefined {
  if (!file.units.some(({ kind }) => ABOUT_KUBERNETES.has(kind))) return undefined;
  const known = workspace?.file(file.path) === undefined ? aloneInWorkspace(file) : workspace;
  return inWorkspace(file.path, config, known);
}

function inWorkspace(path: string, config: Config, workspace: Workspace): Surroundings {
  const projects = workspace.projects();
  return { workspace, project: projects.of(path), target: targetFor(path, projects, config.forFile(path)) };
}

function aloneInWorkspace({ path, source, docs }: ReadFile): Workspace {
  const workspace = createWorkspace();
  workspace.set(workspaceFile(path, source, docs, true));
  return workspace;
}

/** The same object for as long as nothing of it changes. */
function targetFor(path: string, projects: Projects, { kubernetes }: FileConfig): KubernetesTarget {
  const clusters = projects.clustersOf(path);
  const targets = projects.eks ? TARGETS.eks : TARGETS.any;
  const known = targets.get(clusters) ?? new WeakMap<KubernetesSettings, KubernetesTarget>();
  targets.set(clusters, known);
  const target = known.get(kubernetes) ?? targetOf(kubernetes, clusters, projects.eks);
  known.set(kubernetes, target);
  return target;
}

type Targets = WeakMap<readonly ClusterFacts[], WeakMap<KubernetesSettings, KubernetesTarget>>;

const TARGETS: { readonly eks: Targets; readonly any: Targets } = { eks: new WeakMap(), any: new WeakMap() };

/** Whether two answers are the same, also in the contents of the files that they name. */
export function areSameTasks(a: Tasks, b: Tasks): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, i) => {
    const other = b[i];
    return one === undefined || other === undefined ? one === other : isSameResolution(one, other);
  });
}

function tasksOf({ path, units }: ReadFile | WorkspaceFile, config: Config, workspace: Workspace): Tasks {
  const configured = config.forFile(path).task;
  return units.map((unit) => {
    const reference = "doc" in unit ? taskReference(unit) : unit.task;
    return reference === undefined ? undefined : resolveTask({ reference, path, configured }, workspace);
  });
}

/** Edits that touch are not apart: two insertions at one place may both want to bring the comma. */
function areApart(a: Edit, b: Edit): boolean {
  return a.end < b.start || b.end < a.start;
}
