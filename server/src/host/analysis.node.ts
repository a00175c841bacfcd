// The second bundle: the analysis and everything it needs from Node. The language server and the command line load it
// when the first document is to be checked.
import { areSameTasks, createAnalysis, createWorkspace } from "../core/analysis.js";
import { configTools } from "../core/config/tools.js";
import { addDockerRun } from "../core/features/addDockerRun.js";
import { associate } from "../core/features/associate.js";
import { baselineTools } from "../core/features/baseline.js";
import { clean, isExported } from "../core/features/clean.js";
import { codeLenses } from "../core/features/codeLenses.js";
import { complete, completionText } from "../core/features/completion.js";
import { explain } from "../core/features/explain.js";
import { hover } from "../core/features/hover.js";
import { ignoreFixes } from "../core/features/ignoreFixes.js";
import { inlayHints } from "../core/features/inlayHints.js";
import { navigation } from "../core/features/navigation.js";
import { pairTaskFixes } from "../core/features/pairTask.js";
import { placementFeatures } from "../core/features/placement.js";
import { readiness } from "../core/features/readiness.js";
import { refactorings } from "../core/features/refactorings.js";
import { KINDS } from "../core/kinds/kinds.js";
import { createConfigFiles } from "./configFiles.js";
import type { Host } from "./host.js";
import { createPlacementRuns } from "./placementRuns.node.js";
import { loadDocs, loadSchema } from "./schemas.js";
import { readTextFile } from "./textFile.js";

export const analysis: Host["analysis"] = createAnalysis({ loadSchema });
export const config: Host["config"] = configTools;
export const features: Host["features"] = {
  associate,
  complete: (file, offset, around) => complete(file, offset, { ...around, loadSchema, loadDocs }),
  completionText: (about) => completionText(about, { loadSchema, loadDocs }),
  hover: (file, offset, around) => hover(file, offset, { ...around, loadSchema, loadDocs }),
  inlayHints,
  ignoreFixes,
  pairTaskFixes,
  clean: (file) => clean(file, loadSchema),
  isExported,
  explain,
  readiness,
  navigation,
  codeLenses,
  refactorings: (file, asked) => refactorings(file, asked, loadSchema),
  addDockerRun,
  placement: placementFeatures,
  baseline: baselineTools,
};
export const kinds: Host["kinds"] = KINDS.map(({ id, title }) => ({ id, title }));
export const configFiles: Host["configFiles"] = createConfigFiles();
export const placementRuns: Host["placementRuns"] = createPlacementRuns();
export const readText: Host["readText"] = readTextFile;
export { allExamples as examples, allIds as ids } from "../core/ids.js";
export { walk } from "./walk.js";
export { areSameTasks, createWorkspace };
