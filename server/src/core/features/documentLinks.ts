// What can be opened from a file: the registry's page of an image, the console's page of an ARN, the file with the task
// definition that a service runs. Only values that are known lead anywhere.
import { arnOf } from "../base/arn.js";
import { fileName } from "../base/paths.js";
import type { Unit } from "../kinds/units.js";
import { images } from "../model/ecs/images.js";
import { taskDefinition } from "../model/ecs/taskDefinition.js";
import { filled } from "../model/values.js";
import { type Node, walk } from "../parse/doc.js";
import { isKnown, knownText } from "../parse/placeholders.js";
import { placeIn } from "../parse/within.js";
import { consolePage } from "./links/consolePage.js";
import { imagePage } from "./links/imagePage.js";
import type { Scene } from "./navigation/scene.js";

export interface DocumentLink {
  readonly start: number;
  readonly end: number;
  /** An address, or the path of a file. */
  readonly target: { readonly url: string } | { readonly path: string };
  readonly tooltip: string;
}

/** In the order of the text. */
export function documentLinks(scene: Scene): readonly DocumentLink[] {
  const { units, source } = scene.file;
  const tasks = scene.tasks(scene.file);
  const byStart = new Map<number, DocumentLink>();
  const add = (node: Node, target: DocumentLink["target"] | undefined, tooltip: string): void => {
    if (target === undefined || typeof node.value !== "string" || byStart.has(node.start)) return;
    const range = placeIn(source.text, { node, within: { start: 0, end: node.value.length } });
    byStart.set(node.start, { ...range, target, tooltip });
  };
  for (const [index, unit] of units.entries()) {
    const task = tasks[index];
    const named = filled(unit.doc.root, "taskDefinition");
    if (task?.state === "found" && named !== undefined && task.file.path !== scene.file.path)
      add(named, { path: task.file.path }, `Open ${fileName(task.file.path)}`);
    addImages(unit, add);
    walk(unit.doc.root, (node) => {
      const page = node.isKey ? undefined : arnPage(node);
      if (page !== undefined) add(node, { url: page }, "Open in the AWS console");
    });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function addImages({ doc, kind }: Unit, add: (node: Node, target: DocumentLink["target"], tooltip: string) => void) {
  if (kind !== "ecs.taskDefinition") return;
  for (const { node, text } of images(taskDefinition(doc))) {
    const page = imagePage(text);
    if (page !== undefined) add(node, { url: page.url }, `Open in ${page.registry}`);
  }
}

/** Nearly no text is an ARN: the cheap question first. */
function arnPage(node: Node): string | undefined {
  if (typeof node.value !== "string" || !node.value.startsWith("arn:") || !isKnown(node)) return undefined;
  const arn = arnOf(knownText(node) ?? "");
  return arn === undefined ? undefined : consolePage(arn, node.value);
}
