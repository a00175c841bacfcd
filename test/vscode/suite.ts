// The test files, in the order in which they run, and what holds for all of them. A new file is added here.
import { closeEditors } from "./support/editor.js";
import { keepFailure } from "./support/report.js";
import "./opening.test.js";
import "./findings.test.js";
import "./fixes.test.js";
import "./otherFiles.test.js";
import "./clean.test.js";
import "./explain.test.js";
import "./readiness.test.js";
import "./newDefinition.test.js";
import "./besideOthers.test.js";
import "./navigation.test.js";
import "./lenses.test.js";
import "./writing.test.js";
import "./authoring.test.js";
import "./placementPictures.test.js";
import "./placement.test.js";
import "./pictures.test.js";
import "./manifests.test.js";
import "./server.test.js";

afterEach(async function () {
  if (this.currentTest?.state === "failed") await keepFailure(this.currentTest);
  await closeEditors();
});
