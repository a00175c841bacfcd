// Small Pods for the examples of rules.

/** `lines`: what the container `web` has beside its name and image. */
export function containerExample(lines: string): string {
  return `${HEAD}${CONTAINER}${indented(lines, 6)}`;
}

/** `lines`: what the `spec` has beside the container `web`. */
export function podExample(lines: string): string {
  return `${HEAD}${CONTAINER}${indented(lines, 2)}`;
}

/** `lines`: the whole `spec`. */
export function podSpecExample(lines: string): string {
  return `${HEAD}${indented(lines, 2)}`;
}

const HEAD = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n";
const CONTAINER = "  containers:\n    - name: web\n      image: nginx:1.27\n";

function indented(lines: string, by: number): string {
  return lines
    .split("\n")
    .map((line) => `${" ".repeat(by)}${line}\n`)
    .join("");
}
