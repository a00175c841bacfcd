// Small manifests for the tables of rules.

/** `spec` as written, indented by two. */
export function manifest(apiVersion: string, kind: string, spec = ""): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\n${spec === "" ? "" : `spec:\n${indented(spec, 2)}`}`;
}

export function indented(text: string, by: number): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? line : `${" ".repeat(by)}${line}`))
    .join("\n")
    .concat("\n");
}
