// An esbuild plugin for the bundle of the core: rules come without what is only for people (reasons, sources, examples), which
// is half of their text. That stands in a file of its own, made from the rules as they are.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const RULE = /core[/\\]rules[/\\][\w-]+[/\\][\w-]+\.ts$/;
const SHARED = /[/\\]shared[/\\]/;

/** What `RunnableRule` does not have. */
const FOR_PEOPLE = new Set([
  "since",
  "checked",
  "evidence",
  "sources",
  "awsError",
  "controls",
  "summary",
  "why",
  "examples",
]);

export const leanRules = {
  name: "lean-rules",
  setup(build) {
    build.onLoad({ filter: RULE }, ({ path: file }) => {
      if (SHARED.test(file)) return undefined;
      return { contents: lean(readFileSync(file, "utf8"), file), loader: "ts" };
    });
  },
};

/** As the formatter leaves them, the properties of a rule begin with two spaces, and nothing else does. */
function lean(text, file) {
  const start = /^export const rule = defineRule\(\{\n/m.exec(text);
  const end = text.indexOf("\n});", start?.index);
  if (start === null || end < 0) throw new Error(`${file} does not define a rule in the usual form.`);
  const from = start.index + start[0].length;
  const properties = text.slice(from, end + 1).split(/^(?= {2}(?:async )?\w)/m);
  const kept = properties.filter((property) => !FOR_PEOPLE.has(/^ {2}(\w+)/.exec(property)?.[1]));
  return text.slice(0, from) + kept.join("") + text.slice(end + 1);
}

/** What a module of the core exports. */
export async function evaluated(esbuild, module) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [module],
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    write: false,
  });
  const made = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0].text)(made, made.exports, createRequire(import.meta.url));
  return made.exports;
}
