// What is checked by itself: a document, or each of several parts of one that only wraps them, such as what
// `describe-services` prints.
import type { Doc } from "../parse/doc.js";
import { type KindId, kindOf } from "./kinds.js";

/** The root is that of the document, or of the part; paths of its nodes still begin at the root of the document. */
export interface Unit {
  readonly doc: Doc;
  readonly kind: KindId;
}

export interface ClassifiedRoot {
  readonly doc: Doc;
  readonly kind: KindId | null;
}

/** The units of documents in their order; what was not recognised holds none. */
export function unitsOf(docs: readonly ClassifiedRoot[]): readonly Unit[] {
  return docs.flatMap(({ doc, kind }) => {
    if (kind === null) return [];
    const parts = kindOf(kind).parts?.(doc.root);
    if (parts === undefined) return [{ doc, kind }];
    return parts.map((root) => ({ doc: root === doc.root ? doc : { index: doc.index, root }, kind }));
  });
}
