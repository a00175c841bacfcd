// Where a new line of a YAML text belongs: the column of the cursor chooses among the keys and lists that are open, and the
// line below must not lose its parent.
import type { Ancestor } from "./yamlBlocks.js";
import { type Line, linesBelow } from "./yamlLines.js";

export interface Space {
  /** Of the object or the list that gets an entry. */
  readonly path: Path;
  /** Where its entries begin. */
  readonly column: number;
  /** Of the list that ends above and whose dashes stand in the column of these keys: another item may begin here, too. */
  readonly list?: Path;
}

type Path = readonly (string | number)[];

interface Candidate extends Space {
  /** Undefined: nothing tells yet what it will hold. */
  readonly isList: boolean | undefined;
}

export function spaceAt(
  text: string,
  start: number,
  column: number,
  ancestors: readonly Ancestor[],
): Space | undefined {
  if (ancestors.some(({ holds, column: at }) => holds === "lines" && column > at)) return undefined;
  const next: Line | undefined = linesBelow(text, start).next().value;
  const spaces = candidates(ancestors, column, next);
  const fitting = spaces.filter((space) => next === undefined || keepsParent(space, next));
  const space = nearest(fitting, column);
  const list = spaces.find((one) => one.isList === true && one.column === space?.column && space.isList === false);
  return space === undefined || list === undefined ? space : { ...space, list: list.path };
}

/** The objects and lists around, from the outermost; the last one may be just begun by the line above. */
function candidates(ancestors: readonly Ancestor[], column: number, next: Line | undefined): readonly Candidate[] {
  const closed = ancestors.findIndex(({ holds }) => holds !== "nothing");
  const steps = ancestors.map(({ step }) => step);
  const found: Candidate[] = ancestors
    .slice(0, closed < 0 ? undefined : closed + 1)
    .map(({ column: at, isItem }, index) => ({ path: steps.slice(0, index), column: at, isList: isItem }));
  const last = ancestors.at(-1);
  if (last === undefined) return [{ path: [], column: next?.indent ?? 0, isList: undefined }];
  if (closed >= 0) return found;
  const isBelow = next !== undefined && (next.indent > last.column || isFlatItem(next, last));
  const inner = isBelow ? next.indent : Math.max(column, last.column + 1);
  if (!isBelow && column <= last.column) return found;
  const isList = isBelow ? next.dashes.length > 0 : undefined;
  return [...found, { path: steps, column: inner, isList }];
}

function isFlatItem(next: Line, last: Ancestor): boolean {
  return !last.isItem && next.indent === last.column && next.dashes.length > 0;
}

/** Whether the line below still belongs to what it belonged to. */
function keepsParent({ column, isList }: Candidate, next: Line): boolean {
  if (next.indent !== column) return next.indent < column;
  return isList === undefined || isList === next.dashes.length > 0;
}

/** The deepest that begins at the column or before it; of a list and an object at one column the object. */
function nearest(spaces: readonly Candidate[], column: number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const space of spaces) {
    if (space.column > column) continue;
    if (best === undefined || space.column > best.column) best = space;
  }
  return best ?? spaces[0];
}
