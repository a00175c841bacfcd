// A process of its own for the in-process measurements of one document, so that neither the client that talks to
// servers nor another document's measurements share its memory and its compiled code. It gets the document, whose
// candidates it shall time and the time it may take as a message, answers with one, and ends.
import { jsonCandidates } from "./json.mjs";
import { sample } from "./sampling.mjs";
import { loadStowage, stowagePhases } from "./stowage.mjs";
import { yamlCandidates } from "./yaml.mjs";

process.once("message", async ({ document, whose, budget }) => {
  try {
    const stowage = await loadStowage();
    const peers = document.language === "yaml" ? yamlCandidates(document, stowage) : jsonCandidates(document, stowage);
    const candidates = whose === "peers" ? peers : [peers[0], ...stowagePhases(stowage, document)];
    process.send({ floors: await sample(document, candidates, budget) }, () => process.exit(0));
  } catch (error) {
    process.send({ failed: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
  }
});
