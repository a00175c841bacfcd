// In the commands of a container `$VAR` is for the shell and nothing that is filled in before.
import type { Node } from "../parse/doc.js";
import { hasPlaceholder } from "../parse/placeholders.js";

const COMMANDS: ReadonlySet<unknown> = new Set(["command", "entryPoint"]);
const SHELL_VARIABLE = /\$\{?\w+\}?/g;

/** Whether a text is a command line with variables of the shell only, so that it is known after all. */
export function isShellText(node: Node): boolean {
  if (node.type !== "string" || !COMMANDS.has(node.key?.value)) return false;
  const text = node.value as string;
  return /\s/.test(text) && !hasPlaceholder(text.replace(SHELL_VARIABLE, ""));
}
