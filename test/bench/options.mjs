// The benchmark's command line.
import { statSync } from "node:fs";
import path from "node:path";
import { parseOptions } from "../../scripts/lib/options.mjs";
import { Trouble } from "../../scripts/lib/trouble.mjs";

const USAGE = `Usage: npm run bench -- [DIR] [options]

Measures Stowage and other language servers side by side, in one run, and prints
medians and ratios.

  DIR            a folder: the JSON and YAML documents in it that Stowage recognises are
                 measured, in place of the generated task definitions and manifests

  --filter RE    only what matches, as in --filter "vscode-json.*ecs-small": tried on
                 "server document"; Stowage takes part in whatever is left
  --only PARTS   some of start,servers,floors,workspace (all without it)
  --edits N      single-letter edits for each server and document (30)
  --opens N      times each server opens each document (5)
  --rounds N     rounds of the start measurement (9)
  --documents N  at most so many documents of DIR, spread over their sizes (12)
  --all          also the settings of yaml-language-server that know all of Kubernetes
                 (minutes more, and gigabytes of memory)
  --docs         also write the tables into docs/benchmarks.md

Results: .cache/bench/report.md (the tables) and results.jsonl (one line a measurement).
Exit code 0: everything was measured, however fast; 2: something could not be run, and
the last lines say what. What the columns mean: docs/benchmarks.md.`;

const DEFAULTS = { edits: 30, opens: 5, rounds: 9, documents: 12 };
const PARTS = ["start", "servers", "floors", "workspace"];

export function readOptions() {
  const text = Object.fromEntries(
    [...Object.keys(DEFAULTS), "filter", "only"].map((name) => [name, { type: "string" }]),
  );
  const flags = { all: { type: "boolean" }, docs: { type: "boolean" } };
  const { values, positionals } = parseOptions(USAGE, { ...text, ...flags }, true);
  if (positionals.length > 1) throw new Trouble(`one folder at most, not ${positionals.length}.\n\n${USAGE}`);
  const counts = Object.entries(DEFAULTS).map(([name, value]) => [name, wholeNumber(name, values[name], value)]);
  return {
    ...Object.fromEntries(counts),
    all: values.all === true,
    docs: values.docs === true,
    only: partsOf(values.only),
    filter: patternOf(values.filter ?? ""),
    folder: folderOf(positionals[0]),
  };
}

function wholeNumber(name, text, otherwise) {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Trouble(`--${name} ${text}: a whole number from 1 is wanted.`);
  return value;
}

function partsOf(text) {
  const only = text === undefined ? PARTS : text.split(",");
  const unknown = only.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Trouble(`--only ${unknown}: the parts are ${PARTS.join(", ")}.`);
  return only;
}

function patternOf(text) {
  try {
    return new RegExp(text);
  } catch (error) {
    throw new Trouble(`--filter: ${error.message}.`);
  }
}

/** npm runs scripts in the project's folder; a person means the folder they are in. */
function folderOf(name) {
  if (name === undefined) return null;
  const folder = path.resolve(process.env.INIT_CWD ?? ".", name);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Trouble(`there is no folder ${folder}.`);
  return folder;
}
