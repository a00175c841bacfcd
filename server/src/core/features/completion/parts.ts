// The parts of definitions that are offered where they belong: whole containers, log drivers, health checks, volumes,
// deployments … The build makes their table from snippets/source. How they are written is the writer's business.
import type { KindId } from "../../kinds/kinds.js";
import { PARTS } from "./parts.gen.js";
import { list, type Template } from "./template.js";

export interface Part {
  /** What a person types: `ecs-log-awslogs`. */
  readonly prefix: string;
  readonly title: string;
  /** In one line. */
  readonly description: string;
  readonly at: readonly PartPlace[];
  /** Where ECS does not take it. */
  readonly notOn: readonly Platform[];
  readonly body: Template;
}

export interface PartPlace {
  readonly kind: KindId;
  /** From the top of the kind to the value; `[]` is any item of a list. */
  readonly path: readonly string[];
}

export type Platform = "FARGATE" | "EC2" | "EXTERNAL" | "MANAGED_INSTANCES" | "LINUX" | "WINDOWS";

/** A part at a place. */
export type PlacedPart = { readonly part: Part } & (
  | { readonly as: "value"; readonly value: Template }
  /** A key that is not there yet, with its value. */
  | { readonly as: "entry"; readonly key: string; readonly value: Template }
  /** The entries of the object, or the items of the list, that the place is in: if nothing else is there. */
  | { readonly as: "contents" }
);

/** `path`: of the value, or of the object in which a key is to be written; from the top of the kind. */
export function partsAt(
  kind: KindId,
  path: readonly (string | number)[],
  place: "key" | "value",
): readonly PlacedPart[] {
  const here = path.map((step) => (typeof step === "number" ? ITEM : step));
  const found: PlacedPart[] = [];
  for (const part of PARTS) {
    for (const at of part.at) {
      const placed = at.kind === kind ? (place === "key" ? inObject : asValue)(part, at.path, here) : undefined;
      if (placed !== undefined) found.push(placed);
    }
  }
  return found;
}

export function partNamed(prefix: string): Part | undefined {
  return PARTS.find((part) => part.prefix === prefix);
}

const ITEM = "[]";

function inObject(part: Part, path: readonly string[], here: readonly string[]): PlacedPart | undefined {
  if (isItem(here.slice(path.length)) && startsWith(here, path)) {
    return part.body.type === "list" ? { part, as: "contents" } : undefined;
  }
  if (!startsWith(path, here)) return undefined;
  const [key, ...rest] = path.slice(here.length);
  if (key === undefined) return part.body.type === "object" ? { part, as: "contents" } : undefined;
  if (key === ITEM) return undefined;
  return rest.length === 0
    ? { part, as: "entry", key, value: part.body }
    : isItem(rest)
      ? { part, as: "entry", key, value: listOf(part) }
      : undefined;
}

function asValue(part: Part, path: readonly string[], here: readonly string[]): PlacedPart | undefined {
  const common = path.findIndex((step, index) => here[index] !== step);
  const rest = common < 0 ? [] : path.slice(common);
  const beyond = common < 0 ? here.slice(path.length) : here.slice(common);
  if (rest.length === 0 && beyond.length === 0) return { part, as: "value", value: part.body };
  if (isItem(rest) && beyond.length === 0) return { part, as: "value", value: listOf(part) };
  return rest.length === 0 && isItem(beyond) && part.body.type === "list" ? { part, as: "contents" } : undefined;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((step, index) => path[index] === step);
}

/** The same list every time, so that it has to be written only once. */
function listOf(part: Part): Template {
  const made = lists.get(part) ?? list(part.body);
  lists.set(part, made);
  return made;
}

const lists = new WeakMap<Part, Template>();

function isItem(steps: readonly string[]): boolean {
  return steps.length === 1 && steps[0] === ITEM;
}
