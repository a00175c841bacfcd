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

/** A Pod with this `spec`. */
export function pod(spec: string): string {
  return manifest("v1", "Pod", spec);
}

/** A Pod whose one container, "web", has these lines beside its name and image. */
export function podOf(lines: string): string {
  return pod(`containers:\n  - name: web\n    image: nginx:1.27\n${indented(lines, 4)}`);
}

/** A workload whose template has this `spec`; a Deployment unless said. */
export function workload(spec: string, kind = "Deployment", rest = ""): string {
  const api = kind === "Job" ? "batch/v1" : "apps/v1";
  return manifest(api, kind, `${rest === "" ? "" : indented(rest, 0)}template:\n  spec:\n${indented(spec, 4)}`);
}
