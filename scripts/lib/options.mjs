// Command lines of the scripts: node's own parser, its complaints turned into a message and exit code 2.
import { parseArgs } from "node:util";
import { Trouble } from "./trouble.mjs";

/** Parsed `{ values, positionals }`; prints `usage` and ends the process for --help. */
export function parseOptions(usage, options, allowPositionals = false) {
  let parsed;
  try {
    parsed = parseArgs({ options: { ...options, help: { type: "boolean", short: "h" } }, allowPositionals });
  } catch (error) {
    throw new Trouble(`${error.message.split(". To specify")[0]}\n\n${usage}`, 2);
  }
  if (parsed.values.help) {
    console.log(usage);
    process.exit(0);
  }
  return parsed;
}
