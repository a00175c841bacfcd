// What the benchmark bundles to measure Stowage's own phases in process, with the parsers exactly as they are shipped.
export * as jsonc from "jsonc-parser";
export * as yaml from "yaml";
export { createAnalysis } from "../../../server/src/core/analysis.js";
export { classify } from "../../../server/src/core/kinds/classify.js";
export { languageOf, parse } from "../../../server/src/core/parse/parse.js";
export { RULES } from "../../../server/src/core/rules/registry.gen.js";
export { runRules } from "../../../server/src/core/rules/run.js";
export { schemaReports } from "../../../server/src/core/schema/findings.js";
