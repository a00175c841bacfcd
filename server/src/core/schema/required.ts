// Keys that an object must have and has not.
import type { Value } from "../edit/editor.js";
import { rawMember } from "../parse/doc.js";
import type { Checked, Fault, SchemaFix, SchemaReport } from "./report.js";
import { resolve } from "./schema.js";
import type { Meant } from "./unknownKey.js";
import { consequence, subject } from "./words.js";

/** Silent about a key that an unknown key beside it was meant to be: that one says it. */
export function requiredReports(faults: readonly Fault[], meant: Meant, checked: Checked): SchemaReport[] {
  return faults.flatMap((fault) => {
    if (fault.error.keyword !== "required") return [];
    const key = String(fault.error.params.missingProperty);
    return meant.get(fault.node)?.has(key) ? [] : [requiredReport(fault, key, checked)];
  });
}

function requiredReport({ node, schema }: Fault, key: string, checked: Checked): SchemaReport {
  const note = schema["x-missing"]?.[key];
  const isNull = rawMember(node, key)?.type === "null";
  const why = note?.why ?? consequence(checked.kind, "missing");
  return {
    rule: "schema/required",
    messageKey: "required",
    keyword: `required:${key}`,
    severity: note?.severity ?? "error",
    message: `${subject(node, checked)} lacks "${key}"${isNull ? " (null counts as absent)" : ""}. ${why}`,
    node,
    fixes: additions({ node, schema }, key, checked),
    related: [],
  };
}

/** What can be added without a question: the value that the note names, or the only one that is allowed. */
function additions({ node, schema }: Pick<Fault, "node" | "schema">, key: string, checked: Checked): SchemaFix[] {
  const property = schema.properties?.[key];
  const values = property === undefined ? [] : (resolve(checked.schema, property).schema.enum ?? []);
  const value = schema["x-missing"]?.[key]?.value ?? (values.length === 1 ? values[0] : undefined);
  if (value === undefined) return [];
  const edit: SchemaFix["edit"] = (editor) => editor.put(node, key, value as Value);
  return [{ title: `Add "${key}": ${JSON.stringify(value)}`, safe: true, edit }];
}
