// Stowage in process: its core, bundled for the benchmark, phase by phase and whole.
import { createRequire } from "node:module";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { benchFolder, cacheFolder } from "../paths.mjs";

const rootRequire = createRequire(inRoot("package.json"));

/** Bundles the core as the product is bundled, and loads it. */
export async function loadStowage() {
  const outfile = path.join(cacheFolder, "stowage.cjs");
  await rootRequire("esbuild").build({
    entryPoints: [path.join(benchFolder, "floors", "entry.ts")],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "silent",
  });
  const core = rootRequire(outfile);
  const analysis = core.createAnalysis({ loadSchema });
  return { ...core, analysis };
}

/** The kind of the first document in a file that has one, else null. */
export function recogniser(stowage) {
  return (file, text) => stowage.analysis.analyse({ path: file, text }, plainConfig).kind;
}

/** Candidates: the phases in their order, then everything at once. None of the documents is analysed twice. */
export function stowagePhases(stowage, document) {
  const { parse, classify, schemaReports, runRules, RULES, analysis } = stowage;
  const { file, language, kind } = document;
  const parsed = (text) => parse(text, language).docs;
  const classified = (doc) => classify(doc, file, undefined).kind === kind;
  const each = (step) => (text, _at, docs) => {
    for (const doc of docs) step(doc, text);
  };
  return [
    { name: "Stowage: parse", run: parsed },
    { name: "Stowage: classify", prepare: parsed, run: each(classified) },
    { name: "Stowage: schema", prepare: parsed, run: each((doc, text) => schemaReports(doc, kind, loadSchema, text)) },
    { name: "Stowage: rules", prepare: parsed, run: each((doc) => runRules(RULES, doc, kind)) },
    { name: "Stowage: whole analysis", run: (text) => analysis.analyse({ path: file, text, language }, plainConfig) },
  ];
}

/** No settings at all: every rule at its own severity. */
const plainConfig = {
  forFile: () => ({
    ignored: false,
    kind: undefined,
    preset: "recommended",
    severity: (_rule, _pointer, own) => own,
  }),
};

const schemas = new Map();

function loadSchema(kind) {
  if (!schemas.has(kind)) schemas.set(kind, rootRequire(inRoot("dist", "schemas", `${kind}.js`)));
  return schemas.get(kind);
}
