// The form of what the schema part says about a document, and what its parts share while they say it.
import type { Severity } from "../base/finding.js";
import type { Editor } from "../edit/editor.js";
import type { KindId } from "../kinds/kinds.js";
import type { Node } from "../parse/doc.js";
import type { JsonSchema, SchemaError } from "./schema.js";

export type SchemaRule =
  | "schema/type"
  | "schema/enum"
  | "schema/required"
  | "schema/unknown-key"
  | "schema/value"
  | "k8s/field-newer-than-cluster";

/** What a rule may replace on the same node; `required:KEY` names the missing key. */
export type SchemaKeyword = "type" | "enum" | "unknown-key" | "value" | `required:${string}`;

export interface SchemaFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edit: (editor: Editor) => void;
}

export interface SchemaReport {
  readonly rule: SchemaRule;
  readonly messageKey: string;
  readonly keyword: SchemaKeyword;
  readonly severity: Severity;
  readonly message: string;
  readonly node: Node;
  readonly fixes: readonly SchemaFix[];
  readonly related: readonly { readonly node: Node; readonly message: string }[];
}

/** What is known of the whole document while it is checked. */
export interface Checked {
  readonly kind: KindId;
  readonly text: string;
  /** Of the Kubernetes that a manifest is for, where that is not the newest. */
  readonly minor?: number;
  /** The schema of the whole kind. */
  readonly schema: JsonSchema;
  /** The node that `schema` describes; in a bare list, the list itself. */
  readonly root: Node;
  /** Where `root` stands in a document of the kind: empty but for a bare list. */
  readonly prefix: readonly string[];
}

/** An error of the validator with the node it is about and that node's schema. */
export interface Fault {
  readonly error: SchemaError;
  readonly node: Node;
  readonly schema: JsonSchema;
  readonly path: readonly (string | number)[];
}
