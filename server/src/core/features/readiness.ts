// "What blocks Fargate?": the errors that a task definition has, or would have, when a launch type is asked for, each with
// its fixes. Runs the rules as if the type were required; the text stays as it is.
import type { Analysis, FileAnalysis } from "../analysis.js";
import type { Finding, Fix } from "../base/finding.js";
import type { Config } from "../config/config.js";
import { edit } from "../edit/editor.js";
import { type Compatibility, taskDefinition } from "../model/ecs/taskDefinition.js";
import { filled } from "../model/values.js";
import { type Doc, findingRange, type Node, pathOf, pointerOf } from "../parse/doc.js";
import { knownText } from "../parse/placeholders.js";

export type LaunchType = Compatibility;

/** As people write them. */
export const LAUNCH_TYPES: readonly { readonly id: LaunchType; readonly title: string }[] = [
  { id: "FARGATE", title: "Fargate" },
  { id: "EC2", title: "EC2" },
  { id: "MANAGED_INSTANCES", title: "Managed Instances" },
  { id: "EXTERNAL", title: "External" },
];

export interface Blocker {
  /** Null: `requiresCompatibilities` itself speaks against it. */
  readonly rule: string | null;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly pointer: string;
  /** Whether it comes with the launch type; else it is an error anyway. */
  readonly brought: boolean;
  readonly fixes: readonly Fix[];
}

export interface Readiness {
  readonly launchType: LaunchType;
  /** In the order of the text. */
  readonly blockers: readonly Blocker[];
  /** The file as if the type were required, with nothing but its errors: what "fix all" starts from. */
  readonly file: FileAnalysis;
}

/** `problem`: the end of a sentence that begins with the file's name. */
export function readiness(
  analysis: Pick<Analysis, "analyseAs" | "fixes">,
  file: FileAnalysis,
  launchType: LaunchType,
  config: Config,
): Readiness | { readonly problem: string } {
  if (file.kind === null) return { problem: `is not recognised. ${file.reason}` };
  const tasks = file.docs.filter(({ kind }) => kind === "ecs.taskDefinition");
  if (tasks.length === 0) return { problem: "holds no task definition" };
  const asked = analysis.analyseAs(file, launchType, config);
  const errors = asked.findings.filter(({ severity }) => severity === "error");
  const before = new Set(file.findings.filter(({ severity }) => severity === "error").map(identityOf));
  const found = errors.map((finding): Blocker => {
    const { rule, message, start, end, pointer } = finding;
    const brought = !before.has(identityOf(finding));
    return { rule, message, start, end, pointer, brought, fixes: analysis.fixes(finding) };
  });
  const unlisted = tasks.flatMap(({ doc }) => unlistedIn(doc, launchType, file));
  const blockers = [...unlisted, ...found].sort((a, b) => a.start - b.start);
  return { launchType, blockers, file: { ...asked, findings: errors } };
}

function identityOf({ rule, pointer }: Finding): string {
  return `${rule} ${pointer}`;
}

/** `requiresCompatibilities` lists other types only: ECS refuses to run the task on this one. */
function unlistedIn(doc: Doc, launchType: LaunchType, { source }: FileAnalysis): Blocker[] {
  const list = filled(taskDefinition(doc).root, "requiresCompatibilities");
  if (list?.type !== "array" || list.partial || list.items.length === 0) return [];
  const listed = list.items.map((item) => knownText(item));
  if (listed.includes(undefined) || listed.includes(launchType)) return [];
  const title = LAUNCH_TYPES.find(({ id }) => id === launchType)?.title ?? launchType;
  const fixes: Fix[] = [
    {
      title: `Add ${launchType} to requiresCompatibilities`,
      safe: false,
      edits: edit(source, (editor) => editor.append(list, launchType)),
    },
    {
      title: `Set requiresCompatibilities to ["${launchType}"]`,
      safe: false,
      edits: edit(source, (editor) => editor.set(list, [launchType])),
    },
  ];
  return [
    {
      rule: null,
      message: `requiresCompatibilities lists only ${listed.join(", ")}, so ECS refuses to run the task on ${title}. Add ${launchType}, or set it alone.`,
      ...placeOf(list, doc, source),
      brought: true,
      fixes: fixes.filter(({ edits }) => edits.length > 0),
    },
  ];
}

function placeOf(node: Node, doc: Doc, { text, docs }: FileAnalysis["source"]) {
  const lead = docs.length > 1 ? [doc.index] : [];
  return { ...findingRange(node, text), pointer: pointerOf([...lead, ...pathOf(node)]) };
}
