// Writes what was tried in the placement preview into the service that is placed, or into the input of RunTask: the strategy,
// entry by entry, and the count. Comments and layout stay.
import type { Edit } from "../base/finding.js";
import { fileName } from "../base/paths.js";
import { type Editor, edit } from "../edit/editor.js";
import { type Service, service, serviceValue } from "../model/ecs/service.js";
import { filled, integerOf } from "../model/values.js";
import { member, type Node } from "../parse/doc.js";
import { knownText } from "../parse/placeholders.js";
import { readStrategies, strategyOf, strategyText } from "../placement/strategies.js";
import type { Strategy } from "../placement/types.js";
import type { NotPlaced, Placed, PlacedUnit } from "./placementQuestion.js";

export interface WriteAsked {
  /** On one line; empty: none. Absent: as it is. */
  readonly strategy?: string;
  readonly count?: number;
}

export type WrittenPlacement =
  | { readonly unit: PlacedUnit; readonly edits: readonly Edit[] }
  | { readonly problem: string };

export function writePlacement(placed: Placed | NotPlaced, { strategy, count }: WriteAsked): WrittenPlacement {
  if ("problem" in placed) return placed;
  const unit = runnerOf(placed);
  if (unit === undefined)
    return {
      problem: `${placed.name} is not run by exactly one service of the workspace, so there is nothing to write into.`,
    };
  const name = fileName(unit.path);
  if (isBroken(unit)) return { problem: `${name} has errors. Mend them, then write again.` };
  const view = service(unit.opened.doc);
  const strategies = strategy === undefined ? undefined : strategiesOf(strategy, view);
  if (strategies !== undefined && "problem" in strategies) return strategies;
  const edits = edit(unit.file.source, (editor) => {
    if (strategies !== undefined) writeStrategies(editor, view, strategies.all);
    if (count !== undefined && view.scheduling !== "DAEMON") writeCount(editor, view, count);
  });
  return edits.length > 0 ? { unit, edits } : { problem: `${name} says so already.` };
}

/** Whether a strategy and a count have a place to be written into. */
export function mayWritePlacement(placed: Placed): boolean {
  const unit = runnerOf(placed);
  return unit !== undefined && !isBroken(unit) && !service(unit.opened.doc).fargate;
}

function runnerOf({ what }: Placed): PlacedUnit | undefined {
  return what.scheduler === "ECS" ? what.runner : undefined;
}

function isBroken({ file }: PlacedUnit): boolean {
  return file.source.problems.some(({ severity }) => severity === "error");
}

function strategiesOf(
  text: string,
  { fargate, request }: Service,
): { readonly all: readonly Strategy[] } | { readonly problem: string } {
  if (fargate) return { problem: "On Fargate there is no placement strategy: AWS chooses where tasks run." };
  if (text.trim() === "") {
    if (request === "run") return { all: [] };
    return { problem: "A service without a strategy spreads over zones and instances. Write random for any instance." };
  }
  const read = readStrategies(text);
  return "strategies" in read
    ? { all: read.strategies }
    : {
        problem: `"${read.wrong}" is no placement strategy. Write binpack(cpu), binpack(memory), spread(instanceId), spread(attribute:NAME) or random, with commas between several.`,
      };
}

function writeStrategies(editor: Editor, view: Service, strategies: readonly Strategy[]): void {
  const { root } = view;
  const list = member(root, "placementStrategy");
  if (strategies.length === 0) {
    if (list !== undefined) editor.remove(list);
    return;
  }
  const items = list?.type === "array" && !list.partial ? list.items : [];
  if (list === undefined || items.length === 0 || items.some(({ type }) => type !== "object")) {
    editor.put(root, "placementStrategy", strategies.map(written), lastOf(view, BEFORE_STRATEGY));
    return;
  }
  for (const [index, strategy] of strategies.entries()) {
    const item = items[index];
    if (item === undefined) editor.append(list, written(strategy));
    else if (!isSame(item, strategy)) rewrite(editor, item, strategy);
  }
  for (const item of items.slice(strategies.length)) editor.remove(item);
}

function written(strategy: Strategy): { readonly type: string; readonly field?: string } {
  const [, type = "", field] = /^(\w+)(?:\((.*)\))?$/.exec(strategyText(strategy)) ?? [];
  return field === undefined ? { type } : { type, field };
}

/** However it is written. */
function isSame(item: Node, strategy: Strategy): boolean {
  const type = knownText(filled(item, "type"));
  const own = type === undefined ? undefined : strategyOf(type, knownText(filled(item, "field")));
  return own !== undefined && strategyText(own) === strategyText(strategy);
}

function rewrite(editor: Editor, item: Node, strategy: Strategy): void {
  const { type, field } = written(strategy);
  editor.put(item, "type", type);
  const before = member(item, "field");
  if (field !== undefined) editor.put(item, "field", field, "type");
  else if (before !== undefined) editor.remove(before);
}

function writeCount(editor: Editor, view: Service, count: number): void {
  const key = view.request === "run" ? "count" : "desiredCount";
  if (integerOf(serviceValue(view, key)) !== count) editor.put(view.root, key, count, lastOf(view, BEFORE_COUNT));
}

const BEFORE_STRATEGY = ["taskDefinition", "desiredCount", "count", "launchType", "placementConstraints"];
const BEFORE_COUNT = ["serviceName", "service", "taskDefinition"];

/** Behind which key a new one goes. */
function lastOf({ root }: Service, keys: readonly string[]): string | undefined {
  return keys.findLast((key) => member(root, key) !== undefined);
}
