// THE TABLE of refactorings, and what of it fits a place. Plain data; edits are made when a refactoring is chosen.
import type { ReadFile } from "../analysis.js";
import type { Edit } from "../base/finding.js";
import type { SchemaLoader } from "../schema/schema.js";
import { addAwslogs } from "./refactor/addAwslogs.js";
import { addFirelens } from "./refactor/addFirelens.js";
import { addHealthCheck } from "./refactor/addHealthCheck.js";
import { moveToSecrets } from "./refactor/moveToSecrets.js";
import { refactorPlace } from "./refactor/place.js";
import type { Refactoring } from "./refactor/refactoring.js";
import { sortDocument, sortObject } from "./refactor/sortKeys.js";
import { extractSize, inlineSize } from "./refactor/taskSize.js";
import { toFargate } from "./refactor/toFargate.js";

/** In the order in which they are offered. */
const REFACTORINGS: readonly Refactoring[] = [
  moveToSecrets,
  addHealthCheck,
  addAwslogs,
  addFirelens,
  extractSize,
  inlineSize,
  toFargate,
  sortObject,
  sortDocument,
];

/** The kinds of all refactorings, as the Language Server Protocol classes code actions. */
export const REFACTORING_KINDS: readonly string[] = REFACTORINGS.map(({ kind }) => kind);

export interface OfferedRefactoring {
  readonly kind: string;
  readonly title: string;
  /** None where the text does not allow it. */
  edits(): readonly Edit[];
}

export interface RefactoringsAsked {
  /** The selection, or where the cursor stands. */
  readonly start: number;
  readonly end: number;
  /** Whether a kind is wanted. `byName`: not only because everything is. */
  wants(kind: string, byName: boolean): boolean;
}

/** Never throws, whatever the text. */
export function refactorings(
  file: ReadFile,
  asked: RefactoringsAsked,
  loadSchema: SchemaLoader,
): readonly OfferedRefactoring[] {
  const place = refactorPlace(file, asked, loadSchema);
  if (place === undefined) return [];
  return REFACTORINGS.filter(({ kind, onRequest }) => asked.wants(kind, onRequest === true)).flatMap(
    ({ kind, offers }) => offers(place).map((one) => ({ kind, ...one })),
  );
}
